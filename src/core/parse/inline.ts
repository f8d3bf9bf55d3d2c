import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { plainText } from './plain.ts';

/** A run of text within a passage, with the little mark-up that the documents use. */
export type Inline =
  | { readonly kind: 'text' | 'code' | 'strong' | 'emphasis'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

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
  const root = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return root.children.flatMap((node) => blocksOf(node, 0, markdown)).filter((block) => !isEmpty(block));
}

function blocksOf(node: RootContent, depth: number, source: string): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', parts: inlineOf(node.children) }];
    case 'paragraph': {
      const parts = inlineOf(node.children);
      return [depth > 0 ? { kind: 'bullet', depth, parts } : { kind: 'paragraph', parts }];
    }
    case 'list':
      return node.children.flatMap((item) => item.children.flatMap((child) => blocksOf(child, depth + 1, source)));
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, depth, source));
    case 'table':
      return node.children.map((row, at) => ({
        kind: 'row',
        header: at === 0,
        cells: row.children.map((cell) => inlineOf(cell.children)),
      }));
    case 'html':
    case 'code':
      return [{ kind: 'paragraph', parts: textOf(plainText(node.value)) }];
    default:
      return [];
  }
}

function inlineOf(nodes: readonly PhrasingContent[]): Inline[] {
  return merged(nodes.flatMap(partsOf));
}

function partsOf(node: PhrasingContent): Inline[] {
  switch (node.type) {
    case 'text':
      return textOf(node.value);
    case 'inlineCode':
      return [{ kind: 'code', text: folded(node.value) }];
    case 'break':
      return textOf(' ');
    case 'strong':
    case 'emphasis':
      // A link keeps its address within emphasis; the emphasis is then dropped, since Slack has no room for both.
      return node.children.some((child) => child.type === 'link')
        ? inlineOf(node.children)
        : [{ kind: node.type, text: folded(wordsOf(node)) }];
    case 'link':
      return [{ kind: 'link', text: folded(wordsOf(node)) || node.url, url: node.url }];
    case 'html':
      return [];
    default:
      return textOf(wordsOf(node));
  }
}

function wordsOf(node: Nodes): string {
  if ('children' in node) return node.children.map(wordsOf).join('');
  if (node.type === 'html') return '';
  if (node.type === 'image') return node.alt ?? '';
  return 'value' in node ? node.value : ' ';
}

function textOf(text: string): Inline[] {
  return text ? [{ kind: 'text', text: folded(text) }] : [];
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ');
}

// Text beside text is one run; what begins or ends a block has no white space outside it.
function merged(parts: readonly Inline[]): Inline[] {
  const runs: Inline[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last?.kind === 'text' && part.kind === 'text')
      runs[runs.length - 1] = { kind: 'text', text: folded(last.text + part.text) };
    else if (part.text) runs.push(part);
  }
  return runs
    .map((part, at) => (at === 0 && part.kind === 'text' ? { ...part, text: part.text.trimStart() } : part))
    .map((part, at) => (at === runs.length - 1 && part.kind === 'text' ? { ...part, text: part.text.trimEnd() } : part))
    .filter(({ text }) => text);
}

function isEmpty(block: Block): boolean {
  return block.kind === 'row' ? block.cells.every((cell) => !cell.length) : !block.parts.length;
}
