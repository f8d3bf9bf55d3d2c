import { NumberTable } from './number-table.ts';
import { BREAK, type Break } from './tokens.ts';
import type { Word, WordList } from './words.ts';

/** Numbers, from 0, the shapes of words and the pairs of shapes: what the situation model learns by. -1 is none. */
export class ShapeReader {
  readonly #shapes = new Map<string, number>();
  readonly #pairs = new NumberTable();
  // The shapes of the policy's words, by their numbers.
  readonly #known: (number | undefined)[] = [];
  readonly #isWord: (word: string) => boolean;
  #size = 0;

  /** `isWord` tells which words are everyday ones; any other is taken for somebody's name. */
  constructor(isWord: (word: string) => boolean) {
    this.#isWord = isWord;
  }

  /** How many there are. */
  get size(): number {
    return this.#size;
  }

  /** The shape of a word of a question. */
  shape({ number, word, stem }: Word): number {
    return this.#known[number] ?? this.#keep(number, this.#numberOf(shapeOf(word, stem, this.#isWord), false));
  }

  /** The shape of a word to learn from, by its number and its stem's. */
  learn(number: number, stemNumber: number, list: WordList): number {
    const known = this.#known[number];
    if (known !== undefined) return known;
    const stem = list.stem(stemNumber);
    // An address on the web has no number, and is its own stem.
    return this.#keep(number, this.#numberOf(shapeOf(list.word(number)?.word ?? stem, stem, this.#isWord), true));
  }

  #keep(number: number, shape: number): number {
    if (number < 0) return shape;
    while (this.#known.length <= number) this.#known.push(undefined);
    this.#known[number] = shape;
    return shape;
  }

  /** The mark of what owns something. */
  whose(learning: boolean): number {
    return this.#numberOf('@whose', learning);
  }

  /** The pair of a word's shape with the shape before it, and what parts the two. */
  pair(before: number, shape: number, parted: Break, learning: boolean): number {
    if (before < 0 || shape < 0 || parted >= BREAK.clause) return -1;
    // Most numbers stay below 2^15; beyond, pairs may share a number.
    const key = ((before << 15) ^ shape) & 0x7fffffff;
    const known = this.#pairs.get(key);
    if (known >= 0 || !learning) return known;
    this.#pairs.add(key, this.#size);
    return this.#size++;
  }

  #numberOf(shape: string, learning: boolean): number {
    const known = this.#shapes.get(shape);
    if (known !== undefined || !learning) return known ?? -1;
    this.#shapes.set(shape, this.#size);
    return this.#size++;
  }
}

// "priya's", "dave": whoever it is, it is somebody. Capitals tell nothing where people type as they please.
function shapeOf(word: string, stem: string, isWord: (word: string) => boolean): string {
  if (isWord(word)) return stem;
  if (/^\d+$/.test(word)) return '@number';
  return /^\p{L}{3,}$/u.test(word) ? '@name' : stem;
}
