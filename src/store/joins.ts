import type { Kysely } from 'kysely';
import type { Store } from '#app';
import { prepare } from './prepare.ts';
import type { Tables } from './tables.ts';

/** What makes a channel new to somebody: when it was created, and when the bot or they joined it. */
export function createJoins(db: Kysely<Tables>): Pick<Store, 'noteCreated' | 'noteJoined' | 'isNew'> {
  const note = async (channel: string, person: string, at: number) => {
    await db
      .insertInto('joins')
      .values({ channel, person, at })
      // Events can come in another order than they happened in.
      .onConflict((conflict) =>
        conflict
          .columns(['channel', 'person'])
          .doUpdateSet({ at: (row) => row.ref('excluded.at') })
          .where((row) => row('excluded.at', '>', row.ref('joins.at'))),
      )
      .execute();
  };
  const joinSince = prepare(
    db
      .selectFrom('joins')
      .select('at')
      .where('channel', '=', '')
      .where('person', 'in', [CREATED, '', ''])
      .where('at', '>=', 0),
  );
  return {
    noteCreated: (channel, at) => note(channel, CREATED, at),
    noteJoined: note,
    isNew: async (channel, person, bot, since) =>
      (await joinSince(db, channel, CREATED, bot, person, since)).rows.length > 0,
  };
}

const CREATED = '';
