import { buildSlipIndex, type SlipIndex, skeletonOf } from './slips.ts';
import { tokenise } from './tokens.ts';

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
  /** Every beginning of every name, so that what begins none need not be tried. */
  readonly beginnings: ReadonlySet<string>;
  /** Every end of every name, of two letters or more. */
  readonly endings: ReadonlySet<string>;
  /** Words of the listed tools' names of several words, those of four letters or more: "microsoft". */
  readonly parts: ReadonlySet<string>;
  /** How many words the longest name has. */
  readonly longest: number;
}

const SHORTEST_FOR_SLIPS = 4;
const SHORTEST_FOR_SKELETON = 7;
// Shorter names have halves too short to tell anything.
const HALVES = 6;

/** Build the index. Of two names that are the same, the first given is kept. */
export function buildNameIndex(names: Iterable<Name>): NameIndex {
  const exact = new Map<string, IndexedName & { splits: Map<string, boolean> }>();
  const skeletons = new Map<string, IndexedName[]>();
  const parts = new Set<string>();
  const beginnings = new Set<string>();
  const endings = new Set<string>();
  let longest = 1;
  for (const name of names) {
    const words = tokenise(name.phrase).map((token) => token.word);
    const key = words.join('');
    if (!key) continue;
    const known = exact.get(key);
    if (known) {
      if (!known.splits.has(words.join(' '))) known.splits.set(words.join(' '), name.ordinary);
      continue;
    }
    const indexed = { ...name, key, words: words.length, splits: new Map([[words.join(' '), name.ordinary]]) };
    exact.set(key, indexed);
    for (let length = 1; length <= key.length; length++) beginnings.add(key.slice(0, length));
    for (let start = 0; start <= key.length - 2; start++) endings.add(key.slice(start));
    longest = Math.max(longest, words.length);
    if (name.target.kind === 'listed' && words.length > 1) {
      for (const word of words) if (word.length > 3) parts.add(word);
    }
    if (name.target.kind === 'listed' && key.length >= SHORTEST_FOR_SKELETON) {
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
    endings,
    parts,
    longest: Math.min(longest, 6),
  };
}

/** Give the one name that `key` is a slip away from; undefined where there is none, or names of different tools. */
export function nameBySlip(index: NameIndex, key: string): IndexedName | undefined {
  const short = key.replace(/(.)\1{2,}/g, '$1$1');
  // One slip leaves the first half of a name whole, or the second: most words are sent away by that alone.
  const half = short.length >> 1;
  const plausible = index.beginnings.has(short.slice(0, half - 1)) || index.endings.has(short.slice(half + 1));
  const slips = plausible || short.length < HALVES ? index.slips.find(short) : [];
  const found = slips.flatMap((word) => index.exact.get(word) ?? []);
  const alike = found.filter((name) => name.key[0] === short[0]);
  // Short names of the many tools of no document are a slip away from everyday typing.
  const best = (alike.length ? alike : found).filter((name) => name.target.kind === 'listed' || key.length >= 6);
  if (best.length) return sameTarget(best) ? best[0] : undefined;
  if (short.length < SHORTEST_FOR_SKELETON - 1) return undefined;
  const near = (index.skeletons.get(skeletonOf(short)) ?? []).filter(
    (name) => name.key[0] === short[0] && Math.abs(name.key.length - short.length) <= 2,
  );
  return near.length && sameTarget(near) ? near[0] : undefined;
}

function sameTarget(names: readonly IndexedName[]): boolean {
  return names.every((name) => name.target.name === names[0]?.target.name);
}
