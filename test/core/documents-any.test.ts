import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/core/parse/document.ts';
import { GENERAL, policyFiles } from '../support/policy.ts';

const SETTINGS = { seed: 20201231, endOnFailure: true } as const;

function expectExact(given: string): void {
  const { text, passages } = parseDocument('doc', 'doc.md', given);
  expect(text).toBe(given.replace(/^\ufeff/, ''));
  const lines = text.split('\n');
  for (const { raw, start, end, at, plain } of passages) {
    expect(raw).toBe(text.slice(start, end));
    expect(plain).not.toBe('');
    expect(lines[at.line - 1]?.slice(at.column - 1)).toBe(text.slice(start).split('\n')[0]);
  }
}

describe('any Markdown at all: each passage is its slice of the file, and nothing throws', () => {
  const SIGNS =
    '# |## |- |* |1. |> |    |\t|`|```|~~~|*|**|_|[|](|)|]|![|][|<|>|</a>|<a href="x">|<td>|<!--|-->|<?|&amp;|&#|\\|\\||| | - |---|===|:-:|--|. |? |! |.|e.g. |\n|\n\n|\r\n|\r|---\n|expires: 2020-12-31\n|words|Words|É|😀|\u0000|\ufeff|\u2028|Last updated: |dated June 2018.|[x]: y';
  const signs = fc.constantFrom(...SIGNS.split('|'), '|', '| a | b |\n', '| - | - |\n', '|\n');

  test('made of the signs of Markdown and HTML', () => {
    const text = fc.array(signs, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, expectExact), { ...SETTINGS, numRuns: 2000 });
  });

  test('made of any letters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectExact), { ...SETTINGS, numRuns: 500 });
  });

  test('a cut of the first document, with signs put in', () => {
    const real = policyFiles.get(GENERAL) ?? '';
    const cut = fc.tuple(fc.nat(real.length), fc.nat(1500), fc.nat(1500), fc.array(signs, { maxLength: 5 }));
    const text = cut.map(([from, length, at, parts]) => {
      const piece = real.slice(from, from + length);
      return piece.slice(0, at) + parts.join('') + piece.slice(at);
    });
    fc.assert(fc.property(text, expectExact), { ...SETTINGS, numRuns: 300 });
  });

  test.each([
    ['nothing', ''],
    ['a byte order mark alone', '\ufeff'],
    ['front matter that never ends', '---\nexpires: 2020-12-31\n'],
    ['empty front matter', '---\n---\n# T\n'],
    ['a table of a heading alone', '| A |\n| - |\n'],
    ['deep brackets', '['.repeat(3000)],
    ['deep quotes', `${'> '.repeat(300)}x`],
    ['many tags', '<td>'.repeat(3000)],
    ['unclosed tags', `<div>${'<a '.repeat(2000)}`],
  ])('%s', (_, text) => {
    expectExact(text);
  });
});

describe('a byte order mark and the line ends of Windows change no word', () => {
  const real = policyFiles.get(GENERAL) ?? '';
  const plain = parseDocument('doc', 'doc.md', real);
  const words = (text: string) => parseDocument('doc', 'doc.md', text).passages.map((each) => each.plain);

  test.each([
    ['CRLF', real.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${real}`],
    ['both', `\ufeff${real.replaceAll('\n', '\r\n')}`],
  ])('%s', (_, text) => {
    const document = parseDocument('doc', 'doc.md', text);
    expectExact(text);
    expect(words(text)).toEqual(plain.passages.map((each) => each.plain));
    expect(document.passages.map(({ at }) => at.line)).toEqual(plain.passages.map(({ at }) => at.line));
    expect(document.dates.expires?.date).toBe('2020-12-31');
    expect(document.tables[0]?.rows.length).toBe(12);
  });
});

describe('the dates that a document states of itself', () => {
  const dates = (text: string) => {
    const { expires, updated } = parseDocument('doc', 'doc.md', text).dates;
    return [expires?.date, updated?.date];
  };
  test.each([
    ['expires, as a day', '---\nexpires: 2020-12-31\n---\n', ['2020-12-31', undefined]],
    ['expires, in quotation marks', '---\nexpires: "2020-12-31"\n---\n', ['2020-12-31', undefined]],
    ['expires, with a capital', '---\nExpires: 2020-12-31\n---\n', ['2020-12-31', undefined]],
    ['expires, with a comment after it', '---\nexpires: 2020-12-31 # a review\n---\n', ['2020-12-31', undefined]],
    ['expires, which is no day', '---\nexpires: 2020-02-30\n---\n', [undefined, undefined]],
    ['expires, in words', '---\nexpires: never\n---\n', [undefined, undefined]],
    ['expires, outside the front matter', 'expires: 2020-12-31\n', [undefined, undefined]],
    ['last updated, month first', 'Last updated: April 22nd, 2020.', [undefined, '2020-04-22']],
    ['last updated, day first', 'Last updated: 3 May 2021', [undefined, '2021-05-03']],
    ['last updated, within a paragraph', 'A note. Last updated: March 1st, 2019.', [undefined, '2019-03-01']],
    ['last updated, in emphasis', '*Last updated: April 22nd, 2020.*', [undefined, '2020-04-22']],
    ['dated, with no day', 'This guidance is dated June 2018.', [undefined, '2018-06']],
    [
      'dated, in HTML',
      "<table><tr><td colspan='4'>This guidance is dated June 2018.\n</td></tr></table>",
      [undefined, '2018-06'],
    ],
    ['no date at all', 'Last updated: soon, I hope.', [undefined, undefined]],
    ['last updated, a day that is none', 'Last updated: April 52nd, 2020.', [undefined, '2020-04']],
  ])('%s', (_, text, stated) => {
    expect(dates(text)).toEqual(stated);
  });
});
