import { childrenOf, type MarkdownNode } from './markdown.ts';
import { type Range, type Span, spanOf, trimmed } from './plain.ts';

/** A table of a document; each row has a cell for each header, empty where the document has none. */
export interface Table<Cell extends Span = Span> {
  readonly start: number;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Where the words of a cell stand, and its node, which a cell without words has not. */
export interface CellPlace extends Range {
  readonly node: MarkdownNode | undefined;
}

/** Read a GFM table. `add` is told of each cell of its rows, and gives what the table keeps of it. */
export function tableOf<Cell extends Span>(text: string, table: MarkdownNode, add: (span: Span) => Cell): Table<Cell> {
  const [head, ...body] = rowsOf(table);
  const header = head ? cellsOf(head).map((cell) => spanOf(text, cell).plain) : [];
  const rows = body.map((row) => {
    const cells = cellsOf(row);
    return header.map((_, column) => add(spanOf(text, trimmed(text, cells[column] ?? { start: row.to, end: row.to }))));
  });
  return { start: table.from, header, rows };
}

/** Give the rows of a table, its header first. */
export function rowsOf(table: MarkdownNode): MarkdownNode[] {
  return childrenOf(table).filter(({ name }) => name === 'TableHeader' || name === 'TableRow');
}

/** Give the cells of a row, in order. */
export function cellsOf(row: MarkdownNode): CellPlace[] {
  const cells: CellPlace[] = [];
  let node: MarkdownNode | undefined;
  for (let child = row.firstChild; child; child = child.nextSibling) {
    if (child.name === 'TableCell') node = child;
    // The pipe that a row begins with ends no cell.
    else if (child.name === 'TableDelimiter' && (node || child.prevSibling)) {
      cells.push(placeOf(node, child.from));
      node = undefined;
    }
  }
  if (node) cells.push(placeOf(node, node.to));
  return cells;
}

function placeOf(node: MarkdownNode | undefined, end: number): CellPlace {
  return { start: node?.from ?? end, end: node?.to ?? end, node };
}
