import { parser, Table } from '@lezer/markdown';
import { RULES } from './markdown-rules.ts';
import type { Range } from './plain.ts';

const PARSER = parser.configure([RULES, Table]);

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
export function wordsOfHeading(node: MarkdownNode, text: string): Range {
  const [first, second] = node.getChildren('HeaderMark');
  if (!first) return { start: node.from, end: node.to };
  if (first.from === node.from) return { start: first.to, end: second ? second.from : node.to };
  // The words end before the line of the sign, in which a quote has its own sign again.
  const end = Math.max(text.lastIndexOf('\n', first.from - 1), text.lastIndexOf('\r', first.from - 1));
  return { start: node.from, end: end > node.from ? end : first.from };
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
// without moving a letter, so that every offset holds. "- |" is a bullet.
function asExpected(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, (end) => (end.length > 1 ? ' \n' : '\n')) : text;
  return lines.replace(/^(?![ \t]*-[ \t])([ \t:|]*-[ \t:|-]*)\|([ \t]+)$/gm, '$1$2|');
}
