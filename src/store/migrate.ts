import { type Kysely, sql } from 'kysely';
import type { Engine } from './engine.ts';
import { apply, MIGRATIONS, type Migration } from './migrations.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

/**
 * Bring a database to the form that this program knows, all of it or nothing. Safe where several processes do it at
 * once. Throws a StoreError where a newer program has been at the database.
 */
export async function migrate(engine: Engine, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  const { db, beginAlone } = engine;
  // Looked at first: a database that is as it should be needs no lock.
  if (await isMigrated(db, migrations)) return;
  await db.connection().execute(async (one) => {
    for (const begin of beginAlone) await run(one, begin);
    try {
      await migrateAlone(one, migrations);
      await run(one, 'commit');
    } catch (error) {
      await run(one, 'rollback');
      throw error;
    }
  });
}

async function isMigrated(db: Kysely<Tables>, migrations: readonly Migration[]): Promise<boolean> {
  let done: readonly string[];
  try {
    done = await namesOf(db);
  } catch (error) {
    // Most likely there is no such table yet.
    if (error instanceof StoreError && error.code === 'failed') return false;
    throw error;
  }
  refuseNewer(done, migrations);
  return done.length === migrations.length;
}

async function migrateAlone(db: Kysely<Tables>, migrations: readonly Migration[]): Promise<void> {
  await run(db, 'create table if not exists migrations (name text primary key)');
  const done = await namesOf(db);
  refuseNewer(done, migrations);
  for (const migration of migrations.filter(({ name }) => !done.includes(name))) {
    await apply(db, migration);
    await sql`insert into migrations values (${migration.name})`.execute(db);
  }
}

async function namesOf(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migrations`.execute(db);
  return rows.map(({ name }) => name);
}

function refuseNewer(done: readonly string[], migrations: readonly Migration[]): void {
  const unknown = done.filter((name) => !migrations.some((each) => each.name === name)).sort();
  if (unknown.length) throw new StoreError('newer', undefined, ` (it has "${unknown.join('", "')}")`);
}

async function run(db: Kysely<Tables>, statement: string): Promise<void> {
  await sql.raw(statement).execute(db);
}
