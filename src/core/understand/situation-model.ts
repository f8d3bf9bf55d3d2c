import type { Notion } from './notions.ts';
import { ShapeReader } from './shapes.ts';
import { BREAK, type Break, type Token } from './tokens.ts';
import type { WordRow } from './word-row.ts';
import type { WordList } from './words.ts';

/** A situation as somebody would tell it, and the notions that it tells of. */
export interface SituationExample {
  /** Its words, which the next example may overwrite. */
  readonly row: WordRow;
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

/** Learn from examples, whose words stand in `list`. `isWord` tells which words are everyday ones; any other is taken for somebody's name. */
export function trainSituationModel(
  examples: Iterable<SituationExample>,
  notions: readonly Notion[],
  list: WordList,
  isWord: (word: string) => boolean,
): SituationModel {
  const reader = new ShapeReader(isWord);
  const width = notions.length + 1;
  // For each feature, how many examples of each notion have it, then how many have it at all.
  let counts = new Int32Array(4096 * width);
  const isPair: boolean[] = [];
  const lastSeen: number[] = [];
  const yes = new Int32Array(width);
  const told = new Int32Array(width);
  let total = 0;
  const count = (feature: number, pair: boolean) => {
    if (feature < 0 || lastSeen[feature] === total) return;
    lastSeen[feature] = total;
    isPair[feature] = pair;
    if ((feature + 1) * width > counts.length) counts = longer(counts);
    for (let index = 0; index < width; index++)
      counts[feature * width + index] = at(counts, feature * width + index) + at(told, index);
  };
  for (const { row, tells } of examples) {
    for (let index = 0; index < width; index++) {
      const notion = notions[index];
      told[index] = notion === undefined || tells.includes(notion) ? 1 : 0;
      yes[index] = at(yes, index) + at(told, index);
    }
    total++;
    let before = -1;
    for (let at = 0; at < row.length; at++) {
      const shape = reader.learn(row.numbers[at] ?? -1, row.stems[at] ?? -1, list);
      count(shape, false);
      if (row.possessives[at]) count(reader.whose(true), false);
      count(reader.pair(before, shape, (row.breaks[at] ?? BREAK.none) as Break, true), true);
      before = shape;
    }
  }
  // A row of weights for each feature: log odds of each notion, cut off at both ends; a pair that stood once says nothing.
  const weights = new Float64Array(reader.size * notions.length);
  const logs = Float64Array.from({ length: total + 1 }, (_, many) => Math.log(many + SMOOTHING));
  for (let feature = 0; feature < reader.size; feature++) {
    const all = at(counts, feature * width + width - 1);
    if (isPair[feature] && all < 2) continue;
    for (let index = 0; index < notions.length; index++) {
      const has = at(counts, feature * width + index);
      const positive = at(yes, index);
      const odds = at(logs, has) - Math.log(positive + 1) - at(logs, all - has) + Math.log(total - positive + 1);
      weights[feature * notions.length + index] = (isPair[feature] ? PAIR : 1) * Math.max(-MOST, Math.min(MOST, odds));
    }
  }
  return { notions, detect: (tokens, mute) => bestStretches(tokens, mute, notions, weights, reader) };
}

function longer(counts: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(2 * counts.length);
  grown.set(counts);
  return grown;
}

// Indexes are within bounds by construction; the compiler cannot know.
function at(array: Int32Array | Float64Array, index: number): number {
  return array[index] ?? 0;
}

function bestStretches(
  tokens: readonly Token[],
  mute: (at: number) => boolean,
  notions: readonly Notion[],
  weights: Float64Array,
  reader: ShapeReader,
): Detection[] {
  const width = notions.length;
  const sums = new Float64Array(width);
  const starts = new Int32Array(width);
  const best = notions.map(() => ({ from: 0, to: 0, score: 0 }));
  const whose = reader.whose(false);
  let before = -1;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || mute(at)) {
      before = -1;
      continue;
    }
    const shape = reader.shape(token);
    const pair = reader.pair(before, shape, token.before, false);
    before = shape;
    for (let index = 0; index < width; index++) {
      let gained = shape < 0 ? 0 : (weights[shape * width + index] ?? 0);
      if (token.possessive && whose >= 0) gained += weights[whose * width + index] ?? 0;
      if (pair >= 0) gained += weights[pair * width + index] ?? 0;
      let sum = sums[index] ?? 0;
      // What is told is told within a sentence: a long story does not add up to what none of its sentences says.
      if (sum <= 0 || token.before === BREAK.sentence) {
        sum = 0;
        starts[index] = at;
      }
      sum += gained - COST;
      sums[index] = sum;
      const most = best[index];
      if (most && sum > most.score) {
        most.from = starts[index] ?? 0;
        most.to = at + 1;
        most.score = sum;
      }
    }
  }
  return notions.flatMap((notion, index) => {
    const { from, to, score } = best[index] ?? { from: 0, to: 0, score: 0 };
    return score > 0 ? [{ notion, from, to, score }] : [];
  });
}
