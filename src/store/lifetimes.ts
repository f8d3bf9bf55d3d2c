import type { TableName } from './tables.ts';

/** How long a kind of row is kept, and why. */
export interface Lifetime {
  /** What the rows are. */
  readonly what: string;
  /** How long they are kept, in words. */
  readonly kept: string;
  /** The same in days; undefined where something other than time ends them. */
  readonly days: number | undefined;
  readonly because: string;
}

/** How long each kind of row is kept. The purge goes by it, and so does every page that tells of it. */
export const LIFETIMES: Readonly<Record<TableName, Lifetime>> = {
  claims: {
    what: 'what was handled already: a hash for each message, event and press',
    kept: 'a day',
    days: 1,
    because: 'Slack may send an event again for up to a day',
  },
  joins: {
    what: 'when a channel was created, and when somebody, or the bot, joined it',
    kept: '30 days',
    days: 30,
    because: 'a channel counts as new for that long',
  },
  tips: {
    what: 'who has had a tip in which channel',
    kept: '24 months',
    days: 731,
    because: 'nobody gets a second tip in a channel',
  },
  tip_days: {
    what: 'who has had a tip on which day',
    kept: '2 days',
    days: 2,
    because: 'nobody gets more than one on a day',
  },
  seen_tips: {
    what: 'which tips somebody has seen',
    kept: '24 months',
    days: 731,
    because: 'none is shown again until all were seen',
  },
  mutes: {
    what: 'who has muted tips',
    kept: 'until they turn tips on again, also when their other data is deleted, unless they ask for that too',
    days: undefined,
    because: 'otherwise deleting one’s data would bring the tips back',
  },
  schedules: {
    what: 'the retention reminder of a channel, with the channel’s plain id',
    kept: 'until it is turned off or the channel is archived',
    days: undefined,
    because: 'the reminder has to be posted there',
  },
  counts: {
    what: 'how many answers were given on a day, by surface, verdict and tool',
    kept: '24 months',
    days: 731,
    because: 'policy owners compare a year with the year before; no person and no channel is in it',
  },
};
