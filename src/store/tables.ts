/** The tables, with their columns. Ids are hashes, times are milliseconds since 1970, days are YYYY-MM-DD. */
export interface Tables {
  claims: { key: string; at: number };
  /** `person` is empty in the row that says when the channel was created. */
  joins: { channel: string; person: string; at: number };
  tips: { person: string; channel: string; at: number };
  tip_days: { person: string; day: string; at: number };
  seen_tips: { person: string; tip: string; at: number };
  mutes: { person: string; at: number };
  /** `channel_id` is the plain id of the channel. `quiet` is 0 or 1: SQLite has no other truth. */
  schedules: { channel: string; channel_id: string; every: 'weekly' | 'monthly'; due: number; quiet: number };
  counts: { day: string; surface: string; verdict: string; tool: string; n: number };
}

/** The name of a table. */
export type TableName = keyof Tables;

/** The columns by which the rows of each table are told apart, in the order of its primary key. */
export const KEYS = {
  claims: ['key'],
  joins: ['channel', 'person'],
  tips: ['person', 'channel'],
  tip_days: ['person', 'day'],
  seen_tips: ['person', 'tip'],
  mutes: ['person'],
  schedules: ['channel'],
  counts: ['day', 'surface', 'verdict', 'tool'],
} as const satisfies { readonly [Name in TableName]: readonly (keyof Tables[Name])[] };

/** The names of all tables. */
export const TABLES: readonly TableName[] = Object.keys(KEYS) as TableName[];
