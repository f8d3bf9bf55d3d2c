import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { printed } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { TODAY } from '../support/policy.ts';

const folder = temporaryFolder();

test('what npm run build makes answers as the sources do, without tsx', { timeout: 180_000 }, () => {
  const dist = join(folder, 'dist');
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'src', '--noCheck', '--outDir', dist]);
  copyFileSync('package.json', join(folder, 'package.json'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const argv = ['ask', '--json', '--today', TODAY, 'can I use whatsapp?'];
  const main = join(dist, 'main.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...argv], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe(printed(argv));
  expect(readFileSync(main, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
});
