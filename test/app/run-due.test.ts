import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { endForArchive, isWorkingTime, londonDay, nextDue, type RetentionReply, runDue, type Store } from '#app';
import { addDays, weekdayOf } from '../../src/app/london.ts';
import { createMemoryStore, failingAfter } from '../support/memory-store.ts';
import { tipPolicy } from '../support/tip-policy.ts';

const policy = tipPolicy();
const HOUR = 60 * 60 * 1000;
const DUE = Date.parse('2026-11-30T10:00Z');
let store: Store;
let posts: { readonly channelId: string; readonly reply: RetentionReply }[];
let failures: unknown[];

beforeEach(() => {
  store = createMemoryStore();
  posts = [];
  failures = [];
});

const schedule = (channel = 'channel', change = {}) =>
  store.setSchedule({ channel, channelId: `C-${channel}`, every: 'weekly', due: DUE, quiet: false, ...change });

function run(
  now: number,
  { on = store, outcome = 'posted' as 'posted' | 'gone' | 'later' | Error, stopping = (): boolean => false } = {},
) {
  const postReminder = async (channelId: string, reply: RetentionReply) => {
    posts.push({ channelId, reply });
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
  const failed = (error: unknown) => failures.push(error);
  return runDue({ store: on, policy: () => policy, postReminder, stopping, failed }, now);
}

describe('a reminder that is due', () => {
  test('is given back where it was certainly not posted, and comes with the next run', async () => {
    await schedule();
    expect(await run(DUE, { outcome: 'later' })).toMatchObject({ posted: 0, later: 1 });
    expect(await run(DUE + 60_000)).toMatchObject({ posted: 1, later: 0 });
  });

  test('is not claimed any more once the bot is stopping', async () => {
    await schedule('one');
    await schedule('two');
    expect(await run(DUE, { stopping: () => posts.length > 0 })).toMatchObject({ posted: 1 });
    expect((await store.dueSchedules(DUE, 10)).length).toBe(1);
  });

  test('is posted once, in the policy’s words, with its source', async () => {
    await schedule();
    expect(await run(DUE - 1)).toEqual({ posted: 0, quiet: 0, failed: 0, ended: 0, later: 0 });
    expect(await run(DUE)).toEqual({ posted: 1, quiet: 0, failed: 0, ended: 0, later: 0 });
    expect(await run(DUE + 60_000)).toEqual({ posted: 0, quiet: 0, failed: 0, ended: 0, later: 0 });
    const [{ channelId, reply } = { channelId: '', reply: undefined }] = posts;
    expect(channelId).toBe('C-channel');
    expect(reply?.kind).toBe('retention-due');
    expect(reply?.passages[0]?.plain).toMatch(/^At regular and convenient intervals/);
    expect(reply?.sources.map(({ expired }) => expired)).toEqual([true]);
  });

  test('comes from one of two processes that run at once', async () => {
    await schedule();
    const runs = await Promise.all([run(DUE), run(DUE)]);
    expect(runs.map(({ posted }) => posted).sort()).toEqual([0, 1]);
    expect(posts).toHaveLength(1);
  });

  test('is left out where the channel has been quiet, and the next one waits for its day', async () => {
    await schedule();
    await run(DUE);
    expect(await run(DUE + 7 * 24 * HOUR)).toMatchObject({ posted: 0, quiet: 1 });
    await store.noteActivity('channel');
    expect(await run(DUE + 8 * 24 * HOUR)).toMatchObject({ posted: 0, quiet: 0 });
    expect(await run(DUE + 14 * 24 * HOUR)).toMatchObject({ posted: 1 });
  });

  test('that was missed for weeks is caught up once, in working hours', async () => {
    await schedule();
    for (const closed of ['2026-12-24T22:00Z', '2026-12-25T12:00Z', '2026-12-27T12:00Z', '2026-12-28T12:00Z'])
      expect((await run(Date.parse(closed))).posted, closed).toBe(0);
    const open = Date.parse('2026-12-29T09:00Z');
    expect((await run(open)).posted).toBe(1);
    await store.noteActivity('channel');
    expect((await run(open + 8 * HOUR - 1)).posted).toBe(0);
    expect(londonDay((await store.schedule('channel'))?.due ?? 0)).toBe('2027-01-04');
  });

  test('all are posted, however many', async () => {
    for (let at = 0; at < 120; at++) await schedule(`channel ${at}`);
    expect((await run(DUE)).posted).toBe(120);
    expect(new Set(posts.map(({ channelId }) => channelId)).size).toBe(120);
  });
});

describe('whatever fails', () => {
  test('a post that fails is told of, is not tried again, and holds up no other', async () => {
    await schedule('one');
    await schedule('two');
    expect(await run(DUE, { outcome: new Error('Slack is away') })).toMatchObject({ posted: 0, failed: 2 });
    expect(failures).toHaveLength(2);
    expect((await run(DUE + 60_000)).posted).toBe(0);
    expect((await store.schedule('one'))?.due).toBe(nextDue('weekly', DUE));
  });

  test('a channel where the bot can never post again has its reminder ended', async () => {
    await schedule();
    expect(await run(DUE, { outcome: 'gone' })).toMatchObject({ ended: 1 });
    expect(await store.schedule('channel')).toBeUndefined();
  });

  test.each([0, 1, 2, 3, 4, 5])('after %i steps of the store: each channel once at most', async (steps) => {
    for (const channel of ['one', 'two', 'three']) await schedule(channel);
    await run(DUE, { on: failingAfter(store, steps) }).catch(() => undefined);
    await run(DUE + 60_000);
    const channels = posts.map(({ channelId }) => channelId);
    expect(new Set(channels).size).toBe(channels.length);
  });
});

describe('whenever it runs', () => {
  test('in working hours, and never twice for a channel in a week', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ hours: fc.integer({ min: 0, max: 200 }), active: fc.boolean() }), {
          maxLength: 80,
          size: 'max',
        }),
        async (runs) => {
          store = createMemoryStore();
          posts = [];
          await schedule('channel', { due: nextDue('weekly', DUE) });
          const weeks: string[] = [];
          let now = DUE;
          for (const { hours, active } of runs) {
            now += hours * HOUR;
            if (active) await store.noteActivity('channel');
            if (!(await run(now)).posted) continue;
            expect(isWorkingTime(now)).toBe(true);
            weeks.push(addDays(londonDay(now), 1 - weekdayOf(londonDay(now))));
          }
          expect(new Set(weeks).size).toBe(weeks.length);
          expect(posts).toHaveLength(weeks.length);
        },
      ),
      { numRuns: 200 },
    ));
});

describe('a channel that has been archived', () => {
  test('loses its reminder, and whoever archived it is told once what the policy asks', async () => {
    await schedule();
    const told = await Promise.all([1, 2].map(() => endForArchive({ store, policy: () => policy }, 'channel', DUE)));
    const [reply, ...others] = told.filter((each) => each !== undefined);
    expect(others).toEqual([]);
    expect(reply?.kind).toBe('work-finished');
    expect(reply?.passages.map(({ plain }) => plain)).toContain('Do the same when you finish the work.');
    expect((await run(DUE)).posted).toBe(0);
  });

  test('without a reminder, nobody is told anything', async () => {
    expect(await endForArchive({ store, policy: () => policy }, 'channel', DUE)).toBeUndefined();
  });
});
