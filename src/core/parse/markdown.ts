import type { Nodes, Root, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { findLongTables, type LongTable } from './long-tables.ts';
import type { RowPlace } from './table.ts';
import { rowsOfTable } from './table-rows.ts';

/** A Markdown document as its tree, and the rows of long tables that the tree leaves out. */
export interface Markdown {
  readonly root: Root;
  /** By table, the rows that follow those of its node. */
  readonly further: ReadonlyMap<Table, readonly RowPlace[]>;
}

// How many rows are read at once. The parser keeps every event of a table until its end, and slows down as they add up.
const ROWS_AT_ONCE = 64;

/**
 * Read a Markdown document. The rows of a long table are read some at a time, each time under the table's own heading;
 * where that could differ from reading the whole at once, the whole is read at once.
 */
export function readMarkdown(text: string, rowsAtOnce = ROWS_AT_ONCE): Markdown {
  const tables = findLongTables(text, rowsAtOnce);
  return (tables.length && readInParts(text, tables, rowsAtOnce)) || { root: readWhole(text), further: new Map() };
}

function readWhole(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfmTable(), frontmatter(['yaml'])],
    mdastExtensions: [gfmTableFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  });
}

// The document is read with each long table cut short, and what was cut out apart.
function readInParts(text: string, tables: readonly LongTable[], rowsAtOnce: number): Markdown | undefined {
  let short = '';
  let from = 0;
  for (const { cut } of tables) {
    short += text.slice(from, cut.start);
    from = cut.end;
  }
  const root = readWhole(short + text.slice(from));
  const further = new Map<Table, RowPlace[]>();
  let next = 0;
  let lines = 0;
  let letters = 0;
  for (const table of tables) {
    const at = root.children.findIndex(({ position }) => position?.start.line === table.line - lines);
    const node = root.children[at];
    const rows = readRows(text, table, rowsAtOnce);
    // What only looks like a table, or ends elsewhere, is left to the parser.
    if (!rows || node?.type !== 'table' || node.position?.end.line !== table.cut.line - lines - 1) return undefined;
    for (; next <= at; next++) move(root.children[next], letters);
    further.set(node, rows);
    lines += table.cut.lines;
    letters += table.cut.end - table.cut.start;
  }
  for (; next < root.children.length; next++) move(root.children[next], letters);
  return { root, further };
}

// The rows that were cut out, or nothing where they do not make a table of just these rows.
function readRows(text: string, { head, cut }: LongTable, rowsAtOnce: number): RowPlace[] | undefined {
  const rows: RowPlace[] = [];
  for (let first = 0; first < cut.lines; first += rowsAtOnce) {
    const last = Math.min(cut.lines, first + rowsAtOnce);
    const start = cut.starts[first] ?? cut.end;
    const end = cut.starts[last] ?? cut.end;
    const read = rowsOfTable(head + text.slice(start, end), start - head.length);
    if (read?.length !== last - first) return undefined;
    for (const row of read) rows.push(row);
  }
  return rows;
}

// Offsets alone: the places of passages are counted from them.
function move(node: Nodes | undefined, letters: number): void {
  if (!node?.position || !letters) return;
  for (const point of [node.position.start, node.position.end]) point.offset = (point.offset ?? 0) + letters;
  if ('children' in node) for (const child of node.children) move(child, letters);
}
