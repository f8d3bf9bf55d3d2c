import { setTimeout as wait } from 'node:timers/promises';
import { createSlack, type Said } from '#playground';
import { accountFor, must } from './account.ts';
import { startProgram } from './program.ts';

const MENTIONS = 100;

/** Slack sends each event four times, as after slow acknowledgements, while the first is still being answered: one answer. */
export async function redeliveries(): Promise<string> {
  const slack = await createSlack({ transport: 'http' });
  slack.fail('chat.postMessage', { delayMs: 400 });
  const program = await startProgram(slack);
  const again: Promise<unknown>[] = [];
  const mentions = await Promise.all(
    Array.from({ length: MENTIONS }, async (): Promise<Said> => {
      const said = await slack.say({ by: 'staff', in: 'general', mention: true, text: 'can I use WhatsApp?' });
      for (const delivery of said.deliveries)
        for (const retryNum of [1, 2, 3] as const)
          again.push(wait(retryNum * 200).then(() => slack.redeliver(delivery, { retryNum, reason: 'http_timeout' })));
      return said;
    }),
  );
  await Promise.all(again);
  await slack.settled();
  const account = accountFor(slack, program, mentions);
  const { code } = await program.stop();
  await slack.close();
  must(account.answered === MENTIONS && account.twice + account.told === 0, JSON.stringify(account));
  must(code === 0, `ended with ${code}`);
  return `${MENTIONS} mentions, ${again.length} events sent again: ${account.answered} answered once, ${account.twice} twice`;
}
