/** Tells whether a key is seen for the first time, and remembers it. */
export type Once = (key: string) => boolean | Promise<boolean>;

/** Whether a person may ask now; `tell` is the first time in a minute that they may not, `wait` each one after that. */
export type Turn = 'go' | 'tell' | 'wait';

/** Takes a turn for a person. */
export type RateLimit = (person: string) => Promise<Turn>;

/** Ids, counts and the words of our own lists. Never what somebody typed, a name, a token, or a plain Slack id. */
export type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

/** A log of constant sentences and fields. */
export interface Log {
  info(fields: Fields, sentence: string): void;
  warn(fields: Fields, sentence: string): void;
  error(fields: Fields, sentence: string): void;
  fatal(fields: Fields, sentence: string): void;
}

/** Counts what the bot does. */
export interface Counts {
  /**
   * Count a reply: the surface that it was asked on, its verdict or sort, the seconds that it took, and the tool of the
   * policy that it is on, if any.
   */
  answered(surface: string, kind: string, seconds: number, tool?: string): void;
  /** Count something that could not be done: `what` is one of our own words. */
  failed(what: string): void;
}
