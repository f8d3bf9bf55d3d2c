import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/core/parse/markdown.ts';
import { tableOf } from '../../src/core/parse/table.ts';

const SETTINGS = { seed: 20201231, endOnFailure: true } as const;
const WHOLE = Number.POSITIVE_INFINITY;

// Each table with all its cells, and where everything else stands.
function readingOf(text: string, rowsAtOnce: number): string {
  const { root, further } = readMarkdown(text, rowsAtOnce);
  const all = root.children.map((node) => {
    if (node.type === 'table') return tableOf(text, node, further.get(node) ?? [], (cell) => cell);
    return JSON.stringify(node, (key, value) => (key === 'line' || key === 'column' ? undefined : value));
  });
  return JSON.stringify(all, undefined, 1);
}

function expectSame(text: string): void {
  const whole = readingOf(text, WHOLE);
  for (const rows of [1, 3]) expect(readingOf(text, rows), JSON.stringify(text)).toBe(whole);
}

describe('a long table that is read some rows at a time is the table that is read at once', () => {
  const CELLS =
    'x;Zoom;`a|b`;`a\\|b`;a \\| b;\\;\\\\;**b**;*b;_b_;[l](u);[x];![i](u);<b>;</b>;<!-- c -->;&amp;;&#124;;https://a.b;;  ;\t;é😀;\u00a0;``;`;-;:-:;#;1.;> ;\ufeff;\u0000;a  ';
  const cell = fc.constantFrom(...CELLS.split(';'), ';');
  const edge = fc.constantFrom('|', '| ', ' |', '');
  const row = fc
    .tuple(edge, fc.array(cell, { minLength: 1, maxLength: 4 }), edge)
    .map(([left, cells, right]) => `${left}${cells.join(' | ')}${right}`);
  const odd = fc.constantFrom(
    '',
    '  ',
    '> q',
    '- item',
    '# h',
    '---',
    '===',
    '```',
    '    | code |',
    '<div>',
    '| - | - |',
    '[x]',
  );
  const end = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
  const lines = fc
    .array(fc.tuple(fc.oneof({ weight: 12, arbitrary: row }, { weight: 1, arbitrary: odd }), end), {
      minLength: 3,
      maxLength: 16,
    })
    .map((all) => all.flat().join(''));
  const head = fc.constantFrom(
    '| a | b |\n| - | - |\n',
    'a | b\r\n:-: | -\r\n',
    '  | a |\n| --- |\n',
    '|a|b|\n|-|-|-|\n',
  );
  const before = fc.constantFrom(
    '',
    '# T\n\n',
    'words\n',
    '> quote\n',
    '- item\n',
    '```\n',
    '<div>\n',
    '---\nk: v\n---\n',
  );
  const after = fc.constantFrom('', '\n', '\nwords, **bold**\n', 'words', '\n\n# T\n\nwords');
  const table = fc.tuple(before, head, lines, after).map((parts) => parts.join(''));

  test('with mark-up in cells, any line ends, and what ends a table', () => {
    fc.assert(fc.property(table, expectSame), { ...SETTINGS, numRuns: 250 });
  });

  test('several tables in one document', () => {
    fc.assert(
      fc.property(fc.array(table, { minLength: 2, maxLength: 3 }), (tables) => expectSame(tables.join('\n\n'))),
      { ...SETTINGS, numRuns: 40 },
    );
  });

  test('a plain table is read in parts, and one that ends in a heading as a whole', () => {
    const rows = Array.from({ length: 200 }, (_, at) => `| Tool ${at} | \`a\\|b\` | **no** |\n`).join('');
    const text = `# T\n\n| A | B | C |\n| - | - | - |\n${rows}`;
    expect(readMarkdown(`${text}\nwords`, 10).further.size).toBe(1);
    expectSame(`${text}\nwords`);
    expect(readMarkdown(`${text}# words`, 10).further.size).toBe(0);
    expectSame(`${text}# words`);
  });
});
