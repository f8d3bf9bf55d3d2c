import { sql } from 'kysely';
import type { Store } from '#app';
import type { Engine } from './engine.ts';
import { LIFETIMES } from './lifetimes.ts';
import { KEYS, TABLES, type TableName } from './tables.ts';

/** Deletes what has outlived its lifetime. */
export function createPurge(engine: Engine): Pick<Store, 'purge'> {
  return {
    async purge(now) {
      let gone = 0;
      for (const name of TABLES) {
        const { days } = LIFETIMES[name];
        if (days !== undefined) gone += await purgeTable(engine, name, now - days * DAY_MS);
      }
      if (gone) await engine.forget();
      return gone;
    },
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;
const BATCH = 500;

// A batch at a time, with room for other work between: one long statement would hold up every answer.
async function purgeTable({ db, skipLocked }: Engine, name: TableName, before: number): Promise<number> {
  const key = sql.join(KEYS[name].map((column) => sql.ref(column)));
  const old = name === 'counts' ? sql`day < ${dayOf(before)}` : sql`at < ${before}`;
  for (let gone = 0; ; ) {
    const { numAffectedRows = 0n } = await sql`
      delete from ${sql.table(name)} where (${key}) in (
        select ${key} from ${sql.table(name)} where ${old} limit ${BATCH} ${skipLocked}
      )`.execute(db);
    gone += Number(numAffectedRows);
    if (numAffectedRows < BATCH) return gone;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
