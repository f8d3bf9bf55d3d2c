import { FeatureReader, type Features, type SameGroups } from './features.ts';
import type { Token } from './tokens.ts';

/** One way of asking, and the class that it belongs to: a topic, the asks of a topic, or a matter outside the documents. */
export interface Example {
  readonly class: string;
  readonly tokens: readonly Token[];
}

/** How well a class fits a question: mean log odds against all others, comparable within one question. */
export interface Fit {
  readonly class: string;
  readonly score: number;
}

/**
 * A one-against-the-rest naive Bayes classifier over weighted features (`features.ts`). Trained when the policy is
 * compiled, by counting alone: the same data give the same model. decisions/0003 says what else was measured.
 */
export interface TopicModel {
  /** Every class with its fit, best first, and how much of the question's weight the model has ever seen, from 0 to 1. */
  rank(tokens: readonly Token[]): { fits: readonly Fit[]; known: number };
}

const SMOOTHING = 0.1;
// Longer questions say what matters in their first and last words; the middle would drown it.
const MOST_TOKENS = 160;

/** Train the model. */
export function trainTopicModel(examples: readonly Example[], same: SameGroups): TopicModel {
  const reader = new FeatureReader(same);
  const classes = [...new Set(examples.map((example) => example.class))];
  const classOf = new Map(classes.map((name, index) => [name, index]));
  const vectors = examples.map(
    (example): Vector => ({ class: classOf.get(example.class) ?? 0, ...reader.learn(example.tokens) }),
  );
  const size = reader.size;

  const frequency = new Float64Array(size);
  for (const { keys } of vectors) for (const key of keys) frequency[key] = at(frequency, key) + 1;
  const rarity = frequency.map((count) => Math.log(1 + examples.length / count));

  const byClass: Vector[][] = classes.map(() => []);
  for (const vector of vectors) byClass[vector.class]?.push(vector);
  const totals = new Float64Array(size);
  const classTotals = new Float64Array(classes.length);
  const own = new Float64Array(size);
  const postings: { class: number; keys: Int32Array; counts: Float64Array }[] = [];
  for (const [of, members] of byClass.entries()) {
    const touched: number[] = [];
    for (const { keys, weights } of members) {
      const norm = normOf(keys, weights, rarity);
      for (let index = 0; index < keys.length; index++) {
        const key = keys[index] ?? 0;
        const weight = ((weights[index] ?? 0) * at(rarity, key)) / norm;
        if (own[key] === 0) touched.push(key);
        own[key] = at(own, key) + weight;
        totals[key] = at(totals, key) + weight;
        classTotals[of] = at(classTotals, of) + weight;
      }
    }
    postings.push({
      class: of,
      keys: Int32Array.from(touched),
      counts: Float64Array.from(touched, (key) => at(own, key)),
    });
    for (const key of touched) own[key] = 0;
  }

  // Log odds of a feature in a class against all others: a base that every class has, and what the class's own counts add.
  const total = classTotals.reduce((sum, count) => sum + count, 0);
  const bases = classTotals.map(
    (count) => Math.log(SMOOTHING) - Math.log(count + SMOOTHING * size) + Math.log(total - count + SMOOTHING * size),
  );
  const absent = totals.map((count) => Math.log(count + SMOOTHING));
  const { starts, gainClasses, gains } = gainsByKey(postings, totals, absent);
  const unseen = Math.log(1 + examples.length);

  return {
    rank(tokens) {
      const { keys, weights, single } = reader.read(shortened(tokens));
      const scores = new Float64Array(classes.length);
      let seen = 0;
      let all = 0;
      let mass = 0;
      let common = 0;
      for (let index = 0; index < keys.length; index++) {
        const key = keys[index] ?? -1;
        const value = (weights[index] ?? 0) * (key < 0 ? unseen : at(rarity, key));
        if (single[index]) all += value ** 2;
        if (key < 0) continue;
        if (single[index]) seen += value ** 2;
        mass += value;
        common += value * at(absent, key);
        for (let posting = at(starts, key); posting < at(starts, key + 1); posting++) {
          const of = at(gainClasses, posting);
          scores[of] = at(scores, of) + value * at(gains, posting);
        }
      }
      const fits = classes.map((name, of) => ({
        class: name,
        score: mass ? (at(scores, of) - common) / mass + at(bases, of) : 0,
      }));
      fits.sort((a, b) => b.score - a.score || (a.class < b.class ? -1 : 1));
      return { fits, known: all ? seen / all : 0 };
    },
  };
}

interface Vector extends Features {
  readonly class: number;
}

function normOf(keys: readonly number[], weights: readonly number[], rarity: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < keys.length; index++) sum += ((weights[index] ?? 0) * at(rarity, keys[index] ?? 0)) ** 2;
  return Math.sqrt(sum) || 1;
}

function gainsByKey(
  postings: readonly { class: number; keys: Int32Array; counts: Float64Array }[],
  totals: Float64Array,
  absent: Float64Array,
): { starts: Int32Array; gainClasses: Int32Array; gains: Float64Array } {
  const starts = new Int32Array(totals.length + 1);
  for (const { keys } of postings) for (const key of keys) starts[key + 1] = at(starts, key + 1) + 1;
  for (let key = 0; key < totals.length; key++) starts[key + 1] = at(starts, key + 1) + at(starts, key);
  const next = starts.slice();
  const gainClasses = new Int32Array(at(starts, totals.length));
  const gains = new Float64Array(gainClasses.length);
  for (const { class: of, keys, counts } of postings) {
    for (let index = 0; index < keys.length; index++) {
      const key = at(keys, index);
      const count = at(counts, index);
      const slot = at(next, key);
      next[key] = slot + 1;
      gainClasses[slot] = of;
      const others = Math.max(0, at(totals, key) - count);
      gains[slot] = Math.log(count + SMOOTHING) - Math.log(SMOOTHING) - Math.log(others + SMOOTHING) + at(absent, key);
    }
  }
  return { starts, gainClasses, gains };
}

function shortened(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length <= MOST_TOKENS) return tokens;
  return [...tokens.slice(0, MOST_TOKENS / 2), ...tokens.slice(-MOST_TOKENS / 2)];
}

// Indexes are within bounds by construction; the compiler cannot know.
function at(array: Int32Array | Float64Array, index: number): number {
  return array[index] ?? 0;
}
