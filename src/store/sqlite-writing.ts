import type Database from 'libsql';
import { storeErrorOf } from './store-error.ts';

/** Does something that writes, alone or within the transaction that is open. */
export interface Writing {
  <Value>(act: () => Value): Value;
  /** Begin or end a transaction. */
  bound(statement: string): typeof DONE;
}

/**
 * Make what every write goes through: it takes the lock of the file first, by itself. libsql leaves a kept statement that
 * met a lock unfinished, and until that one is run again SQLite commits no transaction.
 */
export function createWriting(database: Database.Database, waitMs: number): Writing {
  let hastyUntil = 0;
  const begin = () => {
    if (hastyUntil > 0 && performance.now() > hastyUntil) {
      database.prepare(`pragma busy_timeout = ${waitMs}`).all();
      hastyUntil = 0;
    }
    try {
      database.exec('begin immediate');
    } catch (error) {
      if (storeErrorOf(error).code === 'locked' && hastyUntil === 0) {
        // Whoever waits holds up the whole process. Where one has waited in vain, those who come next only look.
        database.prepare('pragma busy_timeout = 0').all();
        hastyUntil = performance.now() + HASTY_MS;
      }
      throw error;
    }
  };
  // A full disk ends a transaction by itself. There is nothing to roll back then.
  const rollback = () => {
    if (database.inTransaction) database.exec('rollback');
  };
  const writing = <Value>(act: () => Value): Value =>
    orStoreError(() => {
      if (database.inTransaction) return act();
      begin();
      try {
        const value = act();
        database.exec('commit');
        return value;
      } catch (error) {
        rollback();
        throw error;
      }
    });
  return Object.assign(writing, {
    bound(statement: string) {
      if (statement.startsWith('begin')) begin();
      else if (statement === 'rollback') rollback();
      else database.exec(statement);
      return DONE;
    },
  });
}

const HASTY_MS = 1000;
const DONE = { changes: 0, lastInsertRowid: 0 };

/** Do something, and bring what is thrown into an error of the store. */
export function orStoreError<Value>(act: () => Value): Value {
  try {
    return act();
  } catch (error) {
    throw storeErrorOf(error);
  }
}
