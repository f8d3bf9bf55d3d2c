/** Tells those who look on that something people see has changed. */
export type Changes = {
  tell(): void;
  /** Calls back after each change, until the function that it gives is called. */
  onChange(listener: () => void): () => void;
};

/** Makes a list of those who look on. */
export function createChanges(): Changes {
  const listeners = new Set<() => void>();
  return {
    tell() {
      for (const listener of [...listeners]) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
