#!/usr/bin/env node
import { run } from '#cli';
import { composeIo } from './compose.ts';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error; // whoever reads along has read enough: "… | head -1"
  });
}
process.exitCode = run(process.argv.slice(2), composeIo(process));
