import type { Notion } from './notions.ts';
import { BREAK, type Token } from './tokens.ts';

/** A situation as somebody would tell it, and the notions that it tells of. */
export interface SituationExample {
  readonly tokens: readonly Token[];
  readonly tells: readonly Notion[];
}

/** What a question tells of: the tokens `from` up to, not including, `to` that speak most strongly. */
export interface Detection {
  readonly notion: Notion;
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/**
 * Finds the stretch of a question that tells most strongly of a thing that no phrase names: "why Gita is off, it's her
 * kidneys" tells of personal data. Each word and pair of words has a weight, learnt by counting in examples; the best
 * stretch within a sentence is the one whose weights add up to most. More words can only find more: nothing that is
 * added to a question takes back what another part of it told.
 */
export interface SituationModel {
  readonly notions: readonly Notion[];
  /** The best stretch of each notion, whatever its score. `mute` tells which tokens say nothing. */
  detect(tokens: readonly Token[], mute: (at: number) => boolean): Detection[];
}

const SMOOTHING = 0.5;
// A word that the examples never had says a little against: what tells of a thing is dense.
const COST = 0.12;
const MOST = 3;
const PAIR = 0.6;

/** Learn from examples. `isWord` tells which words are everyday ones; any other is taken for somebody's name. */
export function trainSituationModel(
  examples: Iterable<SituationExample>,
  notions: readonly Notion[],
  isWord: (word: string) => boolean,
): SituationModel {
  const reader: Reader = { shapes: new Map(), pairs: new Map(), size: 0, isWord };
  const width = notions.length + 1;
  const counts: number[] = [];
  const isPair: boolean[] = [];
  const lastSeen: number[] = [];
  const yes = notions.map(() => 0);
  let total = 0;
  for (const { tokens, tells } of examples) {
    const told = notions.map((notion) => (tells.includes(notion) ? 1 : 0));
    total++;
    for (let index = 0; index < told.length; index++) yes[index] = (yes[index] ?? 0) + (told[index] ?? 0);
    eachFeature(tokens, reader, true, NOTHING_MUTE, (feature, _at, pair) => {
      if (lastSeen[feature] === total) return;
      lastSeen[feature] = total;
      isPair[feature] = pair;
      const from = feature * width;
      while (counts.length < from + width) counts.push(0);
      for (let index = 0; index < told.length; index++)
        counts[from + index] = (counts[from + index] ?? 0) + (told[index] ?? 0);
      counts[from + width - 1] = (counts[from + width - 1] ?? 0) + 1;
    });
  }
  // A row of weights for each feature: log odds of each notion, cut off at both ends; a pair that stood once says nothing.
  const weights = new Float64Array(reader.size * notions.length);
  for (let feature = 0; feature < reader.size; feature++) {
    const all = counts[feature * width + width - 1] ?? 0;
    if (isPair[feature] && all < 2) continue;
    for (let index = 0; index < notions.length; index++) {
      const has = counts[feature * width + index] ?? 0;
      const positive = yes[index] ?? 0;
      const odds =
        Math.log((has + SMOOTHING) / (positive + 1)) - Math.log((all - has + SMOOTHING) / (total - positive + 1));
      weights[feature * notions.length + index] = (isPair[feature] ? PAIR : 1) * Math.max(-MOST, Math.min(MOST, odds));
    }
  }
  return { notions, detect: (tokens, mute) => bestStretches(tokens, mute, notions, weights, reader) };
}

const NOTHING_MUTE = () => false;

function bestStretches(
  tokens: readonly Token[],
  mute: (at: number) => boolean,
  notions: readonly Notion[],
  weights: Float64Array,
  reader: Reader,
): Detection[] {
  const sums = notions.map(() => 0);
  const starts = notions.map(() => 0);
  const gained = notions.map(() => 0);
  const best = notions.map((notion): Detection => ({ notion, from: 0, to: 0, score: 0 }));
  let last = -1;
  const close = (at: number) => {
    if (at < 0) return;
    for (const [index, notion] of notions.entries()) {
      let sum = sums[index] ?? 0;
      // What is told is told within a sentence: a long story does not add up to what none of its sentences says.
      if (sum <= 0 || tokens[at]?.before === BREAK.sentence) {
        sum = 0;
        starts[index] = at;
      }
      sum += (gained[index] ?? 0) - COST;
      gained[index] = 0;
      sums[index] = sum;
      if (sum > (best[index]?.score ?? 0)) best[index] = { notion, from: starts[index] ?? 0, to: at + 1, score: sum };
    }
  };
  eachFeature(tokens, reader, false, mute, (feature, at) => {
    if (at !== last) close(last);
    last = at;
    if (feature < 0) return;
    for (let index = 0; index < gained.length; index++) {
      gained[index] = (gained[index] ?? 0) + (weights[feature * gained.length + index] ?? 0);
    }
  });
  close(last);
  return best.filter(({ score }) => score > 0);
}

interface Reader {
  readonly shapes: Map<string, number>;
  readonly pairs: Map<number, number>;
  size: number;
  readonly isWord: (word: string) => boolean;
}

// Visits the features of each token, by number: its shape, whether it owns something, and its pair with the one before.
// One that was never learnt is -1.
function eachFeature(
  tokens: readonly Token[],
  reader: Reader,
  learning: boolean,
  mute: (at: number) => boolean,
  visit: (feature: number, at: number, pair: boolean) => void,
): void {
  const numberOf = <Key>(map: Map<Key, number>, key: Key): number => {
    const known = map.get(key);
    if (known !== undefined || !learning) return known ?? -1;
    map.set(key, reader.size);
    return reader.size++;
  };
  let before = -1;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || mute(at)) {
      before = -1;
      continue;
    }
    const shape = numberOf(reader.shapes, shapeOf(token, reader.isWord));
    visit(shape, at, false);
    if (token.possessive) visit(numberOf(reader.shapes, '@whose'), at, false);
    // Both numbers stay below 2^15 in any policy that a person could write; beyond, pairs may share a number.
    if (before >= 0 && shape >= 0 && token.before < BREAK.clause)
      visit(numberOf(reader.pairs, (before << 15) ^ shape), at, true);
    before = shape;
  }
}

// "priya's", "dave": whoever it is, it is somebody. Capitals tell nothing where people type as they please.
function shapeOf(token: Token, isWord: (word: string) => boolean): string {
  if (isWord(token.word)) return token.stem;
  if (/^\d+$/.test(token.word)) return '@number';
  return /^\p{L}{3,}$/u.test(token.word) ? '@name' : token.stem;
}
