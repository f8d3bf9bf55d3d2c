import type { Kysely } from 'kysely';
import type { Store } from '#app';
import { prepare } from './prepare.ts';
import type { Tables } from './tables.ts';

/** Keys that are claimed once. */
export function createClaims(db: Kysely<Tables>): Pick<Store, 'claim'> {
  const insert = prepare(
    db
      .insertInto('claims')
      .values({ key: '', at: 0 })
      .onConflict((conflict) => conflict.doNothing()),
  );
  return {
    claim: async (key, at) => (await insert(db, key, at)).numAffectedRows === 1n,
  };
}
