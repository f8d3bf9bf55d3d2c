import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** A step from one form of the database to the next. Once released, a step never changes: another is added. */
export interface Migration {
  readonly name: string;
  /** Statements that both engines understand, for the tables as they were then. */
  readonly statements: readonly string[];
}

/** Every step, in order. */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: '0001-first',
    statements: [
      'create table claims (key text not null primary key, at bigint not null)',
      'create table joins (channel text not null, person text not null, at bigint not null, primary key (channel, person))',
      'create table tips (person text not null, channel text not null, at bigint not null, primary key (person, channel))',
      'create table tip_days (person text not null, day text not null, at bigint not null, primary key (person, day))',
      'create table seen_tips (person text not null, tip text not null, at bigint not null, primary key (person, tip))',
      'create table mutes (person text not null primary key, at bigint not null)',
      `create table schedules (
        channel text not null primary key, channel_id text not null, every text not null,
        due bigint not null, quiet smallint not null
      )`,
      `create table counts (
        day text not null, surface text not null, verdict text not null, tool text not null,
        n bigint not null, primary key (day, surface, verdict, tool)
      )`,
      // The purge looks for what is old, a person's rows are looked for by person, and reminders by when they are due.
      'create index claims_by_time on claims (at)',
      'create index joins_by_time on joins (at)',
      'create index tips_by_time on tips (at)',
      'create index tip_days_by_time on tip_days (at)',
      'create index seen_tips_by_time on seen_tips (at)',
      'create index joins_by_person on joins (person)',
      'create index schedules_by_due on schedules (due)',
    ],
  },
];

/** Take one step. */
export async function apply(db: Kysely<Tables>, { statements }: Migration): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
