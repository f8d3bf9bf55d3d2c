import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/core/parse/document.ts';
import { MESSAGING, policyFiles } from '../support/policy.ts';
import { passagesText } from './passages-text.ts';

const CORPUS = 'test/corpus/documents';
const parse = (text: string) => parseDocument('doc', 'doc.md', text);
const raws = (text: string, kind: string) =>
  parse(text)
    .passages.filter((passage) => passage.kind === kind)
    .map((passage) => passage.raw);

describe('a document is parsed into passages that can be quoted', () => {
  const files = readdirSync(CORPUS).filter((name) => name.endsWith('.md'));

  test.each(files)('%s', async (name) => {
    const document = parseDocument('doc', name, readFileSync(`${CORPUS}/${name}`, 'utf8'));
    await expect(passagesText(document)).toMatchFileSnapshot(`../corpus/documents/${name.replace(/\.md$/, '.out')}`);
  });

  test('the second document, whose feedback stands in an HTML table', async () => {
    const document = parseDocument('messaging', MESSAGING, policyFiles.get(MESSAGING) ?? '');
    await expect(passagesText(document)).toMatchFileSnapshot('../corpus/documents/the-second-document.out');
  });

  test.each([...policyFiles].filter(([name]) => name.endsWith('.md')))(
    'every passage of %s is its slice of the file, at the place it names',
    (name, text) => {
      const lines = text.split('\n');
      for (const { raw, start, end, at } of parseDocument('doc', name, text).passages) {
        expect(raw).toBe(text.slice(start, end));
        const first = raw.split('\n')[0] ?? '';
        expect(lines[at.line - 1]?.slice(at.column - 1, at.column - 1 + first.length)).toBe(first);
      }
    },
  );
});

describe('where a sentence ends', () => {
  test.each([
    ['at its mark', 'One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    [
      'after the quotation mark or bracket that closes it',
      'He said "No." (Ask.) Go.',
      ['He said "No."', '(Ask.)', 'Go.'],
    ],
    [
      'not after an abbreviation',
      'Use it, e.g. Teams, i.e. Work. Ask Dr. Who.',
      ['Use it, e.g. Teams, i.e. Work.', 'Ask Dr. Who.'],
    ],
    [
      'not before a small letter',
      'Tools etc. are fine. Use v2. x and so on.',
      ['Tools etc. are fine.', 'Use v2. x and so on.'],
    ],
    ['after "etc." before a capital', 'Chat, etc. Ask first.', ['Chat, etc.', 'Ask first.']],
    [
      'not within a number or an address',
      'Version 2.5 of a.b.com works. Yes.',
      ['Version 2.5 of a.b.com works.', 'Yes.'],
    ],
    ['not within a link', 'See [a. B](https://x.uk/a.B). C.', ['See [a. B](https://x.uk/a.B).', 'C.']],
    ['not within emphasis', 'Say *one. Two.* **A. B** C. D.', ['Say *one. Two.* **A. B** C.', 'D.']],
    ['not within inline code', 'Type `a. B` here. Done.', ['Type `a. B` here.', 'Done.']],
    ['over the lines of the file', 'It goes\non here. And\nends.', ['It goes\non here.', 'And\nends.']],
  ])('%s', (_, text, sentences) => {
    expect(raws(text, 'sentence')).toEqual(sentences);
  });
});

describe('bullets and cells', () => {
  test('a bullet of several sentences is a passage, and so is each sentence of it', () => {
    expect(raws('- One. Two.\n- Three', 'bullet')).toEqual(['One. Two.', 'Three']);
    expect(raws('- One. Two.\n- Three', 'sentence')).toEqual(['One.', 'Two.']);
  });

  test('a bullet that holds bullets is quoted without them', () => {
    expect(raws('- outer:\n  - inner\n    - innermost\n- next', 'bullet')).toEqual([
      'outer:',
      'inner',
      'innermost',
      'next',
    ]);
  });

  test('a cell points at its words, not at its pipe, and keeps its mark-up', () => {
    const { tables, passages } = parse('| A | B |\n| - | - |\n|   [x](y)  |  *z*. W |\n');
    expect(tables[0]?.header).toEqual(['A', 'B']);
    expect(tables[0]?.rows.map((row) => row.map((cell) => [cell.raw, cell.plain]))).toEqual([
      [
        ['[x](y)', 'x'],
        ['*z*. W', 'z. W'],
      ],
    ]);
    expect(passages.find((passage) => passage.kind === 'cell')?.at).toEqual({ file: 'doc.md', line: 3, column: 5 });
  });

  test('a short row has an empty cell for each column that it lacks', () => {
    const [table] = parse('| A | B | C |\n| - | - | - |\n| x |\n| 1 | 2 | 3 | 4 |\n').tables;
    expect(table?.rows.map((row) => row.map((cell) => cell.plain))).toEqual([
      ['x', '', ''],
      ['1', '2', '3'],
    ]);
  });
});
