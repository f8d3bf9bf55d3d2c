import type { Clock } from './clock.ts';

/** The right to open a modal: for three seconds, and once. */
export type Triggers = {
  /** A new `trigger_id` for that person, from that view where it was pressed in one. */
  issue(user: string, view?: string): string;
  /** Uses it up, or gives the error that Slack gives. */
  exchange(id: string): { readonly user: string; readonly view: string | undefined } | { readonly error: string };
};

const LIFE_MS = 3000;

/** Makes the book of trigger ids. */
export function createTriggers(clock: Clock): Triggers {
  const book = new Map<string, { user: string; view: string | undefined; at: number; used: boolean }>();
  let count = 0;
  return {
    issue(user, view) {
      count += 1;
      const id = `${clock.seconds()}.${count}.${Math.random().toString(16).slice(2, 14)}`;
      book.set(id, { user, view, at: clock.now(), used: false });
      return id;
    },
    exchange(id) {
      const entry = book.get(id);
      if (!entry) return { error: 'invalid_trigger_id' };
      if (entry.used) return { error: 'exchanged_trigger_id' };
      if (clock.now() - entry.at > LIFE_MS) return { error: 'expired_trigger_id' };
      entry.used = true;
      return { user: entry.user, view: entry.view };
    },
  };
}
