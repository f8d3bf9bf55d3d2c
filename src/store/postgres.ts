import { Kysely, PostgresDialect, type PostgresPoolClient, type PostgresQueryResult, sql } from 'kysely';
import { Pool, type PoolClient, types } from 'pg';
import type { Engine } from './engine.ts';
import { hasSqlState, type StoreError, storeErrorOf } from './store-error.ts';
import type { Tables } from './tables.ts';
import { createTurns, type Turns } from './turns.ts';

/** Open a pool of connections to PostgreSQL. A connection that breaks is replaced when it is next needed. */
export async function openPostgres(url: string, waitMs: number): Promise<Engine> {
  const pool = new Pool({
    connectionString: url,
    application_name: 'acceptable-use-bot',
    max: CONNECTIONS,
    keepAlive: true,
    connectionTimeoutMillis: waitMs,
    // The server gives up a statement first. Where the server is not heard of at all, the client does.
    statement_timeout: waitMs,
    query_timeout: waitMs + 500,
    // What a process that is cut off had begun does not bar the others for long.
    idle_in_transaction_session_timeout: 2 * waitMs,
    types: { getTypeParser },
  });
  // A connection broke that nobody was using. Without a listener the process would end.
  pool.on('error', () => {});
  const turns = createTurns(CONNECTIONS);
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: { connect: () => connect(pool, turns), end: () => pool.end() },
    }),
  });
  return {
    db,
    beginAlone: ['begin', `select pg_advisory_xact_lock(${LOCK})`],
    skipLocked: sql`for update skip locked`,
    // The server's own vacuum does it.
    forget: async () => {},
    close: () => db.destroy(),
  };
}

const CONNECTIONS = 10;
// One number for this program's migrations: locks are shared by all programs that use the database.
const LOCK = 7_241_906_338;
const INT8 = types.builtins.INT8;

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  // Times and counts stay far below 2 ** 53.
  return oid === INT8 ? Number : types.getTypeParser(oid, format as 'text');
}

// The pool's own wait for a free connection ends as that for a server that is away does. A process with much to do would
// then take the server for lost, and no longer ask it what is claimed: so whoever comes waits here.
async function connect(pool: Pool, turns: Turns): Promise<PostgresPoolClient> {
  await turns.take();
  try {
    return replaceBroken(await pool.connect(), turns.give);
  } catch (error) {
    const failed = storeErrorOf(error);
    turns.give();
    // Whoever waits would learn the same, one after the other.
    turns.refuse(failed);
    throw failed;
  }
}

// A connection on which the server was no longer heard of would go back to the pool, and the next query would wait for
// its answer behind the lost one. So it is closed instead.
function replaceBroken(client: PoolClient, given: () => void): PostgresPoolClient {
  let broken: StoreError | undefined;
  // A connection that is in use tells of its end here as well as in the query.
  const onError = (error: Error) => {
    broken ??= storeErrorOf(error);
  };
  client.on('error', onError);
  const query = async (sql: string, values: readonly unknown[]) => {
    if (broken) throw broken;
    try {
      return (await client.query(sql, [...values])) as PostgresQueryResult<never>;
    } catch (error) {
      if (!hasSqlState(error)) broken = storeErrorOf(error);
      throw storeErrorOf(error);
    }
  };
  const release = () => {
    client.off('error', onError);
    client.release(broken);
    given();
  };
  // Kysely's type has a second form of query, for cursors, of which there are none here.
  return { query: query as unknown as PostgresPoolClient['query'], release };
}
