import type { Kysely, Transaction } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Store } from '#app';
import { prepare } from './prepare.ts';
import type { Tables } from './tables.ts';

type Tips = Pick<Store, 'claimTip' | 'tipsSeen' | 'noteTipSeen' | 'isMuted' | 'setMuted'>;

// Who had a tip where, of those who write now. For a minute: what another process deletes counts soon after.
const KEPT = { max: 20_000, ttl: 60_000 };

/** Who has had which tip, where and when, and who wants none. `forgetTips` when rows were deleted. */
export function createTips(db: Kysely<Tables>): Tips & { forgetTips(): void } {
  const had = new LRUCache<string, true>(KEPT);
  const tipIn = prepare(db.selectFrom('tips').select('at').where('person', '=', '').where('channel', '=', ''));
  const muteOf = prepare(db.selectFrom('mutes').select('at').where('person', '=', ''));
  const claimIn = prepare(claimOf(db, 'tips', { person: '', channel: '', at: 0 }));
  const claimOn = prepare(claimOf(db, 'tip_days', { person: '', day: '', at: 0 }));
  return {
    forgetTips: () => had.clear(),
    async claimTip(person, channel, day, at) {
      // In a new channel most messages are by people who have had one. What decides is the claim, for all others.
      const key = `${person} ${channel}`;
      if (had.has(key)) return false;
      if ((await tipIn(db, person, channel)).rows.length) {
        had.set(key, true);
        return false;
      }
      return db.transaction().execute(async (all) => {
        // In this order in every process, so that no two wait for each other.
        if ((await claimIn(all, person, channel, at)).numAffectedRows !== 1n) return false;
        return (await claimOn(all, person, day, at)).numAffectedRows === 1n;
      });
    },
    async tipsSeen(person) {
      const seen = await db
        .selectFrom('seen_tips')
        .select('tip')
        .where('person', '=', person)
        .orderBy('at')
        .orderBy('tip')
        .execute();
      return seen.map(({ tip }) => tip);
    },
    noteTipSeen: (person, tip, first, at) =>
      db.transaction().execute(async (all) => {
        if (first) await all.deleteFrom('seen_tips').where('person', '=', person).execute();
        await claimOf(all, 'seen_tips', { person, tip, at }).execute();
      }),
    isMuted: async (person) => (await muteOf(db, person)).rows.length > 0,
    async setMuted(person, muted, at) {
      if (muted) await claimOf(db, 'mutes', { person, at }).execute();
      else await db.deleteFrom('mutes').where('person', '=', person).execute();
    },
  };
}

// Inserts a row where there is none yet. Where another process is about to, the database waits for that one's end.
function claimOf<Name extends 'tips' | 'tip_days' | 'seen_tips' | 'mutes'>(
  db: Kysely<Tables> | Transaction<Tables>,
  table: Name,
  row: Tables[Name],
) {
  return db
    .insertInto<Name>(table)
    .values(row as never)
    .onConflict((conflict) => conflict.doNothing());
}
