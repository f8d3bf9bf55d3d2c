import { NumberList } from './number-list.ts';
import { NumberTable } from './number-table.ts';
import type { Word } from './words.ts';

/** Groups of words that mean the same: by the number of a phrase's first stem, its further stems and the group's id. */
export type SameGroups = ReadonlyMap<number, readonly { readonly rest: readonly number[]; readonly group: string }[]>;

/** What a feature is: a word that carries little, a word, a group of words that mean the same, or a pair of either. */
export const FEATURES = { stop: 0, word: 1, group: 2, pair: 3, groupPair: 4 } as const;
export type Feature = (typeof FEATURES)[keyof typeof FEATURES];

const STOP = new Set(
  'a an the of to in on at is are be it this that i my me we our us you your and or do does for with am was if so any some please hi hello'.split(
    ' ',
  ),
);

interface Known {
  readonly key: number;
  readonly groups: readonly { readonly rest: readonly number[]; readonly key: number }[];
}

/** Numbers features, from 0: stems, groups of words that mean the same, pairs of stems and of groups. */
export class FeatureReader {
  // By the number of the stem.
  readonly #stems: (Known | undefined)[] = [];
  readonly #groups = new Map<string, number>();
  readonly #pairs = new NumberTable(2 ** 17);
  readonly #kinds = new NumberList();
  readonly #same: SameGroups;
  // In which text each feature was seen last: saves a set for each text.
  readonly #rounds = new NumberList();
  #round = 0;

  constructor(same: SameGroups) {
    this.#same = same;
  }

  /** What each feature is, by its number: one of `FEATURES`. */
  kinds(): Int32Array {
    return this.#kinds.values();
  }

  /** Read a text that teaches: adds its features, each once; what was never seen gets a number. */
  learn(words: readonly Word[], keys: NumberList): void {
    this.#read(words, true, keys);
  }

  /** Read a text to be understood: gives the features that were learnt, and how many of its words never were. */
  read(words: readonly Word[]): { keys: number[]; unseen: number } {
    const keys: number[] = [];
    return { keys, unseen: this.#read(words, false, keys) };
  }

  #read(words: readonly Word[], learning: boolean, keys: { push(key: number): unknown }): number {
    this.#round++;
    let unseen = 0;
    let lastStem = -1;
    let lastHead = -1;
    for (let at = 0; at < words.length; at++) {
      const known = this.#known(words[at], learning);
      if (!known) {
        unseen++;
        lastStem = -1;
        lastHead = -1;
        continue;
      }
      this.#add(known.key, keys);
      let head = known.key;
      for (const { rest, key } of known.groups) {
        if (rest.length && !follows(words, at, rest)) continue;
        if (head === known.key) head = key;
        this.#add(key, keys);
      }
      if (lastStem >= 0) {
        this.#add(this.#pairKey(FEATURES.pair, lastStem, known.key, learning), keys);
        this.#add(this.#pairKey(FEATURES.groupPair, lastHead, head, learning), keys);
      }
      lastStem = known.key;
      lastHead = head;
    }
    return unseen;
  }

  #add(key: number, keys: { push(key: number): unknown }): void {
    if (key < 0 || this.#rounds.get(key) === this.#round) return;
    this.#rounds.set(key, this.#round);
    keys.push(key);
  }

  #known(word: Word | undefined, learning: boolean): Known | undefined {
    if (!word || word.stemNumber < 0) return undefined;
    const known = this.#stems[word.stemNumber];
    if (known || !learning) return known;
    const { stem, stemNumber } = word;
    const key = this.#number(STOP.has(stem) ? FEATURES.stop : FEATURES.word);
    const groups = (this.#same.get(stemNumber) ?? []).map(({ rest, group }) => ({ rest, key: this.#groupKey(group) }));
    const learnt = { key, groups };
    while (this.#stems.length <= stemNumber) this.#stems.push(undefined);
    this.#stems[stemNumber] = learnt;
    return learnt;
  }

  #number(kind: Feature): number {
    this.#rounds.push(0);
    return this.#kinds.push(kind);
  }

  #groupKey(group: string): number {
    let key = this.#groups.get(group);
    if (key === undefined) {
      key = this.#number(FEATURES.group);
      this.#groups.set(group, key);
    }
    return key;
  }

  // A pair is known by a hash of 31 bits, which is fast to look up; that two of some 200,000 pairs share one is rare, and
  // does no more than add one's count to the other's.
  #pairKey(kind: Feature, first: number, second: number, learning: boolean): number {
    let hash =
      Math.imul(first + 1, 0x9e3779b1) ^ Math.imul(second + 1, kind === FEATURES.pair ? 0x85ebca6b : 0x7feb352d);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash = (hash ^ (hash >>> 13)) >>> 1;
    const key = this.#pairs.get(hash);
    if (key >= 0 || !learning) return key;
    const next = this.#number(kind);
    this.#pairs.add(hash, next);
    return next;
  }
}

function follows(words: readonly Word[], at: number, rest: readonly number[]): boolean {
  for (let index = 0; index < rest.length; index++) if (words[at + 1 + index]?.stemNumber !== rest[index]) return false;
  return true;
}
