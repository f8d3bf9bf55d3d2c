/** The time, and message ids made of it. */
export type Clock = {
  readonly now: () => number;
  /** Whole seconds, as events and channels have them. */
  seconds(): number;
  /** A `ts` that no other message has. */
  ts(): string;
};

/** Makes the clock of one Slack. */
export function createClock(now: () => number): Clock {
  let count = 0;
  const seconds = () => Math.floor(now() / 1000);
  return {
    now,
    seconds,
    ts() {
      count += 1;
      return `${seconds()}.${String(count % 1_000_000).padStart(6, '0')}`;
    },
  };
}
