import type { JsonObject } from './json.ts';

/** One call that the bot made: of the Web API, or of a `response_url`. */
export type Call = {
  /** Which call it was, counted from 1 as they came in. The record has them in the order of their answers. */
  readonly n: number;
  /** Milliseconds since 1970, by the injected clock. */
  readonly at: number;
  /** The method, or `response_url`. */
  readonly method: string;
  readonly token: string;
  /** The arguments, with what came as JSON in a form parsed. */
  readonly args: JsonObject;
  /** The HTTP status, and 0 where the call got no answer. */
  readonly status: number;
  readonly response: JsonObject;
};

/** A list that forgets its oldest entries. */
export function createRecord<T>(keep: number): { readonly all: readonly T[]; push(entry: T): void } {
  const all: T[] = [];
  return {
    all,
    push(entry) {
      all.push(entry);
      // In lumps, as cutting at the front costs as much as the list is long.
      if (all.length > keep * 1.25 + 16) all.splice(0, all.length - keep);
    },
  };
}
