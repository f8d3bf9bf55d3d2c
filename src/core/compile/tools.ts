import type { PolicyDocument } from '../parse/document.ts';
import type { Passage } from '../parse/passage.ts';
import type { Cell, SortOfTool, Tool } from '../policy.ts';
import { type CellReadings, readCell, readingsOf, readWordsIn } from './cells.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Overlay } from './overlay.ts';
import type { QuoteFinder } from './quotes.ts';
import { didYouMean } from './suggest.ts';
import type { OverlaySource } from './yaml-source.ts';

interface Context {
  readonly overlay: Overlay;
  readonly source: OverlaySource;
  readonly documents: readonly PolicyDocument[];
  readonly quotes: QuoteFinder;
  readonly report: (problem: Diagnostic) => void;
}

/** Compile the tools: each row of the document's table, in its order, then those that sentences speak of. By lower-case name. */
export function compileTools(context: Context): Map<string, Tool> {
  const tools = new Map<string, Tool>();
  for (const tool of [...toolsOfTable(context), ...toolsOfSentences(context)]) {
    const key = tool.name.toLowerCase();
    if (!tools.has(key)) tools.set(key, { ...tool, signature: signatureOf(tool) });
  }
  return tools;
}

/** Put the rows of the table together that have the same signature. */
export function sortsOf(tools: ReadonlyMap<string, Tool>): SortOfTool[] {
  const sorts = new Map<string, { example: Tool; tools: { name: string; row: number }[] }>();
  let row = 0;
  for (const tool of tools.values()) {
    if (tool.source !== 'table') continue;
    const place = { name: tool.name, row: row++ };
    const known = sorts.get(tool.signature);
    if (known) known.tools.push(place);
    else sorts.set(tool.signature, { example: tool, tools: [place] });
  }
  return [...sorts.values()];
}

type Unsigned = Omit<Tool, 'signature'>;

function signatureOf({ source, public: open, kinds, conditions, access, audience }: Unsigned): string {
  const cells = [conditions, access, audience].map(
    (cell) => `${[...cell.means].sort().join('+')}?${cell.unread.length}`,
  );
  return [source, open, [...kinds].sort().join('+'), ...cells].join('|');
}

function toolsOfTable({ overlay, source, documents, report }: Context): Unsigned[] {
  const document = documents.find((each) => each.id === overlay.table.document);
  if (!document) return [];
  const wanted = overlay.table.columns;
  const table = document.tables.find((each) => each.header.some((header) => same(header, wanted.name)));
  if (!table) {
    const message = `"${document.file}" has no table with a column "${wanted.name}"`;
    report({ severity: 'error', code: 'missing-table', message, at: source.place(['table']) });
    return [];
  }
  const columns = new Map<string, number>();
  for (const [column, heading] of Object.entries(wanted)) {
    const index = table.header.findIndex((header) => same(header, heading));
    if (index >= 0) columns.set(column, index);
    else {
      const message = `the table of "${document.file}" has no column "${heading}"${didYouMean(heading, table.header)}`;
      report({ severity: 'error', code: 'missing-column', message, at: source.place(['table', 'columns', column]) });
    }
  }
  const readings = {
    type: readingsOf(overlay.cells.type),
    conditions: readingsOf(overlay.cells.conditions),
    access: readingsOf(overlay.cells.access),
    audience: readingsOf(overlay.cells.audience),
  };
  const publicTools = new Set(overlay.tools.filter((tool) => tool.public).map((tool) => tool.name.toLowerCase()));
  const seen = new Map<string, Passage>();
  return table.rows.flatMap((row) => {
    const cell = (column: string) => row[columns.get(column) ?? -1] as Passage | undefined;
    const name = cell('name');
    if (!name?.plain) {
      const at = (row.find((each) => each.plain) ?? row[0]) as Passage | undefined;
      if (at?.plain)
        report({ severity: 'warning', code: 'no-name', message: 'this row of the table names no tool', at: at.at });
      return [];
    }
    const first = seen.get(name.plain.toLowerCase());
    if (first) {
      const message = `"${name.plain}" has a row already, in line ${first.at.line}. this one is not read`;
      report({ severity: 'warning', code: 'duplicate-tool', message, at: name.at });
      return [];
    }
    seen.set(name.plain.toLowerCase(), name);
    const read = <Meaning>(column: string, by: CellReadings<Meaning>): Cell<Meaning> => {
      const passage = cell(column);
      if (!passage) return EMPTY as Cell<Meaning>;
      const found = readCell(document, passage, by);
      for (const unread of found.unread) {
        const message = `no entry of \`cells\` explains "${unread.plain}" of ${name.plain}. the answer is at best conditional, and quotes it`;
        report({ severity: 'warning', code: 'unread-cell', message, at: unread.at });
      }
      return found;
    };
    const type = cell('type')?.plain ?? '';
    return [
      {
        name: name.plain,
        source: 'table' as const,
        public: publicTools.has(name.plain.toLowerCase()),
        kinds: readWordsIn(type, readings.type),
        type,
        conditions: read('conditions', readings.conditions),
        access: read('access', readings.access),
        audience: read('audience', readings.audience),
        sentences: [],
      },
    ];
  });
}

const EMPTY: Cell<never> = { passages: [], text: '', means: new Set(), unread: [] };

function toolsOfSentences({ overlay, source, quotes }: Context): Unsigned[] {
  return overlay['tools-in-sentences'].flatMap((entry, index) => {
    const at = (key: string) => source.place(['tools-in-sentences', index, key]);
    const names = quotes.find(entry.quote, at('quote'));
    const rules = entry.also === undefined ? undefined : quotes.find(entry.also, at('also'));
    // With the sentence gone, nobody speaks of these tools any more: they are in no document.
    if (!names) return [];
    return entry.tools
      .filter((tool) => entry.means === 'mentioned-only' || names.plain.toLowerCase().includes(tool.name.toLowerCase()))
      .map((tool) => ({
        name: tool.name,
        source: entry.means,
        public: entry.public,
        kinds: new Set<never>(),
        type: '',
        conditions: EMPTY,
        access: EMPTY,
        audience: EMPTY,
        sentences: rules ? [rules, names] : [names],
      }));
  });
}

function same(a: string, b: string): boolean {
  const key = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return key(a) === key(b);
}
