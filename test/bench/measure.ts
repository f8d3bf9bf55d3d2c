/** Times in milliseconds, in rising order. */
export type Times = readonly number[];

/** How often things are done: first without being counted, then counted. */
export interface Rounds {
  readonly warmUp: number;
  readonly rounds: number;
}

/** Do each thing in turn, in rounds, and give the times of each. */
export function timesOfEach(things: readonly (() => unknown)[], { warmUp, rounds }: Rounds): Times[] {
  const times = things.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round++) {
    for (const [at, thing] of things.entries()) {
      const start = performance.now();
      kept = thing();
      if (round >= 0) times[at]?.push(performance.now() - start);
    }
  }
  return times.map(inOrder);
}

/** Do each thing in turn, in rounds, and give the times of all. */
export function timesOf(things: readonly (() => unknown)[], rounds: Rounds): Times {
  return together(timesOfEach(things, rounds));
}

/** Put the times of several things together. */
export function together(each: readonly Times[]): Times {
  return inOrder(each.flat());
}

/** The median of each thing: what another process takes of the machine shows less in it. */
export function mediansOf(each: readonly Times[]): Times {
  return inOrder(each.map((times) => quantile(times, 0.5)));
}

/** The time that this share of all times does not exceed. */
export function quantile(times: Times, share: number): number {
  return times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)] ?? 0;
}

/** Bytes of heap that a value keeps alive, and the value; NaN where node runs without --expose-gc. */
export function heapOf<Value>(make: () => Value): { value: Value; bytes: number } {
  kept = undefined;
  const before = heapUsed();
  const value = make();
  return { value, bytes: heapUsed() - before };
}

function inOrder(times: readonly number[]): Times {
  return [...times].sort((a, b) => a - b);
}

function heapUsed(): number {
  const { gc } = globalThis;
  if (!gc) return Number.NaN;
  for (let times = 0; times < 3; times++) gc();
  return process.memoryUsage().heapUsed;
}

// What was computed last is held here, so that no compiler leaves the work out.
let kept: unknown;
export const keep = () => kept;
