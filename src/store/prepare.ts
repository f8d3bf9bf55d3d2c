import type { Compilable, Kysely, QueryResult } from 'kysely';
import type { Tables } from './tables.ts';

/** Asks a query of a database, or within a transaction of it. */
export type Prepared<Row> = (
  db: Kysely<Tables>,
  ...parameters: readonly (string | number)[]
) => Promise<QueryResult<Row>>;

/**
 * Build a query once, for those that every message asks: to build one takes Kysely longer than SQLite takes to answer it.
 * `query` is given any values; those that are asked with stand in the order in which they stand in it.
 */
export function prepare<Row>(query: Compilable<Row>): Prepared<Row> {
  const compiled = query.compile();
  return (db, ...parameters) => {
    if (parameters.length !== compiled.parameters.length) throw new Error(`parameters are missing: ${compiled.sql}`);
    return db.executeQuery({ ...compiled, parameters });
  };
}
