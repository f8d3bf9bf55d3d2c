import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FeatureReader } from '../../src/core/understand/features.ts';
import { REMOVED, removeIdentifiers } from '../../src/core/understand/identifiers.ts';
import { NumberList } from '../../src/core/understand/number-list.ts';
import { NumberTable } from '../../src/core/understand/number-table.ts';
import { buildSlipIndex, isOneSlip, skeletonOf } from '../../src/core/understand/slips.ts';
import { WordRow } from '../../src/core/understand/word-row.ts';
import { WordList } from '../../src/core/understand/words.ts';

const SETTINGS = { seed: 20201231, numRuns: 2000 } as const;

// What is done in a faster way must be what the plain way does.
describe('a faster way gives what the plain way gives', () => {
  test('e-mail addresses are found by their sign', () => {
    const part = fc.constantFrom('@', '.', 'a', 'bc', '-', '_', '%', "'", ' ', '\n', '.gov.uk', 'x'.repeat(70), 'é');
    const text = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (given) => {
        const plain = given.replace(/[\w.+'%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g, REMOVED);
        expect(removeIdentifiers(given).text, JSON.stringify(given)).toBe(plain);
      }),
      SETTINGS,
    );
  });

  const word = fc.string({ unit: fc.constantFrom(...'abcké'), minLength: 1, maxLength: 8 });

  test('words one slip away are found by hashes', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), word, (words, typed) => {
        const expected = [...new Set(words)].filter((each) => each.length >= 2 && isOneSlip(typed, each));
        const found = buildSlipIndex(words, 2).find(typed);
        expect([...found].sort()).toEqual(typed.length < 2 ? [] : expected.sort());
      }),
      SETTINGS,
    );
  });

  test('a skeleton is made in one pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aehckwtp'), maxLength: 12 }), (text) => {
        const plain = text
          .replace(/[aeiouyh]/g, '')
          .replace(/(.)\1+/g, '$1')
          .replace(/ck/g, 'k');
        expect(skeletonOf(text), text).toBe(plain);
      }),
      SETTINGS,
    );
  });

  test('a table of numbers holds what a Map holds', () => {
    const key = fc.oneof(fc.nat(50), fc.nat(2 ** 31 - 1), fc.constantFrom(0, 2 ** 31 - 1));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 60 }), fc.array(key, { maxLength: 20 }), (keys, others) => {
        const table = new NumberTable(4);
        const map = new Map<number, number>();
        for (const [value, each] of keys.entries()) {
          if (map.has(each)) continue;
          map.set(each, value);
          table.add(each, value);
        }
        for (const each of [...keys, ...others]) expect(table.get(each)).toBe(map.get(each) ?? -1);
      }),
      SETTINGS,
    );
  });

  test('a row that is filled again tells nothing of the text before', () => {
    const [list, row, keys] = [new WordList(), new WordRow(), new NumberList()];
    const stem = (word: string) => list.stemNumber(word);
    const same = new Map([[stem('phone'), [{ rest: [stem('box')], group: 'kiosk' }]]]);
    const reader = new FeatureReader(same, stem);
    const featuresOf = (text: string) => {
      const before = keys.length;
      row.read(text, list);
      reader.learn(row, keys);
      return keys.length - before;
    };
    // The words, the group, and the pairs of both; then two words and their pair.
    expect(featuresOf('red phone box')).toBe(8);
    expect(featuresOf('red phone')).toBe(3);
  });
});
