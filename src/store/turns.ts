/** Lets some do a thing at a time. The others wait, in the order in which they came. */
export interface Turns {
  /** Resolves when it is one's turn. */
  take(): Promise<void>;
  /** Give the turn back. */
  give(): void;
  /** Send away all who wait. */
  refuse(error: Error): void;
}

/** Make as many turns. */
export function createTurns(most: number): Turns {
  let free = most;
  let waiting: { readonly resolve: () => void; readonly reject: (error: Error) => void }[] = [];
  return {
    async take() {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
    },
    give() {
      const next = waiting.shift();
      if (next) next.resolve();
      else free += 1;
    },
    refuse(error) {
      const sent = waiting;
      waiting = [];
      for (const { reject } of sent) reject(error);
    },
  };
}
