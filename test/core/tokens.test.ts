import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Token, tokenise, tokensByPattern } from '../../src/core/understand/tokens.ts';
import { WordRow } from '../../src/core/understand/word-row.ts';
import { PLAIN_READER, WordList } from '../../src/core/understand/words.ts';
import { questionsOf } from '../support/questions.ts';

// Each way reads with a list of its own: the numbers tell whether the same words were taken for the same.
const [list, other] = [new WordList(), new WordList()];
const row = new WordRow();

const bothWays = (text: string) => {
  const byPattern: Token[] = [];
  tokensByPattern(text, 0, text.length, PLAIN_READER, byPattern);
  expect(tokenise(text), JSON.stringify(text)).toEqual(byPattern);
  const tokens = tokenise(text, other);
  // Once with words that are new to the list, once with words that it knows.
  for (const _ of [1, 2]) {
    row.read(text, list);
    const read = tokens.map((_, at) => [row.numbers[at], row.stems[at], row.breaks[at], row.possessives[at] === 1]);
    const expected = tokens.map(({ number, stemNumber, before, possessive }) => [
      number,
      stemNumber,
      before,
      possessive,
    ]);
    expect(row.length, JSON.stringify(text)).toBe(tokens.length);
    expect(read, JSON.stringify(text)).toEqual(expected);
  }
};

describe('the fast ways of splitting a text and the pattern give the same', () => {
  test.each(['grapheme-ascii', 'binary'] as const)('for any text, of %s', (unit) => {
    fc.assert(fc.property(fc.string({ unit, maxLength: 80 }), bothWays), {
      seed: 20201231,
      numRuns: 5000,
    });
  });

  test('for words, marks and what joins them', () => {
    const part = fc.constantFrom(
      ..."can |I |use |Teams|w/|W/ | a|b/c|-| - | -- |--- |---- |e-mail|/|&|,|, |. |.|...|?|!|;|:|(|)|\"|'|'s|s'|don't|o'clock|it's|'tis|rock'n'roll|a'b'c'd'e|12|4b|M$|#x|@|_|~|`|*|\n|  |%|+|=|{|}|\\|^|<|>|é|…|—|[removed]|[|]|slack.com| box.co |https://a.b/c|\t|\r\n|\u00a0|\u2003|'x'".split(
        '|',
      ),
      '|',
    );
    const text = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, bothWays), { seed: 20201231, numRuns: 10_000 });
  });

  test('for questions as people put them', () => {
    for (const { question } of ['dev', 'tuned'].flatMap(questionsOf)) bothWays(question);
  });
});

describe('a text is split into words', () => {
  const words = (text: string) => tokenise(text).map(({ word }) => word);
  test.each([
    [
      'possessives lose their ending',
      "the prisoner's file, the prisoners' files",
      ['the', 'prisoner', 'file', 'the', 'prisoners', 'files'],
    ],
    ['contractions keep together', "don't, it's, o'clock", ['dont', 'its', 'oclock']],
    [
      'addresses are one word',
      'is https://www.whereby.com/room?x=1 or slack.com ok',
      ['is', 'whereby.com', 'or', 'slack.com', 'ok'],
    ],
    ['hyphens part words', 'e-mail and non-MOJ', ['e', 'mail', 'and', 'non', 'moj']],
    ['"w/" is "with"', 'Teams w/ a supplier', ['teams', 'with', 'a', 'supplier']],
    ['letters of any alphabet', 'caf\u00e9 \u4f1a\u8b70', ['caf\u00e9', '\u4f1a\u8b70']],
    ['marks alone are no words', '?!... -- & / " (', []],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('each word stands where it says', () => {
    const text = "Can I (really) use the team's Zoom - or Teams?";
    for (const { typed, start, end } of tokenise(text)) expect(text.slice(start, end)).toBe(typed);
  });
});
