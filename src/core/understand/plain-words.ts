import { codesOf } from './letter-buffer.ts';
import { CODES, endWithApostrophes, isPartOfMore, isWordCode, KINDS, kindOf } from './letters.ts';
import { BREAK, type Break, isDash, strengthOf, tokenise } from './tokens.ts';
import { ended, type TypedWord, type Word, type WordList, withLetter } from './words.ts';

// Those of the text that is read: a list that grows word by word takes twice the room.
const FOUND: TypedWord[] = [];

/**
 * Give the words of a text, as `tokenise` gives them, with nothing of where they stand and what parts them: all that is needed
 * of the 150,000 words that are learnt from at start. `codes` are its letters, where they are known already. A text that is
 * not plain is left to `tokenise`.
 */
export function wordsOf(text: string, list: WordList, codes = codesOf(text)): readonly TypedWord[] {
  let many = 0;
  for (let at = 0; at < text.length; ) {
    const start = at;
    let hash = 0;
    for (; isWordCode(codes[at]); at++) hash = withLetter(hash, codes[at] ?? 0);
    if (at > start) {
      const end = codes[at] === CODES.apostrophe ? endWithApostrophes(codes, at) : at;
      FOUND[many++] = end === at ? list.plain(text, codes, start, at, ended(hash)) : list.at(text, start, end);
      at = end;
      continue;
    }
    if (kindOf(codes[at]) === KINDS.pattern || codes[at] === CODES.slash || isPartOfMore(codes, at))
      return tokenise(text, list);
    at++;
  }
  return FOUND.slice(0, many);
}

/** Takes a word, and how strongly it is parted from the one before. */
export type TakeWord = (word: Word, before: Break) => void;

/** Take each word of a text in turn, with what parts it from the one before, as `tokenise` gives them. */
export function eachWord(text: string, list: WordList, take: TakeWord): void {
  const codes = codesOf(text);
  if (!isPlain(codes, text.length)) {
    for (const token of tokenise(text, list)) take(token, token.before);
    return;
  }
  let before: Break = BREAK.sentence;
  for (let at = 0; at < text.length; ) {
    const start = at;
    let hash = 0;
    for (; isWordCode(codes[at]); at++) hash = withLetter(hash, codes[at] ?? 0);
    if (at > start) {
      const end = codes[at] === CODES.apostrophe ? endWithApostrophes(codes, at) : at;
      take(end === at ? list.plain(text, codes, start, at, ended(hash)) : list.at(text, start, end), before);
      before = BREAK.none;
      at = end;
      continue;
    }
    if (codes[at] === CODES.hyphen) {
      if (before < BREAK.clause && isDash(text, at)) before = BREAK.clause;
    } else if (kindOf(codes[at]) === KINDS.mark) before = Math.max(before, strengthOf(text[at] ?? '')) as Break;
    at++;
  }
}

// Whether nothing in a text needs a pattern.
function isPlain(codes: Uint8Array, length: number): boolean {
  for (let at = 0; at < length; at++) {
    if (kindOf(codes[at]) === KINDS.pattern || codes[at] === CODES.slash) return false;
    if (!isWordCode(codes[at]) && isPartOfMore(codes, at)) return false;
  }
  return true;
}
