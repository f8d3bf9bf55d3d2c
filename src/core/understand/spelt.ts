import { type Token, tokenise } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Tell whether a word is one that the policy data or English knows. */
export function isKnownWord({ word, number }: Token, { english, known, familiar }: Vocabulary): boolean {
  if (number >= 0 && familiar[number] === 1) return true;
  if (english.has(word) || known.has(word) || /^\d+$/.test(word)) return true;
  return word.endsWith('s') && (english.has(word.slice(0, -1)) || known.has(word.slice(0, -1)));
}

/** Give the word that was meant: what a short form stands for, or the policy's word that is one slip away from one that nobody knows. */
export function corrected(token: Token, vocabulary: Vocabulary): Token {
  const whole = vocabulary.shortForms.get(token.word);
  if (whole !== undefined)
    return { ...(tokenise(whole, vocabulary.read)[0] ?? token), typed: token.typed, before: token.before };
  if (token.domain || token.word.length < 4 || isKnownWord(token, vocabulary)) return token;
  const word = vocabulary.spelling.find(token.word)[0];
  return word === undefined
    ? token
    : { ...(tokenise(word, vocabulary.read)[0] ?? token), typed: token.typed, before: token.before };
}
