import type { PolicyDocument } from '../parse/document.ts';
import type { Passage } from '../parse/passage.ts';
import { type Span, spanOf } from '../parse/plain.ts';
import { sentencesOf } from '../parse/sentences.ts';
import type { Cell } from '../policy.ts';
import { LONGEST_QUOTE } from './quotes.ts';
import { itemsOf } from './yaml-part.ts';

/** How cells of a column read: what a cell, sentence or part says, in plain lower-case words, and what that means. */
export type CellReadings<Meaning> = ReadonlyMap<string, readonly Meaning[]>;

/** Gather readings from the overlay's entries. */
export function readingsOf<Meaning>(
  entries: readonly { says: string; means: readonly Meaning[] }[],
): CellReadings<Meaning> {
  const readings = new Map<string, readonly Meaning[]>();
  for (const { says, means } of entries) for (const line of itemsOf(says)) readings.set(keyOf(line), means);
  return readings;
}

/** Read a cell: whole, by sentences, then by the parts between commas. What no reading explains is `unread`. */
export function readCell<Meaning>(
  document: PolicyDocument,
  cell: Passage,
  readings: CellReadings<Meaning>,
): Cell<Meaning> {
  const means = new Set<Meaning>();
  const take = (text: string): boolean => {
    const found = readings.get(keyOf(text));
    for (const meaning of found ?? []) means.add(meaning);
    return found !== undefined;
  };
  const passages = quotable(document, cell);
  const done = { passages, text: cell.plain, means, unread: [] as Passage[] };
  if (!cell.plain) return { ...done, passages: [] };
  if (take(cell.plain)) return done;
  const sentences = sentencesOf(document.text, cell.start, cell.end, []).map((span) => within(cell, span));
  for (const sentence of sentences.length ? sentences : [cell]) {
    if (take(sentence.plain)) continue;
    const parts = sentence.plain.split(/,|;/).filter((part) => part.trim());
    const unread = parts.filter((part) => !take(part));
    if (unread.length) done.unread.push(sentence);
  }
  return done;
}

/** Give the meanings of every reading whose words stand anywhere in the cell. */
export function readWordsIn<Meaning>(text: string, readings: CellReadings<Meaning>): Set<Meaning> {
  const cell = keyOf(text);
  return new Set([...readings].flatMap(([key, means]) => (cell.includes(key) ? means : [])));
}

// A cell that is too long to quote is quoted by its sentences, as far as they are short enough.
function quotable(document: PolicyDocument, cell: Passage): Passage[] {
  if (cell.raw.length <= LONGEST_QUOTE) return [cell];
  const sentences = sentencesOf(document.text, cell.start, cell.end, []);
  return sentences.filter((span) => span.raw.length <= LONGEST_QUOTE).map((span) => within(cell, span));
}

// A cell stands in one line.
function within(cell: Passage, span: Span): Passage {
  return { ...cell, ...span, at: { ...cell.at, column: cell.at.column + span.start - cell.start } };
}

function keyOf(text: string): string {
  return spanOf(text, { start: 0, end: text.length })
    .plain.normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&/]+/gu, ' ')
    .trim();
}
