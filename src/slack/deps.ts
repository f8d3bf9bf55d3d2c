import type { AnswerDeps, Answerer, Counts, Log, Once, RateLimit, Store, TipMode } from '#app';
import type { Acknowledge } from './acknowledge.ts';

/** What the listeners need, beside Bolt. */
export interface SlackDeps {
  readonly answers: AnswerDeps;
  readonly answer: Answerer;
  readonly store: Store;
  readonly tips: TipMode;
  readonly once: Once;
  readonly rateLimit: RateLimit;
  /** How often a person may ask in a minute. */
  readonly limit: number;
  readonly log: Log;
  readonly counts: Counts;
  /** The keyed hash under which a person, channel or message may stand in a log or a store. */
  hash(id: string): string;
  /** An id for a request: random, short, and fit to be read out. */
  newId(): string;
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds, from any start. */
  elapsed(): number;
  readonly bot: BotIdentity;
  readonly acknowledge: Acknowledge;
}

/** Who the bot is, as `auth.test` tells. */
export interface BotIdentity {
  readonly userId: string;
  readonly botId: string;
  readonly teamId: string;
  /** On Enterprise Grid, the organisation. */
  readonly enterpriseId: string | undefined;
}
