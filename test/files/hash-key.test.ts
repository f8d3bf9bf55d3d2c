import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readOrMakeHashKey } from '#files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hash-key-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the key is made once, with its folder, and is the same ever after', () => {
  const path = join(folder, 'data', 'hash-key');
  const key = readOrMakeHashKey(path);
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(readOrMakeHashKey(path)).toBe(key);
  expect(readdirSync(join(folder, 'data'))).toEqual(['hash-key']);
});

test('its owner alone may read it', () => {
  const path = join(folder, 'data', 'hash-key');
  readOrMakeHashKey(path);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('a key that somebody put there is used as it is', () => {
  const path = join(folder, 'hash-key');
  writeFileSync(path, 'a key of our own making\n');
  expect(readOrMakeHashKey(path)).toBe('a key of our own making');
  expect(readFileSync(path, 'utf8')).toBe('a key of our own making\n');
});

test('a file with no key in it is refused, not written over', () => {
  const path = join(folder, 'hash-key');
  writeFileSync(path, '\n');
  expect(() => readOrMakeHashKey(path)).toThrow('holds no key');
});
