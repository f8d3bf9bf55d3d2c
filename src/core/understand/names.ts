import { NumberTable } from './number-table.ts';
import { buildSlipIndex, type SlipIndex, skeletonOf } from './slips.ts';
import { ended, hashOf, type Word, type WordList, withLetter } from './words.ts';

/**
 * Whom a name stands for: a tool that a document speaks of (`listed`, with the name that it has there), a known tool
 * of no document (`other`), or one of the standard tools, e-mail and telephone.
 */
export interface Target {
  readonly kind: 'listed' | 'other' | 'standard';
  readonly name: string;
}

/** A name as the policy data has it. */
export interface Name {
  readonly phrase: string;
  /** Its words as they are compared. */
  readonly spoken: readonly string[];
  readonly target: Target;
  /** Whether it is an everyday word too ("zoom", "line"), so that its surroundings must tell. */
  readonly ordinary: boolean;
}

/** A name in the index: `key` is its letters and digits, joined. */
export interface IndexedName extends Name {
  readonly key: string;
  readonly words: number;
  /** The ways in which the data split the name into words ("face time"), and whether each is everyday words too. */
  readonly splits: ReadonlyMap<string, boolean>;
}

/** All names by which tools can be asked about, found exactly, joined or split, or one slip away. */
export interface NameIndex {
  readonly exact: ReadonlyMap<string, IndexedName>;
  readonly slips: SlipIndex;
  readonly skeletons: ReadonlyMap<string, readonly IndexedName[]>;
  /** Hashes of every beginning of every name, so that what begins none need not be tried (`mayBegin`). */
  readonly beginnings: NumberTable;
  /** Hashes of every beginning and of every end of every name, by which most words are seen to be no slip of one. */
  readonly halves: NumberTable;
  /** Words of the listed tools' names of several words, those of four letters or more: "microsoft". */
  readonly parts: ReadonlySet<string>;
  /** Those words, one slip away. */
  readonly partSlips: SlipIndex;
  /** By the number of a word of the policy data, 1 where a name may begin with it, or with a slip of it. */
  readonly openings: Uint8Array;
  /** The first letters and lengths of what `skeletons` can find, so that most words need no skeleton. */
  readonly outlines: ReadonlySet<number>;
  /** The most letters that what is a slip of a name, or has its skeleton, can have. */
  readonly furthest: number;
  /** How many words the longest name has. */
  readonly longest: number;
}

const SHORTEST_FOR_SLIPS = 4;
const SHORTEST_FOR_SKELETON = 7;
// Shorter names have halves too short to tell anything.
const HALVES = 6;

/** Build the index. Of two names that are the same, the first given is kept. */
export function buildNameIndex(names: Iterable<Name>, list: WordList): NameIndex {
  const exact = new Map<string, IndexedName & { splits: Map<string, boolean> }>();
  const skeletons = new Map<string, IndexedName[]>();
  const outlines = new Set<number>();
  const parts = new Set<string>();
  const beginnings = new NumberTable(2 ** 13);
  const halves = new NumberTable(2 ** 14);
  let longest = 1;
  let furthest = 0;
  for (const name of names) {
    const words = name.spoken;
    const key = words.join('');
    if (!key) continue;
    const known = exact.get(key);
    if (known) {
      if (!known.splits.has(words.join(' '))) known.splits.set(words.join(' '), name.ordinary);
      continue;
    }
    const indexed = { ...name, key, words: words.length, splits: new Map([[words.join(' '), name.ordinary]]) };
    exact.set(key, indexed);
    let hash = 0;
    for (let length = 0; length <= key.length; length++) {
      const beginning = ended(hash);
      if (length) note(beginnings, beginning);
      note(halves, beginning);
      note(halves, hashOf(key, length, key.length));
      hash = withLetter(hash, key.charCodeAt(length));
    }
    longest = Math.max(longest, words.length);
    furthest = Math.max(furthest, key.length + 2);
    if (name.target.kind === 'listed' && words.length > 1) {
      for (const word of words) if (word.length > 3) parts.add(word);
    }
    if (name.target.kind === 'listed' && key.length >= SHORTEST_FOR_SKELETON) {
      for (let length = key.length - 2; length <= key.length + 2; length++) outlines.add(outlineOf(key, length));
      const skeleton = skeletonOf(key);
      const list = skeletons.get(skeleton) ?? [];
      list.push(indexed);
      skeletons.set(skeleton, list);
    }
  }
  return {
    exact,
    slips: buildSlipIndex(exact.keys(), SHORTEST_FOR_SLIPS),
    skeletons,
    beginnings,
    halves,
    parts,
    partSlips: buildSlipIndex(parts, SHORTEST_FOR_SLIPS),
    openings: Uint8Array.from(list.words(), (word) => (opens(word, { exact, beginnings, parts }) ? 1 : 0)),
    outlines,
    furthest,
    longest: Math.min(longest, 6),
  };
}

