import { type Token, tokenise } from './tokens.ts';

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

/** Phrases by the stem of their first word, longest first. */
export type Lexicon<Meaning> = ReadonlyMap<string, readonly { stems: readonly string[]; entry: Entry<Meaning> }[]>;

/** Build a lexicon. Phrases are compared by the stems of their words, so one form of each is enough. */
export function buildLexicon<Meaning>(entries: Iterable<Entry<Meaning>>, memo?: Map<string, string>): Lexicon<Meaning> {
  const lexicon = new Map<string, { stems: readonly string[]; entry: Entry<Meaning> }[]>();
  for (const entry of entries) {
    const stems = tokenise(entry.phrase, memo).map((token) => token.stem);
    const first = stems[0];
    if (first === undefined) continue;
    const list = lexicon.get(first) ?? [];
    list.push({ stems, entry });
    lexicon.set(first, list);
  }
  for (const list of lexicon.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  return lexicon;
}

/** Find every phrase that stands in a question, in order; a phrase never reaches across the end of a sentence. */
export function findPhrases<Meaning>(lexicon: Lexicon<Meaning>, tokens: readonly Token[]): Match<Meaning>[] {
  const matches: Match<Meaning>[] = [];
  for (let from = 0; from < tokens.length; from++) {
    for (const { stems, entry } of lexicon.get(tokens[from]?.stem ?? '') ?? []) {
      if (stands(stems, tokens, from)) matches.push({ ...entry, from, to: from + stems.length });
    }
  }
  return matches;
}

function stands(stems: readonly string[], tokens: readonly Token[], from: number): boolean {
  for (let at = 1; at < stems.length; at++) {
    const token = tokens[from + at];
    if (!token || token.stem !== stems[at] || token.before > 2) return false;
  }
  return true;
}
