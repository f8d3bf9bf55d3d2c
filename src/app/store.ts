/**
 * What the bot remembers, beyond one process and one run. Ids of people and channels come in as keyed hashes, times as
 * milliseconds since 1970, days as YYYY-MM-DD in Europe/London. Nothing that somebody typed comes in at all.
 */
export interface Store {
  /**
   * Claim a key: true for the first who claims it, in whichever process, false for all others. Decided by the database
   * in one statement. The key is kept as it is given, so it must be a keyed hash.
   */
  claim(key: string, now: number): Promise<boolean>;

  /** Remember that a channel was created, or that somebody (the bot too) joined it. A later join is the one that counts. */
  noteCreated(channel: string, at: number): Promise<void>;
  noteJoined(channel: string, person: string, at: number): Promise<void>;
  /** Tell whether a channel is new to a person: created, or joined by the bot or by them, at `since` or later. */
  isNew(channel: string, person: string, bot: string, since: number): Promise<boolean>;

  /** Whether somebody has muted tips. */
  isMuted(person: string): Promise<boolean>;
  setMuted(person: string, muted: boolean, now: number): Promise<void>;
  /**
   * Claim the tip for a person in a channel on a day: true where they have had none in the channel and none anywhere on
   * that day. A claim that the day bars counts for the channel all the same. Of two that claim at once, one gets it.
   */
  claimTip(person: string, channel: string, day: string, now: number): Promise<boolean>;
  /** The ids of the tips that somebody has seen of the present round. */
  tipsSeen(person: string): Promise<readonly string[]>;
  /** Remember that somebody has seen a tip; `first` begins a new round. */
  noteTipSeen(person: string, tip: string, first: boolean, now: number): Promise<void>;

  /** Set the retention reminder of a channel. Its plain id is kept, since the reminder must be posted there. */
  setSchedule(schedule: Schedule): Promise<void>;
  schedule(channel: string): Promise<Schedule | undefined>;
  /** End the reminder of a channel; gives what it was. */
  endSchedule(channel: string): Promise<Schedule | undefined>;
  /** Mark a scheduled channel as no longer quiet. Writes only where it was quiet. */
  noteActivity(channel: string): Promise<void>;
  /** Schedules that are due, the longest due first. */
  dueSchedules(now: number, most: number): Promise<readonly Schedule[]>;
  /**
   * Claim a due reminder: sets the next due time, and the channel to quiet, where both still are as they were read. True
   * for one process alone. Where somebody has posted since, it is for none, and the schedule is due as before.
   */
  claimDue(read: Schedule, next: number): Promise<boolean>;

  /** Add to the count of a day. `tool` is a tool of the policy, or empty. */
  count(day: string, surface: string, verdict: string, tool: string, times: number): Promise<void>;

  /** All that is held of a person, for a subject access request. */
  show(person: string): Promise<HeldData>;
  /** Delete all that is held of a person; their mute only where `muteToo`. Gives how many rows went. */
  delete(person: string, muteToo: boolean): Promise<number>;
  /** All that is held, table by table. */
  export(): Promise<HeldData>;
  /** Delete what has outlived its lifetime. Gives how many rows went. */
  purge(now: number): Promise<number>;

  /** Resolves where the database takes what is written to it. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** A channel's retention reminder. */
export interface Schedule {
  readonly channel: string;
  /** The plain id of the channel, which the reminder is posted by. */
  readonly channelId: string;
  readonly every: 'weekly' | 'monthly';
  /** When it is due next, in milliseconds since 1970. */
  readonly due: number;
  /** Whether nothing was posted since the last one: then none is posted. */
  readonly quiet: boolean;
}

/** Rows, by table. */
export type HeldData = Readonly<Record<string, readonly Readonly<Record<string, string | number>>[]>>;
