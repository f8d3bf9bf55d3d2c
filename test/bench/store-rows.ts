import { createHash } from 'node:crypto';
import Database from 'libsql';

/** The time at which all rows of the bench were made. */
export const NOW = Date.UTC(2026, 10, 22, 12);
/** How many people and channels the rows are of. */
export const PEOPLE = 1000;
export const CHANNELS = 1000;

/** A hash of the length that the bot's have. */
export function hashOf(plain: string): string {
  return createHash('sha256').update(plain).digest('base64url').slice(0, 16);
}

/** Fill a database with as many rows of about `now`: half of them claims, the others joins, tips and schedules. */
export function fillSqlite(path: string, size: number, now: number = NOW): void {
  const database = new Database(path);
  const insert = (table: string, rows: number, valuesOf: (at: number) => readonly unknown[]) => {
    const marks = valuesOf(0).map(() => '?');
    const statement = database.prepare<unknown[]>(`insert into ${table} values (${marks}) on conflict do nothing`);
    for (let at = 0; at < rows; at++) statement.run(...valuesOf(at));
  };
  database.exec('begin');
  insert('claims', size / 2, (at) => [hashOf(`claim ${at}`), now - at]);
  // Each time round, the channels move on by one, so that no pair comes twice.
  const pair = (at: number) => [
    hashOf(`person ${at % PEOPLE}`),
    hashOf(`channel ${(at + Math.floor(at / PEOPLE)) % CHANNELS}`),
  ];
  insert('joins', size / 4, (at) => [...pair(at).toReversed(), now - 1 - at]);
  insert('tips', size / 4, (at) => [...pair(at), now - at]);
  insert('schedules', Math.min(CHANNELS / 10, size / 20), (at) => [
    hashOf(`channel ${at}`),
    `C${at}`,
    'weekly',
    now,
    0,
  ]);
  database.exec('commit');
  database.close();
}
