import { expect, test } from 'vitest';
import { printed } from '../support/cli.ts';
import { GENERAL, policyFiles, realPolicy } from '../support/policy.ts';

const rows: { name: string; verdict: string; conditions: string; audience: string; access: string }[] = JSON.parse(
  printed(['list', '--json']),
);

test('list --json has every row of the table, in its order, with the words of its cells', () => {
  const table = (policyFiles.get(GENERAL) ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim().replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')));
  expect(table.length).toBeGreaterThan(10);
  expect(rows.slice(0, table.length).map(({ verdict, ...row }) => row)).toEqual(
    table.map(([, name, , conditions, access, audience]) => ({ name, conditions, audience, access })),
  );
});

test('list --json has the tools that a sentence names after them, with that sentence', () => {
  const named = rows.filter(({ audience }) => !audience);
  expect(named.map(({ name, verdict, conditions }) => [name, verdict, conditions.slice(0, 24)])).toEqual([
    ['Facebook', 'not-allowed', 'General use of these too'],
    ['Instagram', 'not-allowed', 'General use of these too'],
    ['LinkedIn', 'not-allowed', 'General use of these too'],
    ['Consumer Skype', 'not-listed', 'Instant messaging tools '],
  ]);
  expect(rows).toHaveLength(realPolicy().tools.size);
});

test.each([80, 40])('list at %d columns is as the file shows', async (columns) => {
  await expect(printed(['list'], { columns })).toMatchFileSnapshot(`list-at-${columns}-columns.txt`);
});

test('list says of each tool what ask says of its name alone', () => {
  for (const { name, verdict } of rows) {
    const { tools } = JSON.parse(printed(['ask', '--json', name]));
    expect(tools, name).toEqual([expect.objectContaining({ name, verdict })]);
  }
});
