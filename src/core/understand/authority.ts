import type { Match } from './lexicon.ts';
import type { Notion } from './notions.ts';
import { BREAK, type Token } from './tokens.ts';

const NOT = new Set(
  'no not never nobody noone none neither cant cannot dont doesnt didnt havent hasnt hadnt isnt arent wasnt werent wont without waiting awaiting pending unless until refuse refused'.split(
    ' ',
  ),
);
const ASKED = new Set('am is are was do does did who whos whether if can could need needs'.split(' '));
const BACK = 8;

/** Tell whether what would be authority is withheld: "I don't yet have sign-off to tweet", wherever the denial stands. */
export function isWithheld({ meaning, from }: Match<Notion>, tokens: readonly Token[]): boolean {
  return meaning === 'account.authorised' && wordsBefore(tokens, from).some((word) => NOT.has(word));
}

/** Tell whether authority is only asked about: "am I authorised to tweet?" claims nothing. */
export function isAskedFor({ meaning, from }: Match<Notion>, tokens: readonly Token[]): boolean {
  return meaning === 'account.authorised' && ASKED.has(wordsBefore(tokens, from).at(-1) ?? '');
}

/** Tell whether "not" stands right before a phrase: "not dummy names". */
export function isNegated({ from }: Match<Notion>, tokens: readonly Token[]): boolean {
  return NOT.has(wordsBefore(tokens, from)[0] ?? '');
}

// The words before a place, the nearest first, back to where its clause begins.
function wordsBefore(tokens: readonly Token[], from: number): string[] {
  const words: string[] = [];
  for (let at = from - 1; at >= Math.max(0, from - BACK); at--) {
    if ((tokens[at + 1]?.before ?? BREAK.sentence) >= BREAK.comma) break;
    words.push(tokens[at]?.word ?? '');
  }
  return words;
}
