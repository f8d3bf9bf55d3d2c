import { stemmer } from 'stemmer';
import { NumberTable } from './number-table.ts';

/** A word as it is compared, whatever its case and ending. */
export interface Word {
  /** Lower case, no apostrophes: "dont", "prisoner" (of "prisoner's"). */
  readonly word: string;
  /** Porter stem of `word`: "send" of "sending". */
  readonly stem: string;
  /** Whether it ended in 's or s'. */
  readonly possessive: boolean;
  /** The number of `word` among the policy's words; -1 where it is none of them. */
  readonly number: number;
  /** The number of `stem` among the stems of the policy's words; -1 where it is none of them. */
  readonly stemNumber: number;
}

/** A word as it was typed. */
export interface TypedWord extends Word {
  readonly typed: string;
}

/** Reads words as they are typed. */
export interface WordReader {
  /** The word that a text has from `start` up to, not including, `end`; `hash` where its `hashOf` is known already. */
  at(text: string, start: number, end: number, hash?: number): TypedWord;
  stemNumber(stem: string): number;
}

/** Reads words, and numbers what it reads: for the policy's words alone, since nothing that a person typed is kept. */
export class WordList implements WordReader {
  // Words as typed, found by a hash of their letters, so that no text is cut out to look one up; `nexts` are those that share a hash.
  readonly #typed: TypedWord[] = [];
  readonly #nexts: number[] = [];
  readonly #firsts = new NumberTable(2 ** 15);
  readonly #stems = new Map<string, number>();
  readonly #stemTexts: string[] = [];

  at(text: string, start: number, end: number, hash = hashOf(text, start, end)): TypedWord {
    return this.#find(hash, text, start, end) ?? this.#add(text.slice(start, end), hash);
  }

  /** As `at`, for a word of plain letters and digits of which the codes are known (`codesOf`). */
  plain(text: string, codes: Uint8Array, start: number, end: number, hash: number): TypedWord {
    for (let place = this.#firsts.get(hash); place >= 0; place = this.#nexts[place] ?? -1) {
      const known = this.#typed[place];
      if (known && standsIn(codes, known.typed, start, end)) return known;
    }
    return this.#add(text.slice(start, end), hash);
  }

  stemNumber(stem: string): number {
    const known = this.#stems.get(stem);
    if (known !== undefined) return known;
    this.#stems.set(stem, this.#stemTexts.length);
    return this.#stemTexts.push(stem) - 1;
  }

  /** The word of a number. */
  word(number: number): Word | undefined {
    return this.#typed[number];
  }

  /** The stem of a number. */
  stem(number: number): string {
    return this.#stemTexts[number] ?? '';
  }

  /** The number of a word. */
  number(word: string): number {
    return this.at(word, 0, word.length).number;
  }

  /** The number of a word, or -1. */
  find(word: string): number {
    return this.#find(hashOf(word, 0, word.length), word, 0, word.length)?.number ?? -1;
  }

  /** The word at each number; a number that no word has stands for one that another has. */
  words(): string[] {
    return this.#typed.map(({ word }) => word);
  }

  #add(typed: string, hash: number): TypedWord {
    const { word, stem, possessive } = readWord(typed);
    const first = this.#firsts.get(hash);
    const place = this.#typed.length;
    // A word has the number of the place where it stands as it is compared.
    const number = word === typed ? place : -1;
    const kept = { typed, word, stem, possessive, number, stemNumber: this.stemNumber(stem) };
    this.#typed.push(kept);
    this.#nexts.push(-1);
    if (first < 0) this.#firsts.add(hash, place);
    else {
      this.#nexts[place] = this.#nexts[first] ?? -1;
      this.#nexts[first] = place;
    }
    if (number < 0) kept.number = this.number(word);
    return kept;
  }

  /** A reader that knows these words, and keeps no other. */
  knowing(): WordReader {
    return {
      at: (text, start, end, hash = hashOf(text, start, end)) => {
        const known = this.#find(hash, text, start, end);
        if (known) return known;
        const typed = text.slice(start, end);
        const lower = typed.toLowerCase();
        const same = lower === typed ? undefined : this.#find(hashOf(lower, 0, lower.length), lower, 0, lower.length);
        if (same) return { ...same, typed };
        const { word, stem, possessive } = readWord(typed);
        return { typed, word, stem, possessive, number: this.find(word), stemNumber: this.#stems.get(stem) ?? -1 };
      },
      stemNumber: (stem) => this.#stems.get(stem) ?? -1,
    };
  }

  #find(hash: number, text: string, start: number, end: number): TypedWord | undefined {
    for (let place = this.#firsts.get(hash); place >= 0; place = this.#nexts[place] ?? -1) {
      const known = this.#typed[place];
      if (known && stands(known.typed, text, start, end)) return known;
    }
    return undefined;
  }
}

/** Reads words for whom no word has a number. */
export const PLAIN_READER: WordReader = {
  at(text, start, end) {
    const typed = text.slice(start, end);
    return { typed, ...readWord(typed), number: -1, stemNumber: -1 };
  },
  stemNumber: () => -1,
};

/** A hash of the letters of a text from `start` up to, not including, `end`. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = withLetter(hash, text.charCodeAt(at));
  return ended(hash);
}

/** A hash that is not ended, begun with 0, with one more letter. */
export function withLetter(hash: number, code: number): number {
  return (Math.imul(hash, 0x01000193) + code) | 0;
}

/** End a hash that was made letter by letter. */
export function ended(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (half ^ (half >>> 13)) >>> 1;
}

// Compared here, letter by letter: the words are short, and the engine's own way is a call.
function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

function standsIn(codes: Uint8Array, word: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== codes[start + at]) return false;
  return true;
}

// "it's" owns nothing.
const CONTRACTED = new Set(
  "it's he's she's that's there's here's what's who's where's how's when's let's everyone's nobody's".split(' '),
);

function readWord(typed: string): Pick<Word, 'word' | 'stem' | 'possessive'> {
  const lower = typed.toLowerCase();
  if (!lower.includes("'")) return { word: lower, stem: stemOf(lower), possessive: false };
  const possessive = /'s$|s'$/.test(lower) && !CONTRACTED.has(lower);
  const word = (possessive ? lower.replace(/'s?$/, '') : lower).replaceAll("'", '');
  return { word, stem: stemOf(word), possessive };
}

// Porter would make "on" of "ons", "prison" of "prisoner" and "person" of "personal": short words stay as they are,
// and what ends in -er or -al loses its plural alone.
function stemOf(word: string): string {
  if (word.length <= 3) return word;
  return /(?:er|al)s?$/.test(word) ? word.replace(/s$/, '') : stemmer(word);
}
