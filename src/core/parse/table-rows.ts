import { parse, preprocess } from 'micromark';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { RowPlace } from './table.ts';

/**
 * Read the rows of a text that is one table and nothing else, its heading left out; undefined where it is anything else.
 * The parser only parts the rows into cells here: what stands in a cell does not move its edges.
 */
export function rowsOfTable(text: string, moved: number): RowPlace[] | undefined {
  const parser = parse({ extensions: [gfmTable()] });
  const chunks = parser.document().write(preprocess()(text, undefined, true));
  // A quote, a list or the like would end the table.
  if (!chunks.every(([, token]) => token.type === 'chunkFlow')) return undefined;
  const events = chunks[0]?.[1]._tokenizer?.events ?? [];
  const rows: { cells: { start: number; end: number }[]; end: number }[] = [];
  let tables = 0;
  let inTable = false;
  for (const [step, { type, start, end }] of events) {
    if (type === 'table') {
      inTable = step === 'enter';
      if (inTable) tables++;
    } else if (!inTable && type !== 'lineEnding') return undefined;
    if (step !== 'enter') continue;
    const row = rows.at(-1);
    if (type === 'tableRow') rows.push({ cells: [], end: end.offset + moved });
    // A cell without words is empty at its end.
    else if (type === 'tableData') row?.cells.push({ start: end.offset + moved, end: end.offset + moved });
    else if (type === 'tableContent') {
      row?.cells.splice(-1, 1, { start: start.offset + moved, end: end.offset + moved });
    }
  }
  return tables === 1 ? rows.slice(1) : undefined;
}
