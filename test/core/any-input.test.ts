import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask, trace } from '#core';
import { realPolicy, TODAY } from '../support/policy.ts';

const policy = realPolicy();
const SETTINGS = { seed: 20201231 } as const;

describe('any input at all gets an answer', () => {
  test('Unicode of every sort', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            '<',
            '>',
            '@',
            '|',
            '&',
            '#',
            ';',
            '<@U1>',
            '<!here>',
            'zoom',
            ' ',
            '\u202e',
            '\u200b',
            '\ud800',
            '`',
            '*',
            "'",
            '://',
            '.com',
          ),
          { maxLength: 60 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anything, (question) => {
        const answer = ask(policy, question, TODAY);
        expect(answer.sentence).toMatch(/\S/);
        expect(trace(policy, question).decided).toMatch(/\S/);
        expect(answer.tools.every((tool) => tool.name.length > 0)).toBe(true);
      }),
      { ...SETTINGS, numRuns: 1500 },
    );
  });

  const HOSTILE: readonly (readonly [string, string])[] = [
    ['one letter', 'a'.repeat(10_000)],
    ['no spaces, digits', '07'.repeat(5_000)],
    ['spaces', ' '.repeat(10_000)],
    ['brackets', '<'.repeat(10_000)],
    ['ampersands', '&#'.repeat(5_000)],
    ['colons', ':a'.repeat(5_000)],
    ['dots', 'a.'.repeat(5_000)],
    ['at signs', 'a@'.repeat(5_000)],
    ['phone numbers', '+44 7700 900 '.repeat(700)],
    ['denials', 'no '.repeat(3_300)],
    ['names', 'zoom or '.repeat(1_250)],
    ['slips', 'whatsap '.repeat(1_250)],
    ['letters that grow', '\ufdfa'.repeat(10_000)],
    ['combining marks', `a${'\u0301'.repeat(9_999)}`],
    ['apostrophes', "a'".repeat(5_000)],
    ['postcodes', 'SW1A 1AA '.repeat(1_100)],
    ['lone surrogates', '\ud83d'.repeat(10_000)],
    ['emoji', '🤷‍♀️'.repeat(1_500)],
    ['links', '<https://zoom.us|zoom> '.repeat(430)],
    ['secrets', 'secret no secret '.repeat(580)],
  ];
  test.each(HOSTILE)('10,000 characters of %s', (_, question) => {
    expect(ask(policy, question, TODAY).sentence).toMatch(/\S/);
  });

  test('what is too long is said to be so, and not ruled on', () => {
    const answer = ask(policy, `can I use Microsoft Teams ${'with my colleagues and '.repeat(2_000)}`, TODAY);
    expect(answer.verdict).toBe('unknown');
    expect(answer.tools).toEqual([]);
    expect(answer.notices[0]).toContain('too long');
  });
});
