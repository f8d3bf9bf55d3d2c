import { CODES, endOfWord, isPartOfMore, isWordCode, KINDS, kindAt } from './letters.ts';
import { tokenise } from './tokens.ts';
import { ended, type TypedWord, type WordReader, withLetter } from './words.ts';

/**
 * The words of a text, as `tokenise` gives them, with nothing of where they stand and what parts them: all that is needed
 * of the 150,000 words that are learnt from at start. A text that is not plain is left to `tokenise`.
 */
export function wordsOf(text: string, reader: WordReader): readonly TypedWord[] {
  const words: TypedWord[] = [];
  for (let at = 0; at < text.length; ) {
    const start = at;
    let hash = 0;
    let code = text.charCodeAt(at);
    while (isWordCode(code)) {
      hash = withLetter(hash, code);
      at++;
      code = text.charCodeAt(at);
    }
    if (at > start) {
      const end = code === CODES.apostrophe ? endOfWord(text, start) : at;
      words.push(end === at ? reader.at(text, start, at, ended(hash)) : reader.at(text, start, end));
      at = end;
      continue;
    }
    if (kindAt(text, at) === KINDS.pattern || code === CODES.slash || isPartOfMore(text, at, code))
      return tokenise(text, reader);
    at++;
  }
  return words;
}
