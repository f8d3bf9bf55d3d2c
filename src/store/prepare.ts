import type { Compilable, Kysely, QueryResult } from 'kysely';
import type { Tables } from './tables.ts';

/** Asks a query of a database, or within a transaction of it. */
export type Prepared<Row> = (
  db: Kysely<Tables>,
  ...parameters: readonly (string | number)[]
) => Promise<QueryResult<Row>>;

/**
 * Build a query once, for those that every message asks: to build one takes Kysely longer than SQLite takes to answer it.
 * The values in `query` only hold places. Each time it is asked, the parameters take them from the left to the right,
 * constants too. Throws where there are more or fewer.
 */
export function prepare<Row>(query: Compilable<Row>): Prepared<Row> {
  const compiled = query.compile();
  return (db, ...parameters) => {
    if (parameters.length !== compiled.parameters.length)
      throw new Error(
        `a query takes ${compiled.parameters.length} parameters, not ${parameters.length}: ${compiled.sql}`,
      );
    return db.executeQuery({ ...compiled, parameters });
  };
}
