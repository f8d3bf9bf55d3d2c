import type { RulingVerdict, Verdict } from '#core';

/** A ruling in the middle of a sentence. The fixed phrases open an answer, and stand nowhere else. */
export const VERDICT_WORDS: Readonly<Record<RulingVerdict, string>> = {
  allowed: 'allowed',
  conditional: 'allowed within conditions',
  'not-allowed': 'not allowed',
  'not-listed': 'not on the list',
};

/** The emoji beside each verdict's words. It says nothing that the words do not. */
export const VERDICT_EMOJI: Readonly<Record<Verdict, string>> = {
  allowed: 'white_check_mark',
  conditional: 'large_yellow_circle',
  'not-allowed': 'no_entry',
  'not-listed': 'grey_question',
  guidance: 'book',
  unknown: 'speech_balloon',
};

/** "A, B or C". */
export function either(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
