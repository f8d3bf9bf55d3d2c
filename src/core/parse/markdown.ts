import { type LeafBlockParser, type MarkdownConfig, parser, Table } from '@lezer/markdown';
import type { Range } from './plain.ts';

// A line of "---" right below a table is a rule across the page; the parser would make one heading of both.
const RULE_BELOW: LeafBlockParser = {
  nextLine: (context, line, block) =>
    /^ {0,3}(?:-+|=+)[ \t]*$/.test(line.text.slice(line.basePos)) &&
    block.parsers.some((other) => other !== RULE_BELOW && other.finish(context, block)),
  finish: () => false,
};
const TABLE_ENDS: MarkdownConfig = {
  parseBlock: [
    {
      name: 'TableEnds',
      before: 'SetextHeading',
      leaf: (_, { content }) => (content.includes('|') ? RULE_BELOW : null),
    },
  ],
};

const PARSER = parser.configure([TABLE_ENDS, Table]);

/**
 * A node of a Markdown document: its `name` in Lezer's grammar ("Paragraph", "TableRow"), and where it stands, `from` up to,
 * not including, `to`. What is plain text has no node.
 */
export type MarkdownNode = ReturnType<typeof PARSER.parse>['topNode'];

/** A Markdown document: what stands between the two lines of its front matter, and its tree. */
export interface Markdown {
  readonly frontMatter: Range | undefined;
  readonly root: MarkdownNode;
}

const FRONT_MATTER = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/;

/** Read a Markdown document that may begin with front matter. All offsets point into `text`. */
export function readMarkdown(text: string): Markdown {
  const lines = asExpected(text);
  const [whole = '', inside = ''] = FRONT_MATTER.exec(lines) ?? [];
  const start = lines.indexOf('\n') + 1;
  return {
    frontMatter: whole ? { start, end: start + inside.length } : undefined,
    // Blank lines in its place, so that all else stays where it is.
    root: PARSER.parse(whole.replace(/[^\n]/g, ' ') + lines.slice(whole.length)).topNode,
  };
}

/** Read a stretch of Markdown. All offsets point into `markdown`. */
export function parseMarkdown(markdown: string): MarkdownNode {
  return PARSER.parse(asExpected(markdown)).topNode;
}

/** Give the nodes right below a node, in order. */
export function childrenOf(node: MarkdownNode): MarkdownNode[] {
  const children: MarkdownNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

/** Give where the words of a heading stand: the signs that make it one ("##", a line of "---" below) are no words of it. */
export function wordsOfHeading(node: MarkdownNode): Range {
  const [first, second] = node.getChildren('HeaderMark');
  if (!first) return { start: node.from, end: node.to };
  // The line below, or the sign in front and perhaps one behind.
  if (first.from > node.from) return { start: node.from, end: first.from };
  return { start: first.to, end: second ? second.from : node.to };
}

/** Tell how deep a heading stands, from 1; undefined for any other node. */
export function depthOfHeading({ name }: MarkdownNode): number | undefined {
  const depth = /^(?:ATX|Setext)Heading(\d)$/.exec(name)?.[1];
  return depth === undefined ? undefined : Number(depth);
}

/** Tell whether a node is a block of HTML. */
export function isHtml({ name }: MarkdownNode): boolean {
  return name === 'HTMLBlock' || name === 'CommentBlock' || name === 'ProcessingInstructionBlock';
}

// The parser knows one line end, and takes no delimiter row with white space after its last pipe. Both are put right
// without moving a letter, so that every offset holds.
function asExpected(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, (end) => (end.length > 1 ? ' \n' : '\n')) : text;
  return lines.replace(/^([ \t:|]*-[ \t:|-]*)\|([ \t]+)$/gm, '$1$2|');
}
