import { describe, expect, test } from 'vitest';
import type { Store } from '#app';
import { LIFETIMES } from '#store';
import { hashOf, newId, PLAIN_IDS, scheduleDue } from './ids.ts';
import { DAY_MS, NOW, TODAY } from './times.ts';

/** How every store counts, shows, exports, deletes and purges. Run it on each real database. */
export function dataContract(name: string, store: () => Store): void {
  describe(`what a store on ${name} holds`, () => {
    test('counts', async () => {
      await store().purge(NOW + 10_000 * DAY_MS);
      for (const tool of ['Zoom', '', 'Zoom']) await store().count(TODAY, 'mention', 'allowed', tool, 1);
      const { counts = [] } = await store().export();
      const count = (tool: string, n: number) => ({ day: TODAY, surface: 'mention', verdict: 'allowed', tool, n });
      expect(counts).toEqual([count('', 1), count('Zoom', 2)]);
    });

    test('shows what is held of a person and nothing else, and deletes it, the mute only when asked', async () => {
      const [person, other, channel] = [newId('U'), newId('U'), newId('C')];
      for (const who of [person, other]) {
        await store().noteJoined(channel, who, NOW);
        await store().claimTip(who, channel, TODAY, NOW);
        await store().noteTipSeen(who, 'foi', false, NOW);
        await store().setMuted(who, true, NOW);
      }
      const mutes = [{ person, at: NOW }];
      const nothing = { joins: [], tips: [], tip_days: [], seen_tips: [] };
      const others = await store().show(other);
      expect(await store().show(person)).toEqual({
        joins: [{ channel, person, at: NOW }],
        tips: [{ person, channel, at: NOW }],
        tip_days: [{ person, day: TODAY, at: NOW }],
        seen_tips: [{ person, tip: 'foi', at: NOW }],
        mutes,
      });
      expect(await store().delete(person, false)).toBe(4);
      expect(await store().show(person)).toEqual({ ...nothing, mutes });
      expect(await store().delete(person, true)).toBe(1);
      expect(await store().show(person)).toEqual({ ...nothing, mutes: [] });
      expect(await store().show(other)).toEqual(others);
    });

    test('exports every table, however long, with no plain id but that of a channel with a schedule', async () => {
      const schedule = scheduleDue(NOW, false);
      await store().setSchedule(schedule);
      // More than the store reads at once.
      for (let made = 0; made < 300; made += 100)
        await Promise.all(Array.from({ length: 100 }, (_, at) => store().claim(hashOf(`export ${made + at}`), NOW)));
      const { schedules = [], ...others } = await store().export();
      expect(Object.keys({ ...others, schedules }).toSorted()).toEqual(Object.keys(LIFETIMES).toSorted());
      const keys = (others['claims'] ?? []).map(({ key }) => key);
      expect(keys.length).toBeGreaterThanOrEqual(300);
      expect(new Set(keys).size).toBe(keys.length);
      expect(schedules).toContainEqual(expect.objectContaining({ channel_id: schedule.channelId }));
      const held = JSON.stringify([others, schedules.map(({ channel_id: _, ...rest }) => rest)]);
      expect(PLAIN_IDS.filter((id) => held.includes(id))).toEqual([]);
    });

    test('deletes what has outlived its lifetime, to the day, and nothing else', async () => {
      await store().purge(NOW + 10_000 * DAY_MS);
      const before = await store().export();
      for (const days of [1, 2, 30, 731]) {
        const at = NOW - days * DAY_MS;
        for (const time of [at, at - 1]) {
          const id = hashOf(String(time));
          await store().claim(id, time);
          await store().noteCreated(id, time);
          await store().claimTip(id, id, TODAY, time);
          await store().noteTipSeen(id, 'foi', false, time);
          const day = new Date(time - (time === at ? 0 : DAY_MS)).toISOString().slice(0, 10);
          await store().count(day, 'mention', 'allowed', id, 1);
        }
      }
      // Of eight rows in each table: those that are a millisecond too old, or whose day is.
      const gone = { claims: 7, joins: 3, tips: 1, tip_days: 5, seen_tips: 1, counts: 1 };
      expect(await store().purge(NOW)).toBe(Object.values(gone).reduce((sum, each) => sum + each));
      const after = await store().export();
      for (const [table, rows] of Object.entries(gone)) expect(after[table], table).toHaveLength(8 - rows);
      for (const table of ['mutes', 'schedules']) expect(after[table], table).toEqual(before[table]);
      expect(await store().purge(NOW)).toBe(0);
    });
  });
}
