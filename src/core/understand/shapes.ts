import { NumberTable } from './number-table.ts';
import { BREAK, type Token } from './tokens.ts';

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

  shape(token: Token, learning: boolean): number {
    const { number } = token;
    const known = number < 0 ? undefined : this.#known[number];
    if (known !== undefined) return known;
    const shape = this.#numberOf(shapeOf(token, this.#isWord), learning);
    if (number >= 0) {
      while (this.#known.length <= number) this.#known.push(undefined);
      this.#known[number] = shape;
    }
    return shape;
  }

  /** The mark of what owns something. */
  whose(learning: boolean): number {
    return this.#numberOf('@whose', learning);
  }

  /** The pair of a token's shape with the shape before it. */
  pair(before: number, shape: number, token: Token, learning: boolean): number {
    if (before < 0 || shape < 0 || token.before >= BREAK.clause) return -1;
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
function shapeOf(token: Token, isWord: (word: string) => boolean): string {
  if (isWord(token.word)) return token.stem;
  if (/^\d+$/.test(token.word)) return '@number';
  return /^\p{L}{3,}$/u.test(token.word) ? '@name' : token.stem;
}
