import type { Schedule, Store } from '#app';
import type { Engine } from './engine.ts';
import { prepare } from './prepare.ts';
import type { Tables } from './tables.ts';

type Schedules = Pick<Store, 'setSchedule' | 'schedule' | 'endSchedule' | 'noteActivity' | 'dueSchedules' | 'claimDue'>;

/** The retention reminders of channels. */
export function createSchedules({ db, forget }: Engine): Schedules {
  const quietOnes = prepare(db.selectFrom('schedules').select('due').where('channel', '=', '').where('quiet', '=', 1));
  return {
    async setSchedule(schedule) {
      const row = rowOf(schedule);
      await db
        .insertInto('schedules')
        .values(row)
        .onConflict((conflict) => conflict.column('channel').doUpdateSet(row))
        .execute();
    },
    async schedule(channel) {
      const row = await db.selectFrom('schedules').selectAll().where('channel', '=', channel).executeTakeFirst();
      return row && scheduleOf(row);
    },
    async endSchedule(channel) {
      const row = await db.deleteFrom('schedules').where('channel', '=', channel).returningAll().executeTakeFirst();
      if (!row) return undefined;
      await forget();
      return scheduleOf(row);
    },
    async noteActivity(channel) {
      // Each message comes by here, and a look is cheaper than a write that changes nothing.
      if (!(await quietOnes(db, channel, 1)).rows.length) return;
      await db
        .updateTable('schedules')
        .set({ quiet: 0 })
        .where('channel', '=', channel)
        .where('quiet', '=', 1)
        .execute();
    },
    async dueSchedules(now, most) {
      const rows = await db
        .selectFrom('schedules')
        .selectAll()
        .where('due', '<=', now)
        .orderBy('due')
        .orderBy('channel')
        .limit(most)
        .execute();
      return rows.map(scheduleOf);
    },
    async claimDue({ channel, due, quiet }, next) {
      const claimed = await db
        .updateTable('schedules')
        .set({ due: next, quiet: 1 })
        .where('channel', '=', channel)
        .where('due', '=', due)
        .where('quiet', '=', Number(quiet))
        .executeTakeFirst();
      return claimed.numUpdatedRows === 1n;
    },
  };
}

function rowOf({ channel, channelId, every, due, quiet }: Schedule): Tables['schedules'] {
  return { channel, channel_id: channelId, every, due, quiet: Number(quiet) };
}

function scheduleOf({ channel, channel_id, every, due, quiet }: Tables['schedules']): Schedule {
  return { channel, channelId: channel_id, every, due, quiet: quiet === 1 };
}
