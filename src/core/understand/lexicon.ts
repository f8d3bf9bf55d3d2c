import { BREAK, type Token, tokenise } from './tokens.ts';

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
  readonly stems: readonly string[];
  readonly entry: Entry<Meaning>;
}

/** Phrases by the stem of their first word: those of that word alone, and the longer ones by the stem of their second. */
export type Lexicon<Meaning> = ReadonlyMap<
  string,
  { readonly alone: readonly Stemmed<Meaning>[]; readonly bySecond: ReadonlyMap<string, readonly Stemmed<Meaning>[]> }
>;

/** Build a lexicon. Phrases are compared by the stems of their words, so one form of each is enough. */
export function buildLexicon<Meaning>(entries: Iterable<Entry<Meaning>>, memo?: Map<string, string>): Lexicon<Meaning> {
  const lexicon = new Map<string, { alone: Stemmed<Meaning>[]; bySecond: Map<string, Stemmed<Meaning>[]> }>();
  for (const entry of entries) {
    const stems = tokenise(entry.phrase, memo).map((token) => token.stem);
    const [first, second] = stems;
    if (first === undefined) continue;
    let place = lexicon.get(first);
    if (!place) {
      place = { alone: [], bySecond: new Map() };
      lexicon.set(first, place);
    }
    if (second === undefined) place.alone.push({ stems, entry });
    else {
      const list = place.bySecond.get(second);
      if (list) list.push({ stems, entry });
      else place.bySecond.set(second, [{ stems, entry }]);
    }
  }
  return lexicon;
}

/** Find every phrase that stands in a question, in order; a phrase never reaches across the end of a sentence. */
export function findPhrases<Meaning>(lexicon: Lexicon<Meaning>, tokens: readonly Token[]): Match<Meaning>[] {
  const matches: Match<Meaning>[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const place = lexicon.get(tokens[from]?.stem ?? '');
    if (!place) continue;
    for (const { entry } of place.alone) matches.push({ ...entry, from, to: from + 1 });
    for (const { stems, entry } of place.bySecond.get(tokens[from + 1]?.stem ?? '') ?? []) {
      if (stands(stems, tokens, from)) matches.push({ ...entry, from, to: from + stems.length });
    }
  }
  return matches;
}

function stands(stems: readonly string[], tokens: readonly Token[], from: number): boolean {
  for (let at = 1; at < stems.length; at++) {
    const token = tokens[from + at];
    if (!token || token.stem !== stems[at] || token.before === BREAK.sentence) return false;
  }
  return true;
}
