import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SCHEMAS } from '../support/schemas.ts';

test.each(Object.entries(SCHEMAS))('%s is what the code checks by (npm run schemas writes it)', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});
