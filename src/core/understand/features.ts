import type { NumberList } from './number-list.ts';
import { NumberTable } from './number-table.ts';
import type { Token } from './tokens.ts';

/** Groups of words that mean the same: by the number of a phrase's first stem, its further stems and the group's id. */
export type SameGroups = ReadonlyMap<number, readonly { readonly rest: readonly number[]; readonly group: string }[]>;

/** What a feature is: a word that carries little, a word, a group of words that mean the same, or a pair of either. */
export type FeatureKind = 'stop' | 'word' | 'group' | 'pair' | 'groupPair';

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
  readonly #kinds: FeatureKind[] = [];
  readonly #same: SameGroups;
  // In which text each feature was seen last: saves a set for each text.
  readonly #rounds: number[] = [];
  #round = 0;

  constructor(same: SameGroups) {
    this.#same = same;
  }

  /** What each feature is, by its number. */
  get kinds(): readonly FeatureKind[] {
    return this.#kinds;
  }

  /** Read a text that teaches: adds its features, each once; what was never seen gets a number. */
  learn(tokens: readonly Token[], keys: NumberList): void {
    this.#read(tokens, true, keys);
  }

  /** Read a text to be understood: gives the features that were learnt, and how many of its words never were. */
  read(tokens: readonly Token[]): { keys: number[]; unseen: number } {
    const keys: number[] = [];
    return { keys, unseen: this.#read(tokens, false, keys) };
  }

  #read(tokens: readonly Token[], learning: boolean, keys: { push(key: number): unknown }): number {
    this.#round++;
    let unseen = 0;
    let lastStem = -1;
    let lastHead = -1;
    for (let at = 0; at < tokens.length; at++) {
      const known = this.#known(tokens[at], learning);
      if (!known) {
        unseen++;
        lastStem = -1;
        lastHead = -1;
        continue;
      }
      this.#add(known.key, keys);
      let head = known.key;
      for (const { rest, key } of known.groups) {
        if (rest.length && !follows(tokens, at, rest)) continue;
        if (head === known.key) head = key;
        this.#add(key, keys);
      }
      if (lastStem >= 0) {
        this.#add(this.#pairKey('pair', lastStem, known.key, learning), keys);
        this.#add(this.#pairKey('groupPair', lastHead, head, learning), keys);
      }
      lastStem = known.key;
      lastHead = head;
    }
    return unseen;
  }

  #add(key: number, keys: { push(key: number): unknown }): void {
    if (key < 0 || this.#rounds[key] === this.#round) return;
    this.#rounds[key] = this.#round;
    keys.push(key);
  }

  #known(token: Token | undefined, learning: boolean): Known | undefined {
    if (!token || token.stemNumber < 0) return undefined;
    const known = this.#stems[token.stemNumber];
    if (known || !learning) return known;
    const { stem, stemNumber } = token;
    const key = this.#kinds.push(STOP.has(stem) ? 'stop' : 'word') - 1;
    const groups = (this.#same.get(stemNumber) ?? []).map(({ rest, group }) => ({ rest, key: this.#groupKey(group) }));
    const learnt = { key, groups };
    while (this.#stems.length <= stemNumber) this.#stems.push(undefined);
    this.#stems[stemNumber] = learnt;
    return learnt;
  }

  #groupKey(group: string): number {
    let key = this.#groups.get(group);
    if (key === undefined) {
      key = this.#kinds.push('group') - 1;
      this.#groups.set(group, key);
    }
    return key;
  }

  // A pair is known by a hash of 31 bits, which is fast to look up; that two of some 200,000 pairs share one is rare, and
  // does no more than add one's count to the other's.
  #pairKey(kind: 'pair' | 'groupPair', first: number, second: number, learning: boolean): number {
    let hash = Math.imul(first + 1, 0x9e3779b1) ^ Math.imul(second + 1, kind === 'pair' ? 0x85ebca6b : 0x7feb352d);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash = (hash ^ (hash >>> 13)) >>> 1;
    const key = this.#pairs.get(hash);
    if (key >= 0 || !learning) return key;
    const next = this.#kinds.push(kind) - 1;
    this.#pairs.add(hash, next);
    return next;
  }
}

function follows(tokens: readonly Token[], at: number, rest: readonly number[]): boolean {
  for (let index = 0; index < rest.length; index++)
    if (tokens[at + 1 + index]?.stemNumber !== rest[index]) return false;
  return true;
}
