import { NumberList } from './number-list.ts';
import { NumberTable } from './number-table.ts';
import { BREAK, type Token } from './tokens.ts';
import { WordRow } from './word-row.ts';
import type { WordList } from './words.ts';

/** A phrase of the policy data and what it means there. */
export interface Entry<Meaning> {
  readonly phrase: string;
  readonly meaning: Meaning;
}

/** Where a phrase stands in a question: tokens `from` up to, not including, `to`. */
export interface Match<Meaning> extends Entry<Meaning> {
  readonly from: number;
  readonly to: number;
}

/**
 * Phrases by the stems that they begin with. They stand in arrays, beside each other, since there are tens of thousands of
 * them: phrase `at` has the stems from `ends[at - 1]` up to, not including, `ends[at]`.
 */
export interface Lexicon<Meaning> {
  readonly entries: readonly Entry<Meaning>[];
  readonly stems: NumberList;
  readonly ends: NumberList;
  /** By the number of the first stem: the first phrase of that one word, `LONGER` where all that begin so are longer, `NONE` where none begins so. */
  readonly alone: readonly number[];
  /** By the first two stems: the first of the longer phrases. Others may stand there too. */
  readonly pairs: NumberTable;
  /** The next phrase that begins in the same way, or -1. */
  readonly nexts: NumberList;
}

const NONE = -2;
const LONGER = -1;

/**
 * Build a lexicon. Phrases are compared by the stems of their words, so one form of each is enough. `spoken` is told of
 * each phrase with its words, which the next one overwrites.
 */
export function buildLexicon<Meaning>(
  given: Iterable<Entry<Meaning>>,
  words: WordList,
  spoken?: (phrase: string, row: WordRow) => void,
): Lexicon<Meaning> {
  const entries: Entry<Meaning>[] = [];
  const [stems, ends, nexts, lasts] = [new NumberList(), new NumberList(), new NumberList(), new NumberList()];
  const alone: number[] = [];
  const pairs = new NumberTable();
  // Phrases that begin in the same way keep their order: `lasts` knows, at the first of them, the last.
  const chain = (first: number, at: number) => {
    nexts.set(lasts.get(first), at);
    lasts.set(first, at);
  };
  const row = new WordRow();
  for (const entry of given) {
    row.read(entry.phrase, words);
    spoken?.(entry.phrase, row);
    if (!row.length) continue;
    const at = entries.push(entry) - 1;
    for (let index = 0; index < row.length; index++) stems.push(row.stems[index] ?? -1);
    ends.push(stems.length);
    nexts.push(-1);
    lasts.push(at);
    const first = row.stems[0] ?? -1;
    const second = row.stems[1] ?? -1;
    while (alone.length <= first) alone.push(NONE);
    const single = alone[first] ?? NONE;
    if (row.length === 1) {
      if (single < 0) alone[first] = at;
      else chain(single, at);
      continue;
    }
    if (single === NONE) alone[first] = LONGER;
    const place = pairs.get(pairOf(first, second));
    if (place < 0) pairs.add(pairOf(first, second), at);
    else chain(place, at);
  }
  return { entries, stems, ends, alone, pairs, nexts };
}

/** Find every phrase that stands in a question, in order; a phrase never reaches across the end of a sentence. */
export function findPhrases<Meaning>(lexicon: Lexicon<Meaning>, tokens: readonly Token[]): Match<Meaning>[] {
  const { entries, alone, pairs, nexts } = lexicon;
  const matches: Match<Meaning>[] = [];
  const add = (at: number, from: number, to: number) => {
    const entry = entries[at];
    if (entry) matches.push({ phrase: entry.phrase, meaning: entry.meaning, from, to });
  };
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from]?.stemNumber ?? -1;
    const single = first < 0 ? NONE : (alone[first] ?? NONE);
    if (single === NONE) continue;
    for (let at = single; at >= 0; at = nexts.get(at)) add(at, from, from + 1);
    const second = tokens[from + 1]?.stemNumber ?? -1;
    if (second < 0) continue;
    for (let at = pairs.get(pairOf(first, second)); at >= 0; at = nexts.get(at)) {
      const length = lengthWhere(lexicon, at, tokens, from);
      if (length) add(at, from, from + length);
    }
  }
  return matches;
}

// Two pairs may share a number: each phrase is compared whole.
function pairOf(first: number, second: number): number {
  return ((first << 16) ^ second) & 0x7fffffff;
}

// How many words a phrase has, where it stands in the tokens from `from` on; else 0.
function lengthWhere<Meaning>(
  { stems, ends }: Lexicon<Meaning>,
  phrase: number,
  tokens: readonly Token[],
  from: number,
): number {
  const start = phrase ? ends.get(phrase - 1) : 0;
  const length = ends.get(phrase) - start;
  if (tokens[from]?.stemNumber !== stems.get(start)) return 0;
  for (let at = 1; at < length; at++) {
    const token = tokens[from + at];
    if (!token || token.stemNumber !== stems.get(start + at) || token.before === BREAK.sentence) return 0;
  }
  return length;
}
