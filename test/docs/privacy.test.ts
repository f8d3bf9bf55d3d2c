import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LIFETIMES } from '#store';

test('README.md says of each kind of row how long it is kept, and why', () => {
  const table = readFileSync('README.md', 'utf8')
    .split('| in the database | kept for | because |')[1]
    ?.split('\n\n')[0];
  const rows = table?.split('\n').slice(2);
  expect(rows).toEqual(Object.values(LIFETIMES).map(({ what, kept, because }) => `| ${what} | ${kept} | ${because} |`));
});
