#!/usr/bin/env node
import { run } from '#cli';
import { composeIo } from './compose.ts';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error; // whoever reads along has read enough: "… | head -1"
  });
}
const argv = process.argv.slice(2);
// Loaded only where it is wanted: a question on the command line needs nothing of Slack.
if (argv[0] === 'start') {
  // Listened to before the parts are loaded: a signal may come in the middle of that too.
  const signalled = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
  const { runBot } = await import('./run-bot.ts');
  process.exit(await runBot(process, argv.slice(1), signalled)); // whatever timer of a library still runs
} else if (argv[0] === 'data') {
  const { runData } = await import('./run-data.ts');
  const { out, err } = composeIo(process);
  process.exitCode = await runData(argv.slice(1), process.env, { out, err }, Date.now());
} else process.exitCode = run(argv, composeIo(process));
