import type { Store } from '#app';
import { createStore } from './create-store.ts';
import { readDatabaseUrl } from './database-url.ts';
import type { Engine } from './engine.ts';
import { migrate } from './migrate.ts';

/** What a store may be given. */
export interface StoreOptions {
  /** `sqlite:` and a path, a path, or a `postgres:` URL; a file under `data/` where it is left out. */
  readonly url?: string | undefined;
}

/**
 * Open the database, make it where there is none, and bring it to the form that this program knows. Throws a StoreError
 * where that cannot be done; every function of the store throws one too.
 */
export async function openStore({ url }: StoreOptions = {}): Promise<Store> {
  const patient = await openEngine(url, 'migrations');
  try {
    await migrate(patient);
  } finally {
    await patient.close();
  }
  return createStore(await openEngine(url, 'answers'));
}

/** Open a database for migrations, which may take their time, or for answers, for which somebody waits. */
export async function openEngine(url: string | undefined, work: keyof typeof WAITS_MS.sqlite): Promise<Engine> {
  const address = readDatabaseUrl(url);
  const waitMs = WAITS_MS[address.engine][work];
  // Only the one that is used is loaded.
  if (address.engine === 'sqlite') return (await import('./sqlite.ts')).openSqlite(address.path, waitMs);
  return (await import('./postgres.ts')).openPostgres(address.url, waitMs);
}

// While it waits for the lock of a file, SQLite holds up the whole process; locks are held for a few milliseconds.
const WAITS_MS = {
  sqlite: { migrations: 10_000, answers: 250 },
  postgres: { migrations: 60_000, answers: 1500 },
};
