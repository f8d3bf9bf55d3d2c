import { accessSync, closeSync, constants, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, SqliteDialect, type SqliteStatement, sql } from 'kysely';
import Database from 'libsql';
import { LRUCache } from 'lru-cache';
import type { Engine } from './engine.ts';
import { createWriting, orStoreError } from './sqlite-writing.ts';
import { StoreError, storeErrorOf } from './store-error.ts';
import type { Tables } from './tables.ts';

/** Open a file of SQLite. It is made first where there is none, readable by its owner alone. */
export async function openSqlite(path: string, waitMs: number): Promise<Engine> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  makeFile(path);
  const database = open(path);
  try {
    // The engine waits within the call, which holds up the whole process.
    database.prepare(`pragma busy_timeout = ${Math.round(waitMs)}`).all();
    await keepLog(database, waitMs);
    // A commit that is told of must survive a power cut, or a tip could be sent twice.
    database.exec('pragma synchronous = full');
    // What is deleted is overwritten.
    database.prepare('pragma secure_delete = on').all();
  } catch (error) {
    database.close();
    throw storeErrorOf(error);
  }
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: keepStatements(database, waitMs) }) });
  return {
    db,
    beginAlone: ['begin immediate'],
    skipLocked: sql``,
    async forget() {
      // The rows are gone. Where the log cannot be emptied now, the next time does it.
      await sql
        .raw(EMPTY_LOG)
        .execute(db)
        .catch(() => {});
    },
    close: () => db.destroy(),
  };
}

// SQLite gives the files beside it (-wal, -shm) the mode of this one. A file that is there is never opened here: to close
// it would drop every lock that this process has on it, and another process would delete the log that this one writes to.
// SQLite: How to corrupt an SQLite database file, 2.2.
function makeFile(path: string): void {
  try {
    closeSync(openSync(path, 'ax', 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (statSync(path).isDirectory()) throw new StoreError('folder');
    accessSync(path, constants.R_OK | constants.W_OK);
  }
}

const EMPTY_LOG = 'pragma wal_checkpoint(truncate)';

function open(path: string): Database.Database {
  try {
    return new Database(path);
  } catch (error) {
    throw new StoreError('damaged', error);
  }
}

// With a write-ahead log, readers do not wait for a writer. To turn it on, SQLite needs the file for itself a moment,
// and does not wait for that.
async function keepLog(database: Database.Database, waitMs: number): Promise<void> {
  const until = performance.now() + waitMs;
  for (;;) {
    try {
      database.prepare('pragma journal_mode = wal').all();
      return;
    } catch (error) {
      if (storeErrorOf(error).code !== 'locked' || performance.now() > until) throw error;
      await sleep(20);
    }
  }
}

type KeepingDatabase = { prepare(sql: string): SqliteStatement; close(): void };

// Kysely prepares each query anew. The bot has a few dozen, so they are kept.
function keepStatements(database: Database.Database, waitMs: number): KeepingDatabase {
  const kept = new LRUCache<string, SqliteStatement>({ max: 200 });
  const inWrite = createWriting(database, waitMs);
  const prepare = (sql: string): SqliteStatement => {
    const statement = database.prepare<unknown[]>(sql);
    const { reader } = statement;
    const act = WRITES.test(sql) ? inWrite : orStoreError;
    return {
      reader,
      all: (values) => act(() => statement.all(...values)),
      iterate: (values) => statement.iterate(...values),
      run: (values) => act(() => statement.run(...values)),
    };
  };
  return {
    prepare(sql) {
      if (BOUNDS.test(sql)) return { ...NOTHING, run: () => orStoreError(() => inWrite.bound(sql)) };
      const statement = kept.get(sql) ?? orStoreError(() => prepare(sql));
      kept.set(sql, statement);
      return statement;
    },
    close() {
      kept.clear();
      try {
        // The file is let go of only when the last statement is collected, so the log is emptied here: unless another
        // process is at it, which will do it then.
        for (const last of ['pragma busy_timeout = 0', EMPTY_LOG]) database.prepare(last).all();
      } catch (error) {
        throw storeErrorOf(error);
      } finally {
        database.close();
      }
    },
  };
}

const WRITES = /^\s*(?:insert|update|delete)\b/i;
const BOUNDS = /^(?:begin|commit|rollback)\b/;

const NOTHING: SqliteStatement = {
  reader: false,
  all: () => [],
  iterate: () => [].values(),
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
};
