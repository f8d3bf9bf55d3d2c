import { describe, expect, test } from 'vitest';
import type { Schedule, Store } from '#app';
import { hashOf, newId, scheduleDue } from './ids.ts';
import { DAY_MS, NOW, TODAY, TOMORROW } from './times.ts';

/** What every store does for the bot. Run it on each real database. */
export function storeContract(name: string, store: () => Store): void {
  describe(`a store on ${name}`, () => {
    test('gives a key to the first who claims it', async () => {
      const key = hashOf('message of the contract');
      expect(await claimed([key, key, hashOf('another'), key], (each) => store().claim(each, NOW))).toEqual([0, 2]);
    });

    test('gives a key to one of many who claim it at once', async () => {
      const key = hashOf('claimed at once');
      const claims = await Promise.all(Array.from({ length: 50 }, () => store().claim(key, NOW)));
      expect(claims.filter(Boolean)).toHaveLength(1);
    });

    test('a channel is new from its creation, and from a join of the bot or of the person, not of others', async () => {
      const [created, entered, joined, bot, person] = [newId('C'), newId('C'), newId('C'), newId('U'), newId('U')];
      await store().noteCreated(created, NOW);
      await store().noteJoined(entered, bot, NOW);
      await store().noteJoined(joined, person, NOW);
      const isNew = (channel: string, who: string, since: number) => store().isNew(channel, who, bot, since);
      for (const channel of [created, entered, joined]) {
        expect(await isNew(channel, person, NOW)).toBe(true);
        expect(await isNew(channel, person, NOW + 1)).toBe(false);
      }
      expect(await isNew(joined, newId('U'), NOW)).toBe(false);
      expect(await isNew(newId('C'), person, 0)).toBe(false);
    });

    test('the latest join counts, in whichever order they are told', async () => {
      const [channel, bot, person] = [newId('C'), newId('U'), newId('U')];
      for (const at of [NOW, NOW + 5, NOW - 5]) await store().noteJoined(channel, person, at);
      expect(await store().isNew(channel, person, bot, NOW + 5)).toBe(true);
      expect(await store().isNew(channel, person, bot, NOW + 6)).toBe(false);
    });

    test('gives one tip to a person in a channel, and one on a day', async () => {
      const [person, here, there, elsewhere] = [newId('U'), newId('C'), newId('C'), newId('C')];
      const tips = [
        [person, here, TODAY],
        [person, here, TODAY],
        [person, here, TOMORROW],
        // Barred by the day, and by the channel from then on.
        [person, there, TODAY],
        [person, there, TOMORROW],
        [person, elsewhere, TOMORROW],
        [newId('U'), here, TODAY],
      ] as const;
      expect(await claimed(tips, ([who, channel, day]) => store().claimTip(who, channel, day, NOW))).toEqual([0, 5, 6]);
    });

    test('gives one tip of many that are claimed at once, and marks every channel', async () => {
      const [person, channels] = [newId('U'), Array.from({ length: 20 }, () => newId('C'))];
      const all = () => Promise.all(channels.flatMap((each) => [tip(each), tip(each)]));
      const tip = (channel: string) => store().claimTip(person, channel, TODAY, NOW);
      expect((await all()).filter(Boolean)).toHaveLength(1);
      const next = await claimed(channels, (channel) => store().claimTip(person, channel, TOMORROW, NOW));
      expect(next).toEqual([]);
    });

    test('remembers the tips that somebody has seen, until a new round begins', async () => {
      const person = newId('U');
      expect(await store().tipsSeen(person)).toEqual([]);
      for (const [at, tip] of ['privacy', 'foi', 'privacy'].entries())
        await store().noteTipSeen(person, tip, false, NOW + at);
      expect(await store().tipsSeen(person)).toEqual(['privacy', 'foi']);
      await store().noteTipSeen(person, 'tone', true, NOW);
      expect(await store().tipsSeen(person)).toEqual(['tone']);
    });

    test('keeps a mute until it is lifted', async () => {
      const person = newId('U');
      expect(await store().isMuted(person)).toBe(false);
      for (const muted of [true, true, false, false]) {
        await store().setMuted(person, muted, NOW);
        expect(await store().isMuted(person)).toBe(muted);
      }
    });

    test('keeps one schedule for a channel, and gives it back when it ends', async () => {
      const weekly = scheduleDue(NOW, false);
      const monthly = { ...weekly, every: 'monthly', due: NOW + 1, quiet: true } as const;
      expect(await store().schedule(weekly.channel)).toBeUndefined();
      await store().setSchedule(weekly);
      expect(await store().schedule(weekly.channel)).toEqual(weekly);
      await store().setSchedule(monthly);
      expect(await store().endSchedule(weekly.channel)).toEqual(monthly);
      expect(await store().endSchedule(weekly.channel)).toBeUndefined();
    });

    test('gives the schedules that are due, the longest due first', async () => {
      // Other tests leave some.
      for (const { channel } of await store().dueSchedules(NOW + 10_000 * DAY_MS, 1000))
        await store().endSchedule(channel);
      const schedules = [-3, -1, -2, 0, 1].map((after) => scheduleDue(NOW + after * DAY_MS, false));
      for (const schedule of schedules) await store().setSchedule(schedule);
      const at = (found: readonly Schedule[]) =>
        found.map(({ channel }) => schedules.findIndex((each) => each.channel === channel));
      expect(at(await store().dueSchedules(NOW, 10))).toEqual([0, 2, 1, 3]);
      expect(at(await store().dueSchedules(NOW, 2))).toEqual([0, 2]);
      for (const { channel } of schedules) await store().endSchedule(channel);
    });

    test('gives a due reminder to one of many who claim it, and the channel is quiet then', async () => {
      const schedule = scheduleDue(NOW, false);
      await store().setSchedule(schedule);
      const claims = await Promise.all(Array.from({ length: 10 }, () => store().claimDue(schedule, NOW + DAY_MS)));
      expect(claims.filter(Boolean)).toHaveLength(1);
      const next = { ...schedule, due: NOW + DAY_MS, quiet: true };
      expect(await store().endSchedule(schedule.channel)).toEqual(next);
      expect(await store().claimDue(next, NOW)).toBe(false);
    });

    test('a message ends the quiet of a scheduled channel, and a claim that does not know of it fails', async () => {
      const read = scheduleDue(NOW, true);
      await store().noteActivity(read.channel);
      await store().setSchedule(read);
      for (let message = 0; message < 2; message++) await store().noteActivity(read.channel);
      expect(await store().claimDue(read, NOW + DAY_MS)).toBe(false);
      expect(await store().endSchedule(read.channel)).toEqual({ ...read, quiet: false });
    });

    test('answers a ping', async () => {
      await store().ping();
    });
  });
}

/** The places of those things that could be claimed, one after another. */
async function claimed<Thing>(things: readonly Thing[], claim: (thing: Thing) => Promise<boolean>): Promise<number[]> {
  const places: number[] = [];
  for (const [at, thing] of things.entries()) if (await claim(thing)) places.push(at);
  return places;
}
