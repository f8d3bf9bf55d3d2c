import type { Table as MdastTable, Nodes, TableCell, TableRow } from 'mdast';
import { type Span, spanOf } from './plain.ts';

/** A table of a document; each row has a cell for each header, empty where the document has none. */
export interface Table<Cell extends Span = Span> {
  readonly start: number;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Where the words of each cell of a row stand, and where the row ends. */
export interface RowPlace {
  readonly cells: readonly { readonly start: number; readonly end: number }[];
  readonly end: number;
}

/**
 * Read a GFM table, with the `further` rows that its node leaves out. `add` is told of each cell that holds words, and
 * gives what the table keeps of it.
 */
export function tableOf<Cell extends Span>(
  text: string,
  node: MdastTable,
  further: readonly RowPlace[],
  add: (span: Span) => Cell,
): Table<Cell> {
  const [head, ...body] = node.children;
  const header = head ? placeOfRow(head).cells.map((cell) => spanOf(text, cell).plain) : [];
  const read = ({ cells, end }: RowPlace) =>
    header.map((_, column) => add(spanOf(text, cells[column] ?? { start: end, end })));
  const rows = body.map((row) => read(placeOfRow(row)));
  for (const row of further) rows.push(read(row));
  return { start: node.position?.start.offset ?? 0, header, rows };
}

function placeOfRow(row: TableRow): RowPlace {
  return { cells: row.children.map(placeOfCell), end: endOf(row) };
}

// A cell starts at its pipe. Point at the words, which are what a reader has to change.
function placeOfCell(cell: TableCell): { start: number; end: number } {
  const start = cell.children[0]?.position?.start.offset ?? endOf(cell);
  return { start, end: cell.children.at(-1)?.position?.end.offset ?? start };
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}
