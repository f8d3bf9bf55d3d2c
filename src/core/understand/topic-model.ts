import { FEATURES, FeatureReader, type SameGroups } from './features.ts';
import { NumberList } from './number-list.ts';
import { gainsByKey, SMOOTHING, totalsOf, valuesOf, type Ways, weightsOf } from './topic-counts.ts';
import type { WordRow } from './word-row.ts';
import type { Word } from './words.ts';

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
  rank(words: readonly Word[]): Ranking;
}

// Longer questions say what matters in their first and last words; the middle would drown it.
const MOST_TOKENS = 160;

/** Learns ways of asking one after the other, and makes the model of them. */
export class TopicTrainer {
  readonly #reader: FeatureReader;
  // The features of all ways of asking, one after the other, and for each way where they end.
  readonly #keys = new NumberList();
  readonly #ends = new NumberList();
  readonly #classes = new Map<string, number[]>();

  /** `numberOf` gives a stem's number. */
  constructor(same: SameGroups, numberOf: (stem: string) => number) {
    this.#reader = new FeatureReader(same, numberOf);
  }

  /** Learn one way of asking for a class: a topic, the asks of a topic, or a matter outside the documents. */
  learn(name: string, row: WordRow): void {
    this.#reader.learn(row, this.#keys);
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

function topicModelOf(
  reader: FeatureReader,
  names: readonly string[],
  waysOf: readonly (readonly number[])[],
  ways: Ways,
): TopicModel {
  const kinds = reader.kinds();
  const size = kinds.length;
  const values = valuesOf(kinds, reader.frequencies(), ways.ends.length);
  const weights = weightsOf(values, ways);
  const { totals, classTotals, starts } = totalsOf(weights, size, waysOf, ways);

  // Log odds of a feature in a class against all others: a base that every class has, and what the class's own counts add.
  const total = classTotals.reduce((sum, count) => sum + count, 0);
  const order = names.map((_, of) => of).sort((a, b) => ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1));
  const bases = Float64Array.from(order, (of) => {
    const count = at(classTotals, of);
    return Math.log(SMOOTHING) - Math.log(count + SMOOTHING * size) + Math.log(total - count + SMOOTHING * size);
  });
  const absent = totals.map((count) => Math.log(count + SMOOTHING));
  const inOrder = order.map((of) => waysOf[of] ?? []);
  const gains = gainsByKey({ weights, totals, absent, starts }, inOrder, ways);
  const unseenValue = Math.log(1 + ways.ends.length);

  return {
    classes: order.map((of) => names[of] ?? ''),
    rank(words) {
      const { keys, unseen } = reader.read(shortened(words));
      const scores = new Float64Array(names.length);
      let seen = 0;
      let mass = 0;
      let common = 0;
      for (const key of keys) {
        const value = at(values, key);
        if (at(kinds, key) < FEATURES.pair) seen += value ** 2;
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

function shortened(words: readonly Word[]): readonly Word[] {
  if (words.length <= MOST_TOKENS) return words;
  return [...words.slice(0, MOST_TOKENS / 2), ...words.slice(-MOST_TOKENS / 2)];
}

// Indexes are within bounds by construction; the compiler cannot know.
function at(array: Int32Array | Float64Array, index: number): number {
  return array[index] ?? 0;
}
