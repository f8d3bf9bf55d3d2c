import { codesOf } from './letter-buffer.ts';
import { CODES, endWithApostrophes, isPartOfMore, isWordCode, KINDS, kindOf } from './letters.ts';
import { tokenise } from './tokens.ts';
import { ended, type TypedWord, type WordList, withLetter } from './words.ts';

/**
 * Give the words of a text, as `tokenise` gives them, with nothing of where they stand and what parts them: all that is needed
 * of the 150,000 words that are learnt from at start. A text that is not plain is left to `tokenise`.
 */
export function wordsOf(text: string, list: WordList): readonly TypedWord[] {
  const words: TypedWord[] = [];
  const codes = codesOf(text);
  for (let at = 0; at < text.length; ) {
    const start = at;
    let hash = 0;
    for (; isWordCode(codes[at]); at++) hash = withLetter(hash, codes[at] ?? 0);
    if (at > start) {
      const end = codes[at] === CODES.apostrophe ? endWithApostrophes(codes, at) : at;
      words.push(end === at ? list.plain(text, codes, start, at, ended(hash)) : list.at(text, start, end));
      at = end;
      continue;
    }
    if (kindOf(codes[at]) === KINDS.pattern || codes[at] === CODES.slash || isPartOfMore(codes, at))
      return tokenise(text, list);
    at++;
  }
  return words;
}