/** Tell whether a name may begin with the letters `key`: a few that begin none may too, since hashes tell. */
export function mayBegin(beginnings: NumberTable, key: string): boolean {
  return beginnings.get(hashOf(key, 0, key.length)) >= 0;
}

/** Tell whether a name may begin with a word as it stands. */
export function mayOpen({ word, number }: Word, index: NameIndex): boolean {
  return number >= 0 && number < index.openings.length ? index.openings[number] === 1 : opens(word, index);
}

function opens(word: string, { exact, beginnings, parts }: Pick<NameIndex, 'exact' | 'beginnings' | 'parts'>): boolean {
  return mayBegin(beginnings, word) || parts.has(word) || (word.endsWith('s') && exact.has(word.slice(0, -1)));
}

/** Give the one name that `key` is a slip away from; undefined where there is none, or names of different tools. */
export function nameBySlip(index: NameIndex, key: string): IndexedName | undefined {
  const short = hasLetterThrice(key) ? key.replace(/(.)\1{2,}/g, '$1$1') : key;
  // One slip leaves the first half of a name whole, or the second: most words are sent away by that alone.
  const half = short.length >> 1;
  if (short.length > index.furthest) return undefined;
  const plausible =
    index.halves.get(hashOf(short, 0, half - 1)) >= 0 || index.halves.get(hashOf(short, half + 1, short.length)) >= 0;
  const slips = plausible || short.length < HALVES ? index.slips.find(short) : NONE;
  if (slips.length) {
    const found = slips.flatMap((word) => index.exact.get(word) ?? []);
    const alike = found.filter((name) => name.key[0] === short[0]);
    // Short names of the many tools of no document are a slip away from everyday typing.
    const best = (alike.length ? alike : found).filter((name) => name.target.kind === 'listed' || key.length >= 6);
    if (best.length) return sameTarget(best) ? best[0] : undefined;
  }
  if (short.length < SHORTEST_FOR_SKELETON - 1 || !index.outlines.has(outlineOf(short, short.length))) return undefined;
  const near = (index.skeletons.get(skeletonOf(short)) ?? []).filter(
    (name) => name.key[0] === short[0] && Math.abs(name.key.length - short.length) <= 2,
  );
  return near.length && sameTarget(near) ? near[0] : undefined;
}

const NONE: readonly string[] = [];

function note(table: NumberTable, hash: number): void {
  if (table.get(hash) < 0) table.add(hash, 1);
}

function outlineOf(key: string, length: number): number {
  return key.charCodeAt(0) * 1024 + length;
}

function hasLetterThrice(word: string): boolean {
  for (let at = 2; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code === word.charCodeAt(at - 1) && code === word.charCodeAt(at - 2)) return true;
  }
  return false;
}

function sameTarget(names: readonly IndexedName[]): boolean {
  return names.every((name) => name.target.name === names[0]?.target.name);
}
