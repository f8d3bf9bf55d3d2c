import { createSlack } from '#playground';
import { must, timesOf } from './account.ts';
import { startProgram } from './program.ts';

const COMMANDS = 1000;

/** 1,000 commands at once: each is acknowledged within three seconds, and answered once. */
export async function manyCommands(): Promise<string> {
  const slack = await createSlack({ transport: 'http' });
  const program = await startProgram(slack);
  const asked = await Promise.all(
    Array.from({ length: COMMANDS }, (_, at) =>
      slack.command({ by: 'staff', in: 'general', command: '/caniuse', text: at % 2 ? 'whatsapp' : `zoom for ${at}?` }),
    ),
  );
  const late = asked.filter(({ status, ackMs }) => status !== 200 || ackMs >= 3000).length;
  const answered = asked.filter((each) => each.responses().length === 1).length;
  const { code } = await program.stop();
  await slack.close();
  must(late === 0, `${late} acknowledged late or not at all`);
  must(answered === COMMANDS, `${answered} answered once`);
  must(code === 0, `ended with ${code}`);
  return `${COMMANDS} commands: ${answered} answered once, ${late} late; acknowledged after ${timesOf(asked.map(({ ackMs }) => ackMs))} (500 open at a time)`;
}
