import type { Kysely } from 'kysely';
import type { Store } from '#app';
import type { Tables } from './tables.ts';

/** Keys that are claimed once. */
export function createClaims(db: Kysely<Tables>): Pick<Store, 'claim'> {
  return {
    async claim(key, at) {
      const claimed = await db
        .insertInto('claims')
        .values({ key, at })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return claimed.numInsertedOrUpdatedRows === 1n;
    },
  };
}
