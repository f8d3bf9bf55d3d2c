import { setTimeout as wait } from 'node:timers/promises';
import { createSlack, type Fault, type Said } from '#playground';
import { accountFor, must } from './account.ts';
import { startProgram } from './program.ts';

const MENTIONS = 200;
const DOWN_MS = 60_000;
// How the Web API is down, in turn: it cuts each call off, fails, does not answer at all, or asks to wait.
const WAYS: readonly Fault[] = [{ close: true }, { status: 503 }, { hang: true }, { status: 429, retryAfter: 2 }];

/** The Web API is down for a minute while 200 mentions arrive: each is answered once, or in the log once by its id. */
export async function apiDown(): Promise<string> {
  const slack = await createSlack({ transport: 'http' });
  const program = await startProgram(slack);
  const mentions: Said[] = [];
  const mention = async () =>
    void mentions.push(await slack.say({ by: 'staff', in: 'general', mention: true, text: 'can I use WhatsApp?' }));
  for (let at = 0; at < MENTIONS; at++) {
    if (at % Math.ceil(MENTIONS / WAYS.length) === 0) {
      slack.mend();
      slack.fail('*', WAYS[Math.floor((at * WAYS.length) / MENTIONS)] as Fault);
    }
    await mention();
    await wait(DOWN_MS / MENTIONS);
  }
  slack.mend();
  await wait(11_000); // the longest that the bot waits for Slack
  const down = accountFor(slack, program, mentions);
  mentions.length = 0;
  for (let at = 0; at < 20; at++) await mention();
  await slack.settled();
  const after = accountFor(slack, program, mentions);
  const slow = slack.deliveries.filter(({ ackMs, status }) => status !== 200 || ackMs >= 3000).length;
  const { code } = await program.stop();
  await slack.close();
  must(down.twice + down.muddled + after.twice === 0, `answered twice: ${JSON.stringify(down)}`);
  must(down.unanswered === down.told, `lost: ${JSON.stringify(down)}`);
  must(down.answered + down.told === MENTIONS, `not all accounted for: ${JSON.stringify(down)}`);
  must(after.answered === 20, `not answered once it was back: ${JSON.stringify(after)}`);
  must(slow === 0 && code === 0, `${slow} acknowledged late or not at all; ended with ${code}`);
  return `${MENTIONS} mentions: ${down.answered} answered, ${down.told} in the log by id, 0 twice, 0 lost; 20 of 20 answered once it was back`;
}
