import { expect, test } from 'vitest';
import { atAGlance, listTools, type RulingVerdict, STRICTNESS } from '#core';
import { realPolicy, TODAY } from '../support/policy.ts';

const policy = realPolicy();
const glance = atAGlance(policy, TODAY);
const verdictOf = (audience: string, name: string, data: string) => {
  const { rows } = glance.audiences.find(({ words }) => words === audience) ?? { rows: [] };
  return rows.find(({ tool }) => tool.name === name)?.cells[glance.data.indexOf(data)];
};

test('every tool stands in every table, with a ruling for every sort of data', () => {
  const names = listTools(policy).map(({ name }) => name);
  expect(glance.audiences).toHaveLength(4);
  for (const { rows } of glance.audiences) {
    expect(rows.map(({ tool }) => tool.name)).toEqual(names);
    for (const { cells } of rows) expect(cells).toHaveLength(glance.data.length);
  }
});

test('the rulings are those of the bot', () => {
  expect(verdictOf('', 'WhatsApp', '')).toEqual({ verdict: 'conditional', rule: 'condition-stated' });
  expect(verdictOf('inside the MOJ', 'WhatsApp', 'personal data')).toMatchObject({ verdict: 'not-allowed' });
  expect(verdictOf('with people outside the MOJ', 'Yammer', '')).toMatchObject({ verdict: 'not-allowed' });
  for (const { rows } of glance.audiences)
    for (const { cells } of rows) expect(cells.at(-1)).toMatchObject({ verdict: expect.stringMatching(/^not-/) });
});

test('what nothing is said of is the least strict of its row but for what is harmless', () => {
  const strict = (verdict: RulingVerdict = 'allowed') => STRICTNESS.indexOf(verdict);
  for (const { rows } of glance.audiences)
    for (const { cells } of rows)
      for (const cell of cells.slice(2)) expect(strict(cell.verdict)).toBeGreaterThanOrEqual(strict(cells[0]?.verdict));
});

test('it is honest about the age of its documents', () => {
  expect(glance.sources).toMatchObject([{ dated: '22 April 2020', expires: '2020-12-31', expired: true }, {}]);
  expect(atAGlance(policy, '2020-12-31').sources[0]?.expired).toBe(false);
});
