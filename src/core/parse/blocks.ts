import { addressesOf, type Inline, type InlineSource, partsOf, textOf } from './inline.ts';
import { childrenOf, depthOfHeading, isHtml, type MarkdownNode, parseMarkdown, wordsOfHeading } from './markdown.ts';
import { plainText } from './plain.ts';
import { cellsOf, rowsOf } from './table.ts';

/** A block of a section: a heading, a paragraph, a bullet (`depth` from 1), or a row of a table, its cells in order. */
export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly kind: 'bullet'; readonly depth: number; readonly parts: readonly Inline[] }
  | { readonly kind: 'row'; readonly header: boolean; readonly cells: readonly (readonly Inline[])[] };

/** Read the exact slice of a passage into runs of text. HTML tags go, their text stays. White space is folded. */
export function readInline(raw: string): Inline[] {
  return readBlocks(raw).flatMap((block, at) => {
    const parts = block.kind === 'row' ? block.cells.flat() : block.parts;
    return at > 0 ? [{ kind: 'text' as const, text: ' ' }, ...parts] : parts;
  });
}

/** Read a stretch of Markdown into blocks, in order. Lists within lists are bullets of a greater depth. */
export function readBlocks(markdown: string): Block[] {
  const root = parseMarkdown(markdown);
  const source = { text: markdown, addresses: addressesOf(root, markdown) };
  return childrenOf(root)
    .flatMap((node) => blocksOf(node, 0, source))
    .filter((block) => !isEmpty(block));
}

function blocksOf(node: MarkdownNode, depth: number, source: InlineSource): Block[] {
  const { name } = node;
  if (depthOfHeading(node) !== undefined)
    return [{ kind: 'heading', parts: partsOf(node, wordsOfHeading(node, source.text), source) }];
  if (isHtml(node)) return [{ kind: 'paragraph', parts: textOf(plainText(source.text.slice(node.from, node.to))) }];
  switch (name) {
    case 'Paragraph': {
      const parts = partsOf(node, { start: node.from, end: node.to }, source);
      return [depth > 0 ? { kind: 'bullet', depth, parts } : { kind: 'paragraph', parts }];
    }
    case 'BulletList':
    case 'OrderedList':
      return childrenOf(node).flatMap((item) =>
        childrenOf(item).flatMap((child) => blocksOf(child, depth + 1, source)),
      );
    case 'Blockquote':
      return childrenOf(node).flatMap((child) => blocksOf(child, depth, source));
    case 'Table':
      return rowsOf(node).map((row) => ({
        kind: 'row',
        header: row.name === 'TableHeader',
        cells: cellsOf(row).map((cell) => (cell.node ? partsOf(cell.node, cell, source) : [])),
      }));
    case 'FencedCode':
    case 'CodeBlock': {
      const lines = node.getChildren('CodeText').map(({ from, to }) => source.text.slice(from, to));
      return [{ kind: 'paragraph', parts: textOf(plainText(lines.join('\n'))) }];
    }
    default:
      return [];
  }
}

function isEmpty(block: Block): boolean {
  return block.kind === 'row' ? block.cells.every((cell) => !cell.length) : !block.parts.length;
}
