import type { Kysely, RawBuilder } from 'kysely';
import type { Tables } from './tables.ts';

/** An open database. Whatever goes wrong in it is thrown as a StoreError. */
export interface Engine {
  readonly db: Kysely<Tables>;
  /** What begins a transaction that no other process can be in at the same time. */
  readonly beginAlone: readonly string[];
  /** Ends a query for rows that are about to be deleted: rows that another process is deleting are left to it. */
  readonly skipLocked: RawBuilder<unknown>;
  /** Leave no trace of deleted rows where the database is kept. */
  forget(): Promise<void>;
  close(): Promise<void>;
}
