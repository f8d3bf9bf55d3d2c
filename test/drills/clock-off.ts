import { createSlack } from '#playground';
import { must } from './account.ts';
import { startProgram } from './program.ts';

const MINUTE = 60_000;

/** The bot's clock is ten minutes off, either way: Slack's requests are refused, and taken once it is right. */
export async function clockOff(): Promise<string> {
  let off = 0;
  const slack = await createSlack({ transport: 'http', signedAt: () => Date.now() + off });
  const program = await startProgram(slack);
  const told: string[] = [];
  for (const [minutes, status] of [
    [10, 401],
    [-10, 401],
    [4, 200],
    [-4, 200],
    [0, 200],
  ] as const) {
    off = minutes * MINUTE;
    const asked = await slack.command({ by: 'staff', in: 'general', command: '/caniuse', text: 'zoom' });
    const { deliveries } = await slack.say({ by: 'staff', in: 'general', mention: true, text: 'zoom' });
    const seen = [asked.status, ...deliveries.map((each) => each.status)];
    must(
      seen.every((each) => each === status),
      `${minutes} minutes off: ${seen.join(', ')}`,
    );
    must(asked.responses().length === (status === 200 ? 1 : 0), `${minutes} minutes off: the wrong answer`);
    told.push(`${minutes > 0 ? '+' : ''}${minutes} min ${status}`);
  }
  const warned = program.log.filter(
    ({ level, msg }) => level === 40 && /time stamp|verif|signature|refused|says/.test(msg),
  );
  must(warned.length > 0, 'the log says nothing of a request that was refused');
  const { code } = await program.stop();
  await slack.close();
  must(code === 0, `ended with ${code}`);
  return told.join(', ');
}
