import { createSlack, type Delivery } from '#playground';
import { must, timesOf } from './account.ts';
import { startProgram } from './program.ts';

const COMMANDS = 1000;
const WARM_UP = 500;
// A machine that others keep busy may be late by itself: once out of three it must not be.
const ROUNDS = 3;

/** 1,000 commands at once: each is acknowledged within three seconds, and answered once, by its acknowledgement. */
export async function manyCommands(): Promise<string> {
  const slack = await createSlack({ transport: 'http', ackWithinMs: 60_000 });
  const program = await startProgram(slack);
  // Without the checks that Slack's end makes of each answer, which would take longer than the answers do.
  const ask = (text: string, at: number) =>
    slack.deliver('command', {
      command: '/caniuse',
      text,
      user_id: `U0MANY${at}`,
      channel_id: slack.channel('general').id,
      team_id: slack.team,
      response_url: `${slack.apiUrl}not-used`,
      trigger_id: '1.2.3',
      is_enterprise_install: 'false',
    });
  // As after a day of work: a program that has just started is slow for its first second, and so is whoever measures it.
  await Promise.all(
    Array.from({ length: 10 }, async (_, lane) => {
      for (let at = 0; at < WARM_UP / 10; at++) await ask(at % 2 ? 'teams' : `teams for ${at} people?`, lane);
    }),
  );
  const calls = slack.calls.length;
  const rounds: Delivery[][] = [];
  while (rounds.length < ROUNDS && !(rounds.length > 0 && late(rounds.at(-1)) === 0))
    rounds.push(
      await Promise.all(
        Array.from({ length: COMMANDS }, (_, at) => ask(at % 2 ? 'whatsapp' : `zoom for ${at} people?`, at)),
      ),
    );
  const all = rounds.flat();
  const answered = all.filter(({ body }) => /^\{"response_type":"ephemeral","text":"[^"]{40}/.test(body)).length;
  const { code } = await program.stop();
  const replied = program.log.filter(({ msg }) => msg === 'replied').length - WARM_UP;
  const more = slack.calls.length - calls;
  await slack.close();
  const told = rounds
    .map((round) => `${late(round)} late (${timesOf(round.map(({ ackMs }) => ackMs))})`)
    .join('; then ');
  // After three seconds Bolt answers 404 by itself: late, and not in the log as answered.
  const acknowledged = all.filter(({ status }) => status === 200).length;
  must(
    answered === acknowledged && replied === acknowledged && more === 0,
    `of ${acknowledged} acknowledged, ${answered} answered, ${replied} in the log, ${more} calls`,
  );
  must(late(rounds.at(-1)) === 0, told);
  must(code === 0, `ended with ${code}`);
  return `${COMMANDS} commands: what was acknowledged answered once, ${told}, 500 open at a time`;
}

function late(round: readonly Delivery[] = []): number {
  return round.filter(({ status, ackMs }) => status !== 200 || ackMs >= 3000).length;
}
