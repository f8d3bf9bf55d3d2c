import { describeError } from './describe-error.ts';
import type { Log, Once } from './ports.ts';
import type { Store } from './store.ts';

/** What claiming once needs of the world. */
export interface ClaimDeps {
  readonly store: Pick<Store, 'claim'>;
  /** Remembers in this process alone. */
  readonly memory: Once;
  hash(key: string): string;
  now(): number;
  readonly log: Log;
}

/**
 * Tell whether a key is seen for the first time in any process. Where the store is away, this process alone decides:
 * answers go on, and at worst another process, or one that was started anew, answers the same message too.
 */
export function createClaimOnce({ store, memory, hash, now, log }: ClaimDeps): Once {
  return async (key) => {
    const hashed = hash(key);
    if (!(await memory(hashed))) return false;
    try {
      return await store.claim(hashed, now());
    } catch (error) {
      log.warn(describeError(error), 'the store is away: a message was claimed in this process alone');
      return true;
    }
  };
}
