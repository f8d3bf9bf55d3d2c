import type { Table as MdastTable, TableCell } from 'mdast';
import { type Span, spanOf } from './plain.ts';

/** A table of a document; each row has a cell for each header, empty where the document has none. */
export interface Table<Cell extends Span = Span> {
  readonly start: number;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Read a GFM table. `add` is told of each cell that holds words, and gives what the table keeps of it. */
export function tableOf<Cell extends Span>(text: string, node: MdastTable, add: (span: Span) => Cell): Table<Cell> {
  const [head, ...body] = node.children;
  const header = (head?.children ?? []).map((cell) => cellSpan(text, cell).plain);
  const rows = body.map((row) =>
    header.map((_, column) => {
      const cell = row.children[column];
      return add(cell ? cellSpan(text, cell) : spanOf(text, { start: endOf(row), end: endOf(row) }));
    }),
  );
  return { start: node.position?.start.offset ?? 0, header, rows };
}

// A cell starts at its pipe. Point at the text, which is what a reader has to change.
function cellSpan(text: string, cell: TableCell): Span {
  const first = cell.children[0]?.position?.start.offset ?? endOf(cell);
  const last = cell.children.at(-1)?.position?.end.offset ?? first;
  return spanOf(text, { start: first, end: last });
}

function endOf(node: { position?: { end: { offset?: number | undefined } } | undefined }): number {
  return node.position?.end.offset ?? 0;
}
