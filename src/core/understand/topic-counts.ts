import { FEATURES, type Feature } from './features.ts';

/** What was learnt: the features of all ways of asking, one after the other, and for each way where they end. */
export interface Ways {
  readonly keys: Int32Array;
  readonly ends: Int32Array;
}

/** What is added to each count, so that what a class never had is not ruled out. */
export const SMOOTHING = 0.1;

const WEIGHTS: Readonly<Record<Feature, number>> = {
  [FEATURES.stop]: 0.25,
  [FEATURES.word]: 1,
  [FEATURES.group]: 0.8,
  [FEATURES.pair]: 0.7,
  [FEATURES.groupPair]: 0.5,
  [FEATURES.lonePair]: 1,
};

/** What a feature is worth: by its kind, and the more the fewer ways of asking have it. */
export function valuesOf(kinds: Int32Array, frequencies: Int32Array, ways: number): Float64Array {
  const values = new Float64Array(kinds.length);
  for (let key = 0; key < values.length; key++) {
    values[key] = WEIGHTS[at(kinds, key) as Feature] * Math.log(1 + ways / Math.max(1, at(frequencies, key)));
  }
  return values;
}

/** The weight of each feature of each way of asking, as they stand in `ways`: each way counts the same, however long it is. */
export function weightsOf(values: Float64Array, { keys, ends }: Ways): Float64Array {
  const weights = new Float64Array(keys.length);
  for (let way = 0, from = 0; way < ends.length; way++) {
    const end = at(ends, way);
    let sum = 0;
    for (let index = from; index < end; index++) {
      const value = at(values, at(keys, index));
      weights[index] = value;
      sum += value * value;
    }
    const norm = Math.sqrt(sum) || 1;
    for (let index = from; index < end; index++) weights[index] = at(weights, index) / norm;
    from = end;
  }
  return weights;
}

/** What each feature and each class has in all. What a feature adds to its classes stands in `gainsByKey` from `starts` on. */
export function totalsOf(weights: Float64Array, size: number, waysOf: readonly (readonly number[])[], ways: Ways) {
  const { keys, ends } = ways;
  const totals = new Float64Array(size);
  const classTotals = new Float64Array(waysOf.length);
  const starts = new Int32Array(size + 1);
  const lastClass = new Int32Array(size);
  for (let of = 0; of < waysOf.length; of++) {
    let sum = 0;
    for (const way of waysOf[of] ?? []) {
      const end = at(ends, way);
      for (let index = way ? at(ends, way - 1) : 0; index < end; index++) {
        const key = at(keys, index);
        const weight = at(weights, index);
        totals[key] = at(totals, key) + weight;
        sum += weight;
        if (at(lastClass, key) === of + 1) continue;
        lastClass[key] = of + 1;
        starts[key + 1] = at(starts, key + 1) + 1;
      }
    }
    classTotals[of] = sum;
  }
  for (let key = 0; key < size; key++) starts[key + 1] = at(starts, key + 1) + at(starts, key);
  return { totals, classTotals, starts };
}

/** What `gainsByKey` is made from. */
export interface Counted {
  readonly weights: Float64Array;
  readonly totals: Float64Array;
  readonly absent: Float64Array;
  readonly starts: Int32Array;
}

/** What each feature adds to the log odds of each class that has it: the classes of a feature one after the other. */
export function gainsByKey(counted: Counted, waysOf: readonly (readonly number[])[], { keys, ends }: Ways) {
  const { weights, totals, absent, starts } = counted;
  const next = starts.slice();
  const classes = new Int32Array(at(starts, totals.length));
  const gains = new Float64Array(classes.length);
  const own = new Float64Array(totals.length);
  const touched = new Int32Array(totals.length);
  for (let of = 0; of < waysOf.length; of++) {
    let many = 0;
    for (const way of waysOf[of] ?? []) {
      const end = at(ends, way);
      for (let index = way ? at(ends, way - 1) : 0; index < end; index++) {
        const key = at(keys, index);
        const count = at(own, key);
        if (count === 0) touched[many++] = key;
        own[key] = count + at(weights, index);
      }
    }
    for (let index = 0; index < many; index++) {
      const key = at(touched, index);
      const count = at(own, key);
      const slot = at(next, key);
      next[key] = slot + 1;
      classes[slot] = of;
      const others = Math.max(0, at(totals, key) - count);
      gains[slot] = Math.log((count + SMOOTHING) / (SMOOTHING * (others + SMOOTHING))) + at(absent, key);
      own[key] = 0;
    }
  }
  return { starts, classes, values: gains };
}

// Indexes are within bounds by construction; the compiler cannot know.
function at(array: Int32Array | Float64Array, index: number): number {
  return array[index] ?? 0;
}
