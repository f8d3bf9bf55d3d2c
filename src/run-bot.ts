import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describeError } from '#app';
import { openLog } from './log.ts';
import { type Bot, environmentWithFile, startBot } from './start.ts';
import { StartError } from './start-error.ts';

// A start that a signal comes in the middle of is waited for so long, and no longer: eight seconds are for all of it.
const LONGEST_START_MS = 500;

/** Run the bot until a signal ends it, and give its exit code: 0, 2 for wrong use, 3 where something broke. */
export async function runBot(
  world: NodeJS.Process,
  argv: readonly string[],
  signalled: Promise<void>,
): Promise<number> {
  if (argv.length) {
    world.stderr.write('start: takes no arguments. its settings come from the environment: see .env.example\n');
    return 2;
  }
  // Socket Mode's client may fail in the background, with nobody to catch it: whoever runs the bot starts it again.
  world.on('uncaughtException', (error) => {
    const log = openLog('fatal');
    log.fatal(describeError(error), 'the bot broke');
    log.flush();
    world.exit(3);
  });
  let bot: Bot | undefined;
  world.on('SIGHUP', () => bot?.readPolicyAgain());
  try {
    const starting = startBot(environmentWithFile(world.env));
    const early = signalled.then(() => wait(LONGEST_START_MS, 'too long' as const, { ref: false }));
    const started = await Promise.race([starting, early]);
    // It still waits for Slack, and has taken no work.
    if (started === 'too long') return 0;
    bot = started;
    keepHeapSmall();
    await signalled;
    await bot.stop();
    return 0;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    world.stderr.write(`start: ${error.message}\n`);
    return error.exit;
  }
}

/**
 * Let the heap grow by a tenth between two collections, and not to twice its size: what lasts is the policy, and the rest
 * is gone after each answer. Not before the policy is compiled, which makes much that does not last: that is
 * given back once, here.
 */
function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=10');
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
