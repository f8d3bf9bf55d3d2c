import { describeError } from './describe-error.ts';
import type { Log } from './ports.ts';
import type { Store } from './store.ts';

/** Counts in memory, and writes to the store now and then, so that no answer waits for it. */
export interface Tally {
  add(day: string, surface: string, verdict: string, tool: string): void;
  /** Write what was counted since. Where the store is away, it is kept for the next time. */
  flush(): Promise<void>;
}

/** Begin to count. What is not written when the process breaks off is lost: some seconds of numbers. */
export function createTally(store: Pick<Store, 'count'>, log: Log): Tally {
  let counted = new Map<string, { readonly key: readonly [string, string, string, string]; times: number }>();
  return {
    add(...key) {
      const name = key.join('\n');
      const known = counted.get(name);
      if (known) known.times++;
      else counted.set(name, { key, times: 1 });
    },
    async flush() {
      const writing = counted;
      counted = new Map();
      for (const [name, { key, times }] of writing) {
        try {
          await store.count(...key, times);
          writing.delete(name);
        } catch (error) {
          for (const [left, { key: kept, times: more }] of writing) {
            const since = counted.get(left);
            counted.set(left, { key: kept, times: more + (since?.times ?? 0) });
          }
          log.warn(describeError(error), 'the store is away: counts are kept for later');
          return;
        }
      }
    },
  };
}
