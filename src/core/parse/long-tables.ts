/** What looks like a long table: its heading, and the lines that are cut out to be read apart. */
export interface LongTable {
  /** The line of its header, from 1. */
  readonly line: number;
  /** The header and the delimiter row below it, as they stand. */
  readonly head: string;
  /** From the end of a row to the end of the last, so that the line end before the cut and that after it never meet. */
  readonly cut: {
    readonly start: number;
    readonly end: number;
    /** The first line that is cut out, from 1. */
    readonly line: number;
    readonly lines: number;
    /** Where each line that is cut out begins. */
    readonly starts: readonly number[];
  };
}

interface Line {
  readonly start: number;
  /** Where its words end, before the line end. */
  readonly end: number;
}

const DELIMITER_ROW = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const BLANK = /^[ \t]*$/;

/**
 * Find what looks like a table with more than twice `kept` rows, all but the first `kept` of them to be cut out. Whether
 * it is a table is for the parser to say.
 */
export function findLongTables(text: string, kept: number): LongTable[] {
  const tables: LongTable[] = [];
  const lines = linesOf(text);
  const say = (at: number) => text.slice(lines[at]?.start, lines[at]?.end);
  for (let at = 1; at < lines.length; at++) {
    if (!isDelimiterRow(say(at)) || BLANK.test(say(at - 1))) continue;
    let after = at + 1;
    while (after < lines.length && !BLANK.test(say(after))) after++;
    const first = at + 1 + kept;
    const [header, row, end] = [lines[at - 1], lines[at + 1], lines[after - 1]];
    // The parser takes a byte order mark off the beginning of a text.
    if (after - first > kept && header && row && text[header.start] !== '\ufeff') {
      const starts = lines.slice(first, after).map((line) => line.start);
      const cut = {
        start: lines[first - 1]?.end ?? 0,
        end: end?.end ?? 0,
        line: first + 1,
        lines: after - first,
        starts,
      };
      tables.push({ line: at, head: text.slice(header.start, row.start), cut });
    }
    at = after;
  }
  return tables;
}

function isDelimiterRow(line: string): boolean {
  return line.includes('|') && line.includes('-') && DELIMITER_ROW.test(line);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: index });
    start = index + mark.length;
  }
  lines.push({ start, end: text.length });
  return lines;
}
