import { BREAK, type Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

const BEFORE = new Set('use using used via install installing download downloading try trying called'.split(' '));
const AFTER = new Set('app application software website platform'.split(' '));
const RULING = new Set('allowed approved permitted ok okay alright safe acceptable banned'.split(' '));
const PERSON = /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|judge|with|to|from|by|at|in|dear|hi|hello|and|or)$/;
const SMALL = new Set(['the', 'a', 'an', 'this', 'our', 'my']);

/**
 * Tell whether a word that neither the policy data nor English knows stands where a tool's name would:
 * "can I use blobchat", "padlet?", "is tricider ok". `taken` are the tokens of names that were found.
 */
export function standsWhereToolsStand(
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
  taken: Uint8Array,
): boolean {
  const token = tokens[at];
  if (!token || token.typed === 'removed') return false;
  if (token.domain) return !/(?:^|\.)gov\.uk$/.test(token.word);
  if (token.word.length < 3 || token.word.length > 30 || !/^\p{L}[\p{L}\p{N}]*$/u.test(token.word)) return false;
  if (vocabulary.shortForms.has(token.word)) return false;
  const before = tokens[at - 1]?.word ?? '';
  const after = tokens[at + 1];
  const sayable = /[aeiouy]/.test(token.word);
  const isPlace =
    (tokens.length === 1 && sayable) ||
    BEFORE.has(before) ||
    (SMALL.has(before) && BEFORE.has(tokens[at - 2]?.word ?? '')) ||
    (after !== undefined && AFTER.has(after.word) && after.before === BREAK.none) ||
    ((before === 'or' || before === 'and') && taken[at - 2] === 1) ||
    (!PERSON.test(before) && sayable && after !== undefined && isRuledOn(tokens, at, before, after));
  return isPlace && vocabulary.spelling.find(token.word).length === 0;
}

function isRuledOn(tokens: readonly Token[], at: number, before: string, after: Token): boolean {
  if (at <= 2 && RULING.has(after.word)) return true;
  const listed = [after.word, tokens[at + 2]?.word, tokens[at + 3]?.word].join(' ') === 'on the list';
  return listed && (before === 'is' || before === 'are');
}
