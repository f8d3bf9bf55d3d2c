import { codesOf } from './letter-buffer.ts';
import { CODES, endWithApostrophes, isPartOfMore, isWordCode, KINDS, kindOf } from './letters.ts';
import { BREAK, type Break, isDash, strengthOfCode, tokenise } from './tokens.ts';
import { ended, type Word, type WordList, withLetter } from './words.ts';

/**
 * The words of one text as they are learnt from: numbers alone, with nothing of where they stand. There are 250,000 words to
 * learn from at start, so that one row is filled again and again.
 */
export class WordRow {
  /** How many words there are. The arrays may be longer. */
  length = 0;
  /** The number of each word among the policy's words; -1 for an address on the web. */
  numbers = new Int32Array(64);
  /** The number of its stem. */
  stems = new Int32Array(64);
  /** How strongly it is parted from the word before it: one of `BREAK`. */
  breaks = new Uint8Array(64);
  /** 1 where it ended in 's or s'. */
  possessives = new Uint8Array(64);

  /** Read a text in place of the one before: its words as `tokenise` gives them. A text that is not plain is left to `tokenise`. */
  read(text: string, list: WordList): void {
    this.length = 0;
    let before: Break = BREAK.sentence;
    const codes = codesOf(text);
    for (let at = 0; at < text.length; ) {
      const start = at;
      let hash = 0;
      for (; isWordCode(codes[at]); at++) hash = withLetter(hash, codes[at] ?? 0);
      if (at > start) {
        const end = codes[at] === CODES.apostrophe ? endWithApostrophes(codes, at) : at;
        this.#add(end === at ? list.plain(text, codes, start, at, ended(hash)) : list.at(text, start, end), before);
        at = end;
        before = BREAK.none;
        continue;
      }
      const code = codes[at] ?? 0;
      const kind = kindOf(code);
      if (kind === KINDS.pattern || code === CODES.slash || isPartOfMore(codes, at)) {
        this.length = 0;
        for (const token of tokenise(text, list)) this.#add(token, token.before);
        return;
      }
      if (code === CODES.hyphen && before < BREAK.clause && isDash(text, at)) before = BREAK.clause;
      else if (kind === KINDS.mark) before = Math.max(before, strengthOfCode(code)) as Break;
      at++;
    }
  }

  #add({ number, stemNumber, possessive }: Word, before: Break): void {
    const at = this.length;
    if (at === this.numbers.length) this.#grow();
    this.numbers[at] = number;
    this.stems[at] = stemNumber;
    this.breaks[at] = before;
    this.possessives[at] = possessive ? 1 : 0;
    this.length = at + 1;
  }

  #grow(): void {
    const { numbers, stems, breaks, possessives, length } = this;
    this.numbers = new Int32Array(2 * length);
    this.stems = new Int32Array(2 * length);
    this.breaks = new Uint8Array(2 * length);
    this.possessives = new Uint8Array(2 * length);
    this.numbers.set(numbers);
    this.stems.set(stems);
    this.breaks.set(breaks);
    this.possessives.set(possessives);
  }
}
