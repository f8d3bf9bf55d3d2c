import type { Match } from './lexicon.ts';
import { NOT, wordsBefore } from './negation.ts';
import type { Notion } from './notions.ts';
import type { Token } from './tokens.ts';

const ASKED = new Set('am is are was do does did who whos whether if can could need needs'.split(' '));

/** Tell whether what would be authority is withheld: "I don't yet have sign-off to tweet", wherever the denial stands. */
export function isWithheld({ meaning, from }: Match<Notion>, tokens: readonly Token[]): boolean {
  return meaning === 'account.authorised' && wordsBefore(tokens, from).some((word) => NOT.has(word));
}

/** Tell whether authority is only asked about: "am I authorised to tweet?" claims nothing. */
export function isAskedFor({ meaning, from }: Match<Notion>, tokens: readonly Token[]): boolean {
  return meaning === 'account.authorised' && ASKED.has(wordsBefore(tokens, from).at(-1) ?? '');
}
