import { LRUCache } from 'lru-cache';
import type { Once } from '#app';

// Slack tries an event again for up to five minutes and, where delayed events are on, for a day.
const REMEMBERED_FOR_MS = 24 * 60 * 60 * 1000;
const MOST = 20_000;

/** Remember keys for a day in this process, the newest 20,000 of them. `now` gives milliseconds. */
export function createOnce(now: () => number = () => performance.now()): Once {
  const seen = new LRUCache<string, true>({ max: MOST, ttl: REMEMBERED_FOR_MS, perf: { now }, ttlResolution: 0 });
  return (key) => {
    if (seen.has(key)) return false;
    seen.set(key, true);
    return true;
  };
}
