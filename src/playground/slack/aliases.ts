import type { Clock } from './clock.ts';

/** Our names for emulate's ids and times, both ways. */
export type Aliases = {
  pair(theirs: string, ours: string): void;
  toTheirs(json: string): string;
  toOurs(json: string): string;
};

const ID = /\b[A-Z][A-Z0-9]{3,}\b/g;
// Only where a field says that it is a time: in a person's words the same digits stay what they are.
const TIME = /("(?:[a-z_]*ts|oldest|latest|latest_reply|hash)":")(\d{10}\.\d{6})"/g;

/** emulate draws its ids at random and takes its times from the real clock. This makes them ours at the edge. */
export function createAliases(clock: Clock): Aliases {
  const theirs = new Map<string, string>();
  const ours = new Map<string, string>();
  const pair = (their: string, our: string) => {
    theirs.set(our, their);
    ours.set(their, our);
    return our;
  };
  return {
    pair,
    toTheirs: (json) =>
      json
        .replaceAll(ID, (id) => theirs.get(id) ?? id)
        .replaceAll(TIME, (_, field: string, ts: string) => `${field}${theirs.get(ts) ?? ts}"`),
    toOurs: (json) =>
      json
        .replaceAll(ID, (id) => ours.get(id) ?? id)
        .replaceAll(TIME, (_, field: string, ts: string) => {
          // A time that is seen for the first time has just been made, so it is now by our clock.
          const known = ours.get(ts) ?? (ts.startsWith('0000') ? ts : pair(ts, clock.ts()));
          return `${field}${known}"`;
        }),
  };
}
