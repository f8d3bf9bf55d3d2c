#!/usr/bin/env node
import { run } from '#cli';
import { composeIo } from './compose.ts';

process.exitCode = run(process.argv.slice(2), composeIo(process));
