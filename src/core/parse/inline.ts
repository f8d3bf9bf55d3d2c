import { childrenOf, type MarkdownNode } from './markdown.ts';
import { entity, type Range } from './plain.ts';

/** A run of text within a passage, with the little mark-up that the documents use. */
export type Inline =
  | { readonly kind: 'text' | 'code' | 'strong' | 'emphasis'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

/** A stretch of Markdown, and the addresses that it defines (`addressesOf`). */
export interface InlineSource {
  readonly text: string;
  readonly addresses: ReadonlyMap<string, string>;
}

/** Read what stands in a range of a node. Text beside text is one run; neither end has white space outside it. */
export function partsOf(node: MarkdownNode, range: Range, source: InlineSource): Inline[] {
  return merged(partsIn(node, range, source));
}

/** Give the addresses that a text defines apart from the links that refer to them, by their labels. The first of a label counts. */
export function addressesOf(root: MarkdownNode, text: string): Map<string, string> {
  const addresses = new Map<string, string>();
  for (const reference of root.getChildren('LinkReference')) {
    const label = reference.getChild('LinkLabel');
    const url = reference.getChild('URL');
    const key = label ? keyOf(text.slice(label.from + 1, label.to - 1)) : '';
    if (url && key && !addresses.has(key)) addresses.set(key, typedAddress(text.slice(url.from, url.to)));
  }
  return addresses;
}

// What stands in a range of a node: its children there, and the text between them.
function partsIn(node: MarkdownNode, { start, end }: Range, source: InlineSource): Inline[] {
  const parts: Inline[] = [];
  let at = start;
  for (const child of childrenOf(node)) {
    if (child.from < start || child.to > end) continue;
    if (child.from > at) parts.push(...textOf(source.text.slice(at, child.from)));
    parts.push(...partsOfNode(child, source));
    at = child.to;
  }
  if (end > at) parts.push(...textOf(source.text.slice(at, end)));
  return parts;
}

function partsOfNode(node: MarkdownNode, source: InlineSource): Inline[] {
  const { name, from, to } = node;
  const whole = source.text.slice(from, to);
  switch (name) {
    case 'Escape':
      return textOf(whole.slice(1));
    case 'Entity':
      return textOf(entity(whole, 0)[0]);
    case 'HardBreak':
      return textOf(' ');
    case 'InlineCode':
      return [{ kind: 'code', text: folded(codeOf(node, source)) }];
    case 'StrongEmphasis':
    case 'Emphasis': {
      const parts = partsIn(node, within(node), source);
      // A link keeps its address within emphasis; the emphasis is then dropped, since Slack has no room for both.
      if (parts.some(({ kind }) => kind === 'link')) return parts;
      return [{ kind: name === 'Emphasis' ? 'emphasis' : 'strong', text: wordsOf(parts) }];
    }
    case 'Link':
      return linkOf(node, source);
    case 'Autolink':
      return [autolinkOf(whole.slice(1, -1))];
    case 'Image':
      return textOf(wordsOf(partsIn(node, within(node), source)));
    default:
      // Tags and marks go; their text stays, as it stands between them.
      return [];
  }
}

function linkOf(node: MarkdownNode, source: InlineSource): Inline[] {
  const inside = within(node);
  const url = addressOf(node, inside, source);
  if (url === undefined) {
    // A reference to what this stretch does not hold stays as it is typed.
    const before = textOf(source.text.slice(node.from, inside.start));
    return [...before, ...partsIn(node, inside, source), ...textOf(source.text.slice(inside.end, node.to))];
  }
  return [{ kind: 'link', text: wordsOf(partsIn(node, inside, source)) || url, url }];
}

function addressOf(node: MarkdownNode, inside: Range, { text, addresses }: InlineSource): string | undefined {
  const url = node.getChild('URL');
  if (url) return typedAddress(text.slice(url.from, url.to));
  const label = node.getChild('LinkLabel');
  const named = label && label.to - label.from > 2 ? text.slice(label.from + 1, label.to - 1) : undefined;
  return addresses.get(keyOf(named ?? text.slice(inside.start, inside.end)));
}

// What stands between the marks that a node begins with and the next ones of their kind.
function within(node: MarkdownNode): Range {
  const marks = node.getChildren(MARKS[node.name] ?? 'LinkMark');
  const second = node.name === 'Link' || node.name === 'Image' ? marks[1] : marks.at(-1);
  return { start: marks[0]?.to ?? node.from, end: second?.from ?? node.to };
}

const MARKS: Readonly<Record<string, string>> = {
  Emphasis: 'EmphasisMark',
  StrongEmphasis: 'EmphasisMark',
  InlineCode: 'CodeMark',
};

function codeOf(node: MarkdownNode, source: InlineSource): string {
  const { start, end } = within(node);
  let typed = '';
  let at = start;
  // In a quote each line begins with its sign again.
  for (const { from, to } of node.getChildren('QuoteMark')) {
    typed += source.text.slice(at, from);
    at = to;
  }
  typed += source.text.slice(at, end);
  typed = typed.replaceAll('\r\n', '\n');
  const code = /^\s.*\S.*\s$/s.test(typed) ? typed.slice(1, -1) : typed;
  return isInCell(node) ? code.replaceAll('\\|', '|') : code;
}

// In a table a pipe is escaped in code too, since it would end the cell.
function isInCell(node: MarkdownNode): boolean {
  for (let above = node.parent; above; above = above.parent) if (above.name === 'TableCell') return true;
  return false;
}

function autolinkOf(typed: string): Inline {
  return { kind: 'link', text: typed, url: /^[a-z][a-z0-9+.-]+:/i.test(typed) ? typed : `mailto:${typed}` };
}

// An address may stand between pointed brackets, with escapes and entities.
function typedAddress(typed: string): string {
  const bare = typed.startsWith('<') && typed.endsWith('>') ? typed.slice(1, -1) : typed;
  return bare.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&#?[a-z0-9]{1,31};/gi, (name) => entity(name, 0)[0]);
}

// Labels are the same whatever their case and white space.
function keyOf(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

function wordsOf(parts: readonly Inline[]): string {
  return folded(parts.map(({ text }) => text).join(''));
}

/** Give a text as a run, its white space folded; none where there is none. */
export function textOf(text: string): Inline[] {
  // With the line ends of Windows the parser does not see that a backslash only ends the line.
  return text ? [{ kind: 'text', text: folded(text.replace(/\\\r\n/g, ' ')) }] : [];
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
