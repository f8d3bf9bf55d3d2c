import { sql } from 'kysely';
import type { Store } from '#app';
import { createClaims } from './claims.ts';
import { createCounts } from './counts.ts';
import type { Engine } from './engine.ts';
import { createHeldData } from './held-data.ts';
import { createJoins } from './joins.ts';
import { createPurge } from './purge.ts';
import { createSchedules } from './schedules.ts';
import { createTips } from './tips.ts';

/** Make the store of a database that has its present form. */
export function createStore(engine: Engine): Store {
  const { db } = engine;
  const { forgetTips, ...tips } = createTips(db);
  const held = createHeldData(engine);
  const { purge } = createPurge(engine);
  return {
    ...createClaims(db),
    ...createJoins(db),
    ...tips,
    ...createSchedules(engine),
    ...createCounts(db),
    ...held,
    async delete(person, muteToo) {
      const gone = await held.delete(person, muteToo);
      forgetTips();
      return gone;
    },
    async purge(now) {
      const gone = await purge(now);
      forgetTips();
      return gone;
    },
    async ping() {
      // A row is written as it is: a locked file, a full disk or a server that takes no writes can all be read.
      await sql`update migrations set name = name where name = (select max(name) from migrations)`.execute(db);
    },
    close: engine.close,
  };
}
