import { setTimeout as wait } from 'node:timers/promises';
import { createSlack, type Interacted, type Said } from '#playground';
import { accountFor, must } from './account.ts';
import { startProgram } from './program.ts';

const LOAD_MS = 4000;

/** SIGTERM under load: what was acknowledged is answered, and the program ends with 0 within eight seconds. */
export async function stopUnderLoad(): Promise<string> {
  const slack = await createSlack({ transport: 'http' });
  slack.fail('chat.postMessage', { delayMs: 700 });
  const program = await startProgram(slack);
  const mentions: Promise<Said>[] = [];
  const commands: Promise<Interacted>[] = [];
  const began = performance.now();
  let stopped: ReturnType<typeof program.stop> | undefined;
  while (performance.now() - began < LOAD_MS) {
    mentions.push(slack.say({ by: 'staff', in: 'general', mention: true, text: 'can I use WhatsApp?' }));
    commands.push(slack.command({ by: 'staff', in: 'general', command: '/caniuse', text: 'zoom' }));
    if (!stopped && performance.now() - began > LOAD_MS / 2) stopped = program.stop();
    await wait(15);
  }
  const { code, ms } = await (stopped ?? program.stop());
  await slack.settled();
  const taken = (await Promise.all(mentions)).filter(({ deliveries }) =>
    deliveries.some(({ status }) => status === 200),
  );
  const acknowledged = (await Promise.all(commands)).filter(({ status }) => status === 200);
  const silent = acknowledged.filter((each) => each.responses().length !== 1).length;
  const account = accountFor(slack, program, taken);
  const turnedAway = mentions.length + commands.length - taken.length - acknowledged.length;
  await slack.close();
  must(code === 0 && ms < 8000, `ended with ${code} after ${Math.round(ms)} ms`);
  must(
    account.unanswered + account.twice + silent === 0,
    `${JSON.stringify(account)}, ${silent} commands without words`,
  );
  must(turnedAway > 0 && taken.length > 20, 'the load did not last over the stop');
  return `${taken.length} mentions and ${acknowledged.length} commands acknowledged, all answered once; ${turnedAway} turned away; ended with ${code} after ${Math.round(ms)} ms`;
}

const HUNG = 30;

/** SIGTERM while Slack answers nothing: the program ends in time all the same, and its log has each request by its id. */
export async function stopWhileHung(): Promise<string> {
  const slack = await createSlack({ transport: 'http' });
  const program = await startProgram(slack);
  slack.fail('*', { hang: true });
  const mentions: Said[] = [];
  for (let at = 0; at < HUNG; at++)
    mentions.push(await slack.say({ by: 'staff', in: 'general', mention: true, text: 'can I use WhatsApp?' }));
  const { code, ms } = await program.stop();
  const { answered, told, muddled } = accountFor(slack, program, mentions);
  await slack.close();
  must(code === 0 && ms < 8000, `ended with ${code} after ${Math.round(ms)} ms`);
  must(answered === 0 && told === HUNG && muddled === 0, `${answered} answered, ${told} in the log, ${muddled} twice`);
  return `${HUNG} mentions: ${told} in the log by id, 0 answered; ended with ${code} after ${Math.round(ms)} ms`;
}
