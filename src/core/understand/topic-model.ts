import { type FeatureKind, FeatureReader, type SameGroups } from './features.ts';
import { NumberList } from './number-list.ts';
import type { Token } from './tokens.ts';

/** How well each class fits a question. */
export interface Ranking {
  /** By class, in the order of the model's `classes`: mean log odds against all others, comparable within one question. */
  readonly scores: Float64Array;
  /** How much of the question's weight the model has ever seen, from 0 to 1. */
  readonly known: number;
}

/**
 * A one-against-the-rest naive Bayes classifier over weighted features (`features.ts`). Trained when the policy is
 * compiled, by counting alone: the same data give the same model. decisions/0003 says what else was measured.
 */
export interface TopicModel {
  /** The names of the classes, in alphabetical order. */
  readonly classes: readonly string[];
  rank(tokens: readonly Token[]): Ranking;
}

const SMOOTHING = 0.1;
const WEIGHT: Readonly<Record<FeatureKind, number>> = { stop: 0.25, word: 1, group: 0.8, pair: 0.7, groupPair: 0.5 };
// Longer questions say what matters in their first and last words; the middle would drown it.
const MOST_TOKENS = 160;

/** Learns ways of asking one after the other, and makes the model of them. */
export class TopicTrainer {
  readonly #reader: FeatureReader;
  // The features of all ways of asking, one after the other, and for each way where they end.
  readonly #keys = new NumberList();
  readonly #ends = new NumberList();
  readonly #classes = new Map<string, number[]>();

  constructor(same: SameGroups) {
    this.#reader = new FeatureReader(same);
  }

  /** Learn one way of asking for a class: a topic, the asks of a topic, or a matter outside the documents. */
  learn(name: string, tokens: readonly Token[]): void {
    this.#reader.learn(tokens, this.#keys);
    const way = this.#ends.push(this.#keys.length);
    const known = this.#classes.get(name);
    if (known) known.push(way);
    else this.#classes.set(name, [way]);
  }

  /** Make the model. */
  finish(): TopicModel {
    const ways = { keys: this.#keys.values(), ends: this.#ends.values() };
    return topicModelOf(this.#reader, [...this.#classes.keys()], [...this.#classes.values()], ways);
  }
}

interface Ways {
  readonly keys: Int32Array;
  readonly ends: Int32Array;
}

function topicModelOf(
  reader: FeatureReader,
  names: readonly string[],
  waysOf: readonly (readonly number[])[],
  { keys, ends }: Ways,
): TopicModel {
  const size = reader.kinds.length;
  const values = valuesOf(reader.kinds, keys, ends.length);

  const totals = new Float64Array(size);
  const classTotals = new Float64Array(names.length);
  const own = new Float64Array(size);
  const postings: Posting[] = [];
  for (let of = 0; of < names.length; of++) {
    const touched: number[] = [];
    let sum = 0;
    for (const way of waysOf[of] ?? []) {
      const [start, end] = [way ? at(ends, way - 1) : 0, at(ends, way)];
      let norm = 0;
      for (let index = start; index < end; index++) norm += at(values, at(keys, index)) ** 2;
      norm = Math.sqrt(norm) || 1;
      for (let index = start; index < end; index++) {
        const key = at(keys, index);
        const weight = at(values, key) / norm;
        if (own[key] === 0) touched.push(key);
        own[key] = at(own, key) + weight;
        totals[key] = at(totals, key) + weight;
        sum += weight;
      }
    }
    classTotals[of] = sum;
    postings.push({ keys: touched, counts: touched.map((key) => at(own, key)) });
    for (const key of touched) own[key] = 0;
  }

  // Log odds of a feature in a class against all others: a base that every class has, and what the class's own counts add.
  const total = classTotals.reduce((sum, count) => sum + count, 0);
  const order = names.map((_, of) => of).sort((a, b) => ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1));
  const bases = Float64Array.from(order, (of) => {
    const count = at(classTotals, of);
    return Math.log(SMOOTHING) - Math.log(count + SMOOTHING * size) + Math.log(total - count + SMOOTHING * size);
  });
  const absent = totals.map((count) => Math.log(count + SMOOTHING));
  const gains = gainsByKey(
    order.map((of) => postings[of] ?? { keys: [], counts: [] }),
    totals,
    absent,
  );
  const unseenValue = Math.log(1 + ends.length);

  return {
    classes: order.map((of) => names[of] ?? ''),
    rank(tokens) {
      const { keys, unseen } = reader.read(shortened(tokens));
      const scores = new Float64Array(names.length);
      let seen = 0;
      let mass = 0;
      let common = 0;
      for (const key of keys) {
        const value = at(values, key);
        const kind = reader.kinds[key];
        if (kind !== 'pair' && kind !== 'groupPair') seen += value ** 2;
        mass += value;
        common += value * at(absent, key);
        const end = at(gains.starts, key + 1);
        for (let index = at(gains.starts, key); index < end; index++) {
          const of = at(gains.classes, index);
          scores[of] = at(scores, of) + value * at(gains.values, index);
        }
      }
      if (mass)
        for (let of = 0; of < scores.length; of++) scores[of] = (at(scores, of) - common) / mass + at(bases, of);
      const all = seen + unseen * unseenValue ** 2;
      return { scores, known: all ? seen / all : 0 };
    },
  };
}

interface Posting {
  readonly keys: readonly number[];
  readonly counts: readonly number[];
}

// What a feature is worth: by its kind, and the more the fewer ways of asking have it.
function valuesOf(kinds: readonly FeatureKind[], keys: Int32Array, ways: number): Float64Array {
  const frequency = new Float64Array(kinds.length);
  for (let index = 0; index < keys.length; index++) frequency[at(keys, index)] = at(frequency, at(keys, index)) + 1;
  return frequency.map((count, key) => WEIGHT[kinds[key] ?? 'word'] * Math.log(1 + ways / Math.max(1, count)));
}

function gainsByKey(postings: readonly Posting[], totals: Float64Array, absent: Float64Array) {
  const starts = new Int32Array(totals.length + 1);
  for (const { keys } of postings) for (const key of keys) starts[key + 1] = at(starts, key + 1) + 1;
  for (let key = 0; key < totals.length; key++) starts[key + 1] = at(starts, key + 1) + at(starts, key);
  const next = starts.slice();
  const classes = new Int32Array(at(starts, totals.length));
  const values = new Float64Array(classes.length);
  for (const [of, { keys, counts }] of postings.entries()) {
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] ?? 0;
      const count = counts[index] ?? 0;
      const slot = at(next, key);
      next[key] = slot + 1;
      classes[slot] = of;
      const others = Math.max(0, at(totals, key) - count);
      values[slot] = Math.log((count + SMOOTHING) / (SMOOTHING * (others + SMOOTHING))) + at(absent, key);
    }
  }
  return { starts, classes, values };
}

function shortened(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length <= MOST_TOKENS) return tokens;
  return [...tokens.slice(0, MOST_TOKENS / 2), ...tokens.slice(-MOST_TOKENS / 2)];
}

// Indexes are within bounds by construction; the compiler cannot know.
function at(array: Int32Array | Float64Array, index: number): number {
  return array[index] ?? 0;
}
