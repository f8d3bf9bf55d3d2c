import { describeError } from '#app';
import { openLog } from './log.ts';
import { environmentWithFile, StartError, startBot } from './start.ts';

/** Run the bot until a signal ends it, and give its exit code: 0, 2 for wrong use, 3 where something broke. */
export async function runBot(world: NodeJS.Process, argv: readonly string[]): Promise<number> {
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
  // Before the start, which a signal may come in the middle of.
  const signalled = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) world.once(signal, () => resolve());
  });
  try {
    const bot = await startBot(environmentWithFile(world.env));
    await signalled;
    await bot.stop();
    return 0;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    world.stderr.write(`start: ${error.message}\n`);
    return error.exit;
  }
}
