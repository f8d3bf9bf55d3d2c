import fc from 'fast-check';
import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../src/core/parse/blocks.ts';
import { policyFiles } from '../support/policy.ts';

// What a reader sees, block by block, as the reference parser of CommonMark has it.
function theirs(markdown: string): string[] {
  return fromMarkdown(markdown)
    .children.flatMap((node) => blocksOf(node, 0))
    .filter((block) => !/: $/.test(block));
}

function blocksOf(node: RootContent, depth: number): string[] {
  switch (node.type) {
    case 'heading':
      return [`heading: ${saidIn(node)}`];
    case 'paragraph':
      return [`${depth ? `bullet ${depth}` : 'paragraph'}: ${saidIn(node)}`];
    case 'list':
      return node.children.flatMap((item) => item.children.flatMap((child) => blocksOf(child, depth + 1)));
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, depth));
    case 'code':
      return [`paragraph: ${folded(node.value)}`];
    default:
      return [];
  }
}

function saidIn(node: Nodes): string {
  return folded(wordsOf(node));
}

function wordsOf(node: Nodes): string {
  if (node.type === 'link') return `<${node.url}>${node.children.map(wordsOf).join('')}</>`;
  if ('children' in node) return node.children.map(wordsOf).join('');
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  return node.type !== 'html' && 'value' in node ? node.value : '';
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function ours(markdown: string): string[] {
  return readBlocks(markdown).map((block) => {
    const parts = block.kind === 'row' ? block.cells.flat() : block.parts;
    const said = parts.map((part) => (part.kind === 'link' ? `<${part.url}>${part.text}</>` : part.text)).join('');
    return `${block.kind}${block.kind === 'bullet' ? ` ${block.depth}` : ''}: ${folded(said)}`;
  });
}

function expectSame(text: string): void {
  expect(ours(text), JSON.stringify(text)).toEqual(theirs(text));
}

describe('blocks and their words are read as the reference parser of CommonMark reads them', () => {
  const words = fc.constantFrom(
    'one',
    'two three.',
    'Four',
    '**bold**',
    '_lean_',
    '`code`',
    '[link](u)',
    '[a [b]](u)',
    '[note]',
    '[x. Y]',
    '![alt](i)',
    '<b>tag</b>',
    '&amp;',
    '\\*',
    'a*b',
    'on 14. March',
    'x - no',
    '|',
    '[^1]',
    '**two\nlines**',
    '[two\nlines](u)',
    '`two\nlines`',
    ']',
    '[',
  );
  const line = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
  const begin = fc.constantFrom('', '', '- ', '* ', '1. ', '2. ', '  - ', '   - ', '> ', '> - ', '# ', '## ', '  ');
  const lines = fc
    .array(fc.tuple(begin, line, fc.constantFrom('\n', '\n', '\n\n', '\n---\n', '\r\n')), {
      minLength: 1,
      maxLength: 8,
    })
    .map((all) => all.flat().join(''));

  test('of lists, quotes, headings and paragraphs with mark-up', () => {
    fc.assert(fc.property(lines, expectSame), { seed: 20201231, numRuns: 3000, endOnFailure: true });
  });

  test.each([
    ['a number right below a bullet', '- one\n2. two\n'],
    ['bullets between numbers', '1. First:\n- sub a\n- sub b\n2. Second\n'],
    ['a number right below a quote', '> one\n2. two\n'],
    ['emphasis over two lines of a quote', '> It is **usually\n> not** fine, *under\n> no circumstances*.\n'],
    ['a link over two lines of a quote', '> see [the\n> list](u) and `co\n> de`\n'],
    ['brackets within a link', 'Read the [policy [PDF]](https://u.org) and [[PDF] x](u) and [p[^1]](u).\n'],
    ['a heading in a quote', '> Title\n> ---\n> words\n'],
    ['white space at the ends of lines', 'one  \ntwo\\\nthree\n'],
    ['the same with the line ends of Windows', 'one  \r\ntwo\\\r\nthree `a\r\nb`\r\n'],
  ])('%s', (_, text) => expectSame(text));

  test.each([...policyFiles].filter(([name]) => name.includes('acceptable-use')))('%s', (_, text) => {
    expectSame(text.slice(0, text.indexOf('<table>')));
  });
});
