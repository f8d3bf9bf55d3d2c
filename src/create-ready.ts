import type { Store } from '#app';

/** Make what `/readyz` asks: null where the store works, else what is wrong. */
export function createReady(store: Pick<Store, 'ping'>): () => Promise<string | null> {
  let wellUntil = 0;
  return async () => {
    // Anybody can ask, and to find out costs a write.
    if (performance.now() < wellUntil) return null;
    try {
      await store.ping();
      wellUntil = performance.now() + WELL_MS;
      return null;
    } catch {
      return 'the store cannot be reached';
    }
  };
}

const WELL_MS = 1000;
