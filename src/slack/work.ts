/** Counts what is being done, so that a stop can wait for it. */
export interface Work {
  /** Do something, and count it until it is done. */
  run<Result>(task: () => Promise<Result>): Promise<Result>;
  /** How many things are being done. */
  readonly going: number;
  /** Resolves once nothing is being done. */
  done(): Promise<void>;
}

/** Begin to count. */
export function createWork(): Work {
  let going = 0;
  let waiting: (() => void)[] = [];
  return {
    async run(task) {
      going++;
      try {
        return await task();
      } finally {
        going--;
        if (going === 0) {
          for (const resolve of waiting) resolve();
          waiting = [];
        }
      }
    },
    get going() {
      return going;
    },
    done: () => (going === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}
