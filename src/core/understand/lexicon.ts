import { NumberTable } from './number-table.ts';
import { wordsOf } from './plain-words.ts';
import { BREAK, type Token } from './tokens.ts';
import type { TypedWord, WordList } from './words.ts';

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

interface Stemmed<Meaning> {
  /** The numbers of its words' stems. */
  readonly stems: readonly number[];
  readonly entry: Entry<Meaning>;
}

/** Phrases by the stems that they begin with. */
export interface Lexicon<Meaning> {
  /** By the number of the first stem: those of one word, undefined where no phrase at all begins so. */
  readonly alone: readonly (readonly Stemmed<Meaning>[] | undefined)[];
  /** By the first two stems: the place of the longer ones in `longer`. Others may stand there too. */
  readonly pairs: NumberTable;
  readonly longer: readonly (readonly Stemmed<Meaning>[])[];
}

/**
 * Build a lexicon. Phrases are compared by the stems of their words, so one form of each is enough. `spoken` is told of
 * each word.
 */
export function buildLexicon<Meaning>(
  entries: Iterable<Entry<Meaning>>,
  words: WordList,
  spoken?: (word: TypedWord) => void,
): Lexicon<Meaning> {
  const alone: Stemmed<Meaning>[][] = [];
  const pairs = new NumberTable();
  const longer: Stemmed<Meaning>[][] = [];
  for (const entry of entries) {
    const spelt = wordsOf(entry.phrase, words);
    if (spoken) for (const word of spelt) spoken(word);
    const stems = spelt.map((word) => word.stemNumber);
    const first = stems[0];
    const second = stems[1];
    if (first === undefined) continue;
    const single = alone[first] ?? [];
    alone[first] = single;
    if (second === undefined) single.push({ stems, entry });
    else {
      const place = pairs.get(pairOf(first, second));
      if (place < 0) pairs.add(pairOf(first, second), longer.push([{ stems, entry }]) - 1);
      else longer[place]?.push({ stems, entry });
    }
  }
  return { alone: Array.from(alone), pairs, longer };
}

/** Find every phrase that stands in a question, in order; a phrase never reaches across the end of a sentence. */
export function findPhrases<Meaning>(lexicon: Lexicon<Meaning>, tokens: readonly Token[]): Match<Meaning>[] {
  const matches: Match<Meaning>[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from]?.stemNumber ?? -1;
    const alone = first < 0 ? undefined : lexicon.alone[first];
    if (!alone) continue;
    for (const { entry } of alone) matches.push({ phrase: entry.phrase, meaning: entry.meaning, from, to: from + 1 });
    const second = tokens[from + 1]?.stemNumber ?? -1;
    const place = second < 0 ? -1 : lexicon.pairs.get(pairOf(first, second));
    if (place < 0) continue;
    for (const { stems, entry } of lexicon.longer[place] ?? []) {
      if (!stands(stems, tokens, from)) continue;
      matches.push({ phrase: entry.phrase, meaning: entry.meaning, from, to: from + stems.length });
    }
  }
  return matches;
}

// Two pairs may share a number: each phrase is compared whole.
function pairOf(first: number, second: number): number {
  return ((first << 16) ^ second) & 0x7fffffff;
}

function stands(stems: readonly number[], tokens: readonly Token[], from: number): boolean {
  if (tokens[from]?.stemNumber !== stems[0]) return false;
  for (let at = 1; at < stems.length; at++) {
    const token = tokens[from + at];
    if (!token || token.stemNumber !== stems[at] || token.before === BREAK.sentence) return false;
  }
  return true;
}
