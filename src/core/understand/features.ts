import { NumberList } from './number-list.ts';
import { NumberTable } from './number-table.ts';
import type { WordRow } from './word-row.ts';
import type { Word } from './words.ts';

/** Groups of words that mean the same: by the number of a phrase's first stem, its further stems and the group's id. */
export type SameGroups = ReadonlyMap<number, readonly { readonly rest: readonly number[]; readonly group: string }[]>;

/**
 * What a feature is: a word that carries little, a word, a group of words that mean the same, a pair of words, a pair
 * with at least one group, or a pair of words of which neither stands for a group. `pair` and all after it are pairs. Two
 * words have one pair, of the kind that it had where it was learnt first.
 */
export const FEATURES = { stop: 0, word: 1, group: 2, pair: 3, groupPair: 4, lonePair: 5 } as const;
export type Feature = (typeof FEATURES)[keyof typeof FEATURES];

// Words that carry little, where they are their own stems.
const STOP: readonly string[] =
  'a an the of to in on at is are be it this that i my me we our us you your and or do does for with am was if so any some please hi hello'.split(
    ' ',
  );

interface Known {
  readonly key: number;
  readonly groups: readonly { readonly rest: readonly number[]; readonly key: number }[];
}

const NO_GROUPS: Known['groups'] = [];

/** Numbers features, from 0: stems, groups of words that mean the same, pairs of stems and of groups. */
export class FeatureReader {
  // By the number of the stem.
  readonly #stems: (Known | undefined)[] = [];
  readonly #groups = new Map<string, number>();
  readonly #pairs = new NumberTable(2 ** 16);
  readonly #kinds = new NumberList();
  readonly #same: SameGroups;
  // The numbers of the stems that carry little.
  readonly #stop: ReadonlySet<number>;
  // The stems of a question, one after the other.
  #asked = new Int32Array(256);
  // Of each feature, one beside the other: in which text it was seen last, which saves a set for each text, and in how many
  // it was learnt.
  readonly #seen = new NumberList();
  #round = 0;

  /** `numberOf` gives a stem's number. */
  constructor(same: SameGroups, numberOf: (stem: string) => number) {
    this.#same = same;
    this.#stop = new Set(STOP.map(numberOf));
  }

  /** What each feature is, by its number: one of `FEATURES`. */
  kinds(): Int32Array {
    return this.#kinds.values();
  }

  /** In how many of the texts that were learnt each feature stood, by its number. */
  frequencies(): Int32Array {
    const seen = this.#seen.values();
    return Int32Array.from({ length: this.#kinds.length }, (_, key) => seen[2 * key + 1] ?? 0);
  }

  /** Read a text that teaches: adds its features, each once; what was never seen gets a number. */
  learn({ stems, length }: WordRow, keys: NumberList): void {
    this.#read(stems, length, true, keys);
  }

  /** Read a text to be understood: gives the features that were learnt, and how many of its words never were. */
  read(words: readonly Word[]): { keys: number[]; unseen: number } {
    if (words.length > this.#asked.length) this.#asked = new Int32Array(2 * words.length);
    for (let at = 0; at < words.length; at++) this.#asked[at] = words[at]?.stemNumber ?? -1;
    const keys: number[] = [];
    return { keys, unseen: this.#read(this.#asked, words.length, false, keys) };
  }

  #read(stems: Int32Array, length: number, learning: boolean, keys: { push(key: number): unknown }): number {
    this.#round++;
    let unseen = 0;
    let lastStem = -1;
    let lastHead = -1;
    for (let at = 0; at < length; at++) {
      const known = this.#known(stems[at] ?? -1, learning);
      if (!known) {
        unseen++;
        lastStem = -1;
        lastHead = -1;
        continue;
      }
      this.#add(known.key, learning, keys);
      let head = known.key;
      for (let index = 0; index < known.groups.length; index++) {
        const group = known.groups[index];
        if (!group || (group.rest.length && !follows(stems, at, length, group.rest))) continue;
        if (head === known.key) head = group.key;
        this.#add(group.key, learning, keys);
      }
      if (lastStem >= 0) {
        // Where neither stands for a group, a pair of groups would be the same pair again.
        const lone = lastHead === lastStem && head === known.key;
        this.#addPair(lone ? FEATURES.lonePair : FEATURES.pair, lastStem, known.key, learning, keys);
        if (!lone) this.#addPair(FEATURES.groupPair, lastHead, head, learning, keys);
      }
      lastStem = known.key;
      lastHead = head;
    }
    return unseen;
  }

  #add(key: number, learning: boolean, keys: { push(key: number): unknown }): void {
    if (this.#seen.get(2 * key) === this.#round) return;
    this.#seen.set(2 * key, this.#round);
    if (learning) this.#seen.set(2 * key + 1, this.#seen.get(2 * key + 1) + 1);
    keys.push(key);
  }

  // A pair is known by a hash of 31 bits, which is fast to look up; that two of some 50,000 pairs share one is rare, and
  // does no more than add one's count to the other's.
  #addPair(
    kind: Feature,
    first: number,
    second: number,
    learning: boolean,
    keys: { push(key: number): unknown },
  ): void {
    let hash =
      Math.imul(first + 1, 0x9e3779b1) ^ Math.imul(second + 1, kind === FEATURES.groupPair ? 0x7feb352d : 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash = (hash ^ (hash >>> 13)) >>> 1;
    let key = this.#pairs.get(hash);
    if (key < 0) {
      if (!learning) return;
      key = this.#number(kind);
      this.#pairs.add(hash, key);
    }
    this.#add(key, learning, keys);
  }

  #known(stem: number, learning: boolean): Known | undefined {
    if (stem < 0) return undefined;
    const known = this.#stems[stem];
    if (known || !learning) return known;
    const key = this.#number(this.#stop.has(stem) ? FEATURES.stop : FEATURES.word);
    const groups = this.#same.get(stem)?.map(({ rest, group }) => ({ rest, key: this.#groupKey(group) })) ?? NO_GROUPS;
    const learnt = { key, groups };
    while (this.#stems.length <= stem) this.#stems.push(undefined);
    this.#stems[stem] = learnt;
    return learnt;
  }

  #number(kind: Feature): number {
    this.#seen.push(0);
    this.#seen.push(0);
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
}

function follows(stems: Int32Array, at: number, length: number, rest: readonly number[]): boolean {
  if (at + rest.length >= length) return false;
  for (let index = 0; index < rest.length; index++) if (stems[at + 1 + index] !== rest[index]) return false;
  return true;
}
