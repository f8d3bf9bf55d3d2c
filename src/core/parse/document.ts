import type { Heading, List, Nodes, RootContent } from 'mdast';
import { type DocumentDates, datesOf } from './dates.ts';
import { textRunsOfHtml } from './html.ts';
import { placesOf } from './lines.ts';
import { readMarkdown } from './markdown.ts';
import type { Passage, PassageKind } from './passage.ts';
import { plainText, type Span, spanOf } from './plain.ts';
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
  const { root, further } = readMarkdown(text);
  const passages: Passage[] = [];
  const headings: { title: string; depth: number; start: number }[] = [];
  const tables: Table[] = [];
  const first = root.children.find((node): node is Heading => node.type === 'heading');
  const title = first ? titleOf(text, first) : id;
  let section = title;

  const add = (kind: PassageKind, span: Span): Passage => {
    const passage = { ...span, kind, document: id, section, at: place(span.start) };
    if (span.plain) passages.push(passage);
    return passage;
  };
  const addProse = (kind: PassageKind, start: number, end: number, nodes: readonly Nodes[]) => {
    const sentences = sentencesOf(text, start, end, nodes);
    const only = sentences.length === 1 ? sentences[0] : undefined;
    if (only) add(kind, only);
    else {
      if (kind === 'bullet') add(kind, spanOf(text, { start, end }));
      for (const sentence of sentences) add('sentence', sentence);
    }
  };
  const addCell = (span: Span): Passage => {
    const cell = add('cell', span);
    const sentences = /[.?!]\s/.test(span.raw) ? sentencesOf(text, span.start, span.end, []) : [];
    if (sentences.length > 1) for (const sentence of sentences) add('sentence', sentence);
    return cell;
  };
  const addList = (list: List) => {
    for (const item of list.children) for (const child of item.children) visit(child, 'bullet');
  };
  const visit = (node: RootContent, kind: PassageKind = 'sentence') => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (node.type === 'yaml')
      addLines(node.value, text.indexOf(node.value, start), (span) => add('front-matter', span));
    else if (node.type === 'heading') {
      section = titleOf(text, node);
      headings.push({ title: section, depth: node.depth, start });
      add('heading', { ...spanOf(text, node), plain: section });
    } else if (node.type === 'paragraph') addProse(kind, start, end, node.children);
    else if (node.type === 'list') addList(node);
    else if (node.type === 'blockquote') for (const child of node.children) visit(child);
    else if (node.type === 'table') tables.push(tableOf(text, node, further.get(node) ?? [], addCell));
    else if (node.type === 'html') for (const run of textRunsOfHtml(text, start, end)) addProse('sentence', ...run, []);
    // What follows a rule across the page is about the document, not about the last section's subject.
    else if (node.type === 'thematicBreak') section = title;
  };
  for (const node of root.children) visit(node);

  const sections = headings.map((heading, index) => ({ ...heading, end: headings[index + 1]?.start ?? text.length }));
  return { id, file, text, passages, sections, tables, dates: datesOf(passages) };
}

// The signs that make it a heading ("##", a line of "---" below) are no words of its title.
function titleOf(text: string, { children }: Heading): string {
  return plainText(text.slice(children[0]?.position?.start.offset ?? 0, children.at(-1)?.position?.end.offset ?? 0));
}

function addLines(value: string, from: number, add: (span: Span) => void): void {
  let start = from;
  for (const line of value.split('\n')) {
    add({ start, end: start + line.length, raw: line, plain: line.trim() });
    start += line.length + 1;
  }
}
