import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, test } from 'vitest';
import { childrenOf, parseMarkdown } from '../../src/core/parse/markdown.ts';
import { tableOf } from '../../src/core/parse/table.ts';
import { policyFiles } from '../support/policy.ts';

const SETTINGS = { seed: 20201231, endOnFailure: true } as const;

// Each table with the words of all its cells; of everything else, what it is.
function ours(text: string): string[] {
  return childrenOf(parseMarkdown(text)).flatMap((node) => {
    if (node.name === 'Table') {
      const { header, rows } = tableOf(text, node, (cell) => cell);
      return [`table ${JSON.stringify([header.length, rows.map((row) => row.map(({ raw }) => raw))])}`];
    }
    return KINDS[node.name.replace(/\d$/, '')] ?? node.name;
  });
}

const KINDS: Readonly<Record<string, string | readonly string[]>> = {
  ATXHeading: 'heading',
  SetextHeading: 'heading',
  Paragraph: 'paragraph',
  BulletList: 'list',
  OrderedList: 'list',
  Blockquote: 'blockquote',
  HorizontalRule: 'thematicBreak',
  FencedCode: 'code',
  CodeBlock: 'code',
  HTMLBlock: 'html',
  CommentBlock: 'html',
  ProcessingInstructionBlock: 'html',
  LinkReference: 'definition',
};

function theirs(text: string): string[] {
  const root = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return root.children.map((node) => {
    if (node.type !== 'table') return node.type;
    const [head, ...rows] = node.children.map((row) =>
      row.children.map(({ children }) =>
        text.slice(children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset ?? 0).trim(),
      ),
    );
    return `table ${JSON.stringify([head?.length, rows.map((row) => head?.map((_, column) => row[column] ?? ''))])}`;
  });
}

function expectSame(text: string): void {
  expect(ours(text), JSON.stringify(text)).toEqual(theirs(text));
}

describe('tables are read as the reference parser of GitHub’s Markdown reads them', () => {
  const CELLS =
    'x;Zoom;`a\\|b`;a \\| b;\\;\\\\;**b**;*b;_b_;[l](u);[x];![i](u);<b>x</b>;&amp;;&#124;;https://a.b;;  ;\t;é😀;\u00a0;``;`;- x;#;1. x;a  ';
  const cell = fc.constantFrom(...CELLS.split(';'), ';');
  const edge = fc.constantFrom('|', '| ', ' |', '');
  const row = fc
    .tuple(edge, fc.array(cell, { minLength: 1, maxLength: 4 }), edge)
    .map(([left, cells, right]) => `${left}${cells.join(' | ')}${right}`)
    // The reference ends a table at a row that is indented as code is. Here it stays a row.
    .filter((line) => !/^ *\t/.test(line));
  const odd = fc.constantFrom('', '  ', '> q', '- item', '# h', '---', '```', '<div>', '[x]');
  const end = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
  const lines = fc
    .array(fc.tuple(fc.oneof({ weight: 12, arbitrary: row }, { weight: 1, arbitrary: odd }), end), {
      minLength: 1,
      maxLength: 12,
    })
    .map((all) => all.flat().join(''));
  const head = fc.constantFrom(
    '| a | b |\n| - | - |\n',
    'a | b\r\n:-: | -\r\n',
    '  | a |\n| --- |\n',
    '|a|b|c| \n|-|-|-| \t\n',
  );
  const before = fc.constantFrom(
    '',
    '# T\n\n',
    'words\n',
    'words\n\n',
    '> quote\n\n',
    '- item\n\n',
    '```\n',
    '<div>\n',
  );
  const after = fc.constantFrom('', '\n', '\nwords, **bold**\n', 'words', '\n\n# T\n\nwords');
  const table = fc.tuple(before, head, lines, after).map((parts) => parts.join(''));

  test('with mark-up in cells, any line ends, and what ends a table', () => {
    fc.assert(fc.property(table, expectSame), { ...SETTINGS, numRuns: 2000 });
  });

  test.each([
    ['right below a line with a pipe', 'Approved | June 2020\n| a | b |\n| - | - |\n| c | d |\n'],
    ['with a rule right below', '| a | b |\n| - | - |\n| c | d |\n---\nwords\n'],
    ['with white space after its delimiter row', '| a | b |\n| - | - |  \n| c | d |\n'],
    ['below what only looks like one', '| a | b |\n| - | - | - |\n| c | d |\n'],
  ])('a table %s', (_, text) => expectSame(text));

  test.each([...policyFiles].filter(([name]) => name.endsWith('.md')))('%s', (_, text) => expectSame(text));
});
