import type { Token } from './tokens.ts';

/** Groups of words that mean the same: by the first stem of a phrase, its further stems and the group's id. */
export type SameGroups = ReadonlyMap<string, readonly { readonly rest: readonly string[]; readonly group: string }[]>;

/** The features of a text, each once: numbers from 0, or -1 for one that was never learnt, and their weights. */
export interface Features {
  readonly keys: readonly number[];
  readonly weights: readonly number[];
  /** Whether each is a single word or group, and not a pair. */
  readonly single: readonly boolean[];
}

const WEIGHT = { stop: 0.25, word: 1, pair: 0.7, group: 0.8, groupPair: 0.5, gap: 0.4 };
const STOP = new Set(
  'a an the of to in on at is are be it this that i my me we our us you your and or do does for with am was if so any some please hi hello'.split(
    ' ',
  ),
);

// A pair is known by both its words: kind × 2^42 + first × 2^21 + second, all exact in a double.
const ROOM = 2 ** 21;
const KIND = { pair: 1, groupPair: 2, gap: 3 };
const NONE: readonly never[] = [];

/** Numbers features: stems, pairs of stems, groups of words that mean the same, and pairs of those. */
export class FeatureReader {
  readonly #names = new Map<string, number>();
  readonly #pairs = new Map<number, number>();
  readonly #same: SameGroups;
  #size = 0;
  // Where each feature stands in the text being read, while `#round` is that text's; saves a map for each text.
  #slots: number[] = [];
  #rounds: number[] = [];
  #round = 0;

  constructor(same: SameGroups) {
    this.#same = same;
  }

  /** How many features have been learnt. */
  get size(): number {
    return this.#size;
  }

  /** Read a text that teaches: what was never seen gets a number. */
  learn(tokens: readonly Token[]): Features {
    return this.#read(tokens, true);
  }

  /** Read a text to be understood: what was never learnt is -1. */
  read(tokens: readonly Token[]): Features {
    return this.#read(tokens, false);
  }

  #read(tokens: readonly Token[], learning: boolean): Features {
    this.#round++;
    const keys: number[] = [];
    const weights: number[] = [];
    const single: boolean[] = [];
    const add = (key: number, weight: number, alone: boolean) => {
      const slot = key >= 0 && this.#rounds[key] === this.#round ? (this.#slots[key] ?? -1) : -1;
      if (slot >= 0) {
        if ((weights[slot] ?? 0) < weight) weights[slot] = weight;
        return;
      }
      if (key >= 0) {
        this.#rounds[key] = this.#round;
        this.#slots[key] = keys.length;
      }
      keys.push(key);
      weights.push(weight);
      single.push(alone);
    };
    const pair = (kind: number, a: number, b: number, weight: number) => {
      if (a >= 0 && b >= 0) add(this.#pairKey((kind * ROOM + a) * ROOM + b, learning), weight, false);
    };
    let lastStem = -1;
    let lastHead = -1;
    let earlierHead = -1;
    for (const [at, { stem }] of tokens.entries()) {
      const key = this.#nameKey(stem, learning);
      const stop = STOP.has(stem);
      add(key, stop ? WEIGHT.stop : WEIGHT.word, true);
      let head = key;
      for (const { rest, group } of this.#same.get(stem) ?? NONE) {
        if (rest.length && !rest.every((each, index) => tokens[at + 1 + index]?.stem === each)) continue;
        const groupKey = this.#nameKey(group, learning);
        if (head === key) head = groupKey;
        add(groupKey, WEIGHT.group, true);
      }
      if (at > 0) {
        pair(KIND.pair, lastStem, key, WEIGHT.pair);
        pair(KIND.groupPair, lastHead, head, WEIGHT.groupPair);
      }
      if (at > 1 && !stop && !STOP.has(tokens[at - 2]?.stem ?? '')) pair(KIND.gap, earlierHead, head, WEIGHT.gap);
      lastStem = key;
      earlierHead = lastHead;
      lastHead = head;
    }
    return { keys, weights, single };
  }

  #nameKey(name: string, learning: boolean): number {
    const key = this.#names.get(name);
    if (key !== undefined || !learning) return key ?? -1;
    this.#names.set(name, this.#size);
    return this.#size++;
  }

  #pairKey(pair: number, learning: boolean): number {
    const key = this.#pairs.get(pair);
    if (key !== undefined || !learning) return key ?? -1;
    this.#pairs.set(pair, this.#size);
    return this.#size++;
  }
}
