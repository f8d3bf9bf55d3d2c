import type { Kysely } from 'kysely';
import type { Store } from '#app';
import type { Tables } from './tables.ts';

/** How many answers were given on a day. */
export function createCounts(db: Kysely<Tables>): Pick<Store, 'count'> {
  return {
    async count(day, surface, verdict, tool, times) {
      await db
        .insertInto('counts')
        .values({ day, surface, verdict, tool, n: times })
        .onConflict((conflict) =>
          conflict
            .columns(['day', 'surface', 'verdict', 'tool'])
            .doUpdateSet({ n: (row) => row('counts.n', '+', times) }),
        )
        .execute();
    },
  };
}
