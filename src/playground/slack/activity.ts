/** What is under way, so that a test can wait for the end of it instead of for a time. */
export type Activity = {
  /** Counts the work until it is done. */
  track<T>(what: string, work: Promise<T>): Promise<T>;
  /** Says that something has happened, for those who wait. */
  stir(): void;
  /** Resolves once nothing is under way, nor has been for a short while. */
  settled(options?: { quietMs?: number; withinMs?: number }): Promise<void>;
  /** Resolves once the condition holds. Looks whenever something has happened. */
  until(condition: () => boolean, withinMs?: number): Promise<void>;
};

/** Makes the list of what is under way. */
export function createActivity(): Activity {
  const running = new Map<symbol, string>();
  const watchers = new Set<() => void>();
  let lastEnd = 0;
  const stir = () => {
    for (const watch of [...watchers]) watch();
  };

  function until(condition: () => boolean, withinMs = 5000): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = (error?: Error) => {
        clearTimeout(timer);
        watchers.delete(look);
        if (error) reject(error);
        else resolve();
      };
      const timer = setTimeout(
        () => finish(new Error(`waited ${withinMs} ms; under way: ${[...running.values()].join(', ') || 'nothing'}`)),
        withinMs,
      );
      const look = () => {
        if (condition()) finish();
      };
      watchers.add(look);
      look();
    });
  }

  return {
    stir,
    until,
    async track(what, work) {
      const key = Symbol(what);
      running.set(key, what);
      try {
        return await work;
      } finally {
        running.delete(key);
        lastEnd = performance.now();
        stir();
      }
    },
    async settled({ quietMs = 25, withinMs = 10_000 } = {}) {
      const end = performance.now() + withinMs;
      do {
        await until(() => running.size === 0, Math.max(1, end - performance.now()));
        // Between two calls the bot computes, and nobody sees that from here: hence a short quiet.
        const left = lastEnd + quietMs - performance.now();
        await new Promise((resolve) => setTimeout(resolve, Math.max(5, left)));
      } while (running.size > 0 || performance.now() - lastEnd < quietMs);
    },
  };
}
