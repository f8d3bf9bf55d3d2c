import { type DocumentDates, datesOf } from './dates.ts';
import { textRunsOfHtml } from './html.ts';
import { placesOf } from './lines.ts';
import { childrenOf, depthOfHeading, isHtml, type MarkdownNode, readMarkdown, wordsOfHeading } from './markdown.ts';
import type { Passage, PassageKind } from './passage.ts';
import { plainText, type Span, spanOf, trimmed } from './plain.ts';
import { sentencesOf } from './sentences.ts';
import { type Table, tableOf } from './table.ts';

/** A section: a heading and all that stands below it, up to the next heading. */
export interface Section {
  readonly title: string;
  readonly depth: number;
  readonly start: number;
  readonly end: number;
}

/** A parsed policy document. All offsets point into `text`, which is the file as it was given, a byte order mark left out. */
export interface PolicyDocument {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
  readonly dates: DocumentDates;
}

/** Parse one Markdown document into passages, sections and tables, each with its place. Throws on nothing. */
export function parseDocument(id: string, file: string, given: string): PolicyDocument {
  // The Markdown parser counts no byte order mark, and neither do editors.
  const text = given.replace(/^\ufeff/, '');
  const place = placesOf(file, text);
  const { root, frontMatter } = readMarkdown(text);
  const passages: Passage[] = [];
  const headings: { title: string; depth: number; start: number }[] = [];
  const tables: Table[] = [];
  const nodes = childrenOf(root);
  const first = nodes.find((node) => depthOfHeading(node) !== undefined);
  const title = first ? titleOf(text, first) : id;
  let section = title;

  const add = (kind: PassageKind, span: Span): Passage => {
    const passage = { ...span, kind, document: id, section, at: place(span.start) };
    if (span.plain) passages.push(passage);
    return passage;
  };
  const addProse = (kind: PassageKind, start: number, end: number, within: readonly MarkdownNode[]) => {
    const sentences = sentencesOf(text, start, end, within);
    const only = sentences.length === 1 ? sentences[0] : undefined;
    if (only) add(kind, only);
    else {
      if (kind === 'bullet') add(kind, spanOf(text, trimmed(text, { start, end })));
      for (const sentence of sentences) add('sentence', sentence);
    }
  };
  const addCell = (span: Span): Passage => {
    const cell = add('cell', span);
    const sentences = /[.?!]\s/.test(span.raw) ? sentencesOf(text, span.start, span.end, []) : [];
    if (sentences.length > 1) for (const sentence of sentences) add('sentence', sentence);
    return cell;
  };
  const visit = (node: MarkdownNode, kind: PassageKind = 'sentence') => {
    const { name, from, to } = node;
    const depth = depthOfHeading(node);
    if (depth !== undefined) {
      section = titleOf(text, node);
      headings.push({ title: section, depth, start: from });
      add('heading', { ...spanOf(text, trimmed(text, { start: from, end: to })), plain: section });
    } else if (name === 'Paragraph') addProse(kind, from, to, childrenOf(node));
    else if (name === 'BulletList' || name === 'OrderedList')
      for (const item of childrenOf(node)) visit(item, 'bullet');
    else if (name === 'ListItem') for (const child of childrenOf(node)) visit(child, kind);
    else if (name === 'Blockquote') for (const child of childrenOf(node)) visit(child);
    else if (name === 'Table') tables.push(tableOf(text, node, addCell));
    else if (isHtml(node)) for (const run of textRunsOfHtml(text, from, to)) addProse('sentence', ...run, []);
    // What follows a rule across the page is about the document, not about the last section's subject.
    else if (name === 'HorizontalRule') section = title;
  };
  if (frontMatter) addLines(text, frontMatter.start, frontMatter.end, (span) => add('front-matter', span));
  for (const node of nodes) visit(node);

  const sections = headings.map((heading, index) => ({ ...heading, end: headings[index + 1]?.start ?? text.length }));
  return { id, file, text, passages, sections, tables, dates: datesOf(passages) };
}

function titleOf(text: string, heading: MarkdownNode): string {
  const { start, end } = wordsOfHeading(heading, text);
  return plainText(text.slice(start, end));
}

function addLines(text: string, from: number, to: number, add: (span: Span) => void): void {
  let start = from;
  for (const line of text.slice(from, to).split(/\r\n|\n|\r/)) {
    const end = start + line.length;
    add({ start, end, raw: line, plain: line.trim() });
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
}
