import { beforeEach, describe, expect, test } from 'vitest';
import { type Asker, createAnswerer, handleRequest, isPersonal, type Reply, type RequestDeps, type Store } from '#app';
import { createMemoryStore, failingAfter } from '../support/memory-store.ts';
import { tipPolicy } from '../support/tip-policy.ts';

const policy = tipPolicy();
const NOW = Date.parse('2026-11-25T12:00Z');
const asker: Asker = { person: 'person', channel: 'channel', channelId: 'C1', inChannel: true };
let store: Store;

beforeEach(() => {
  store = createMemoryStore();
});

function say(typed: string, change: Partial<RequestDeps> = {}, who = asker, now = NOW): Promise<Reply> {
  const answers = { policy: () => policy, today: () => '2026-11-25', kept: [] };
  const deps = { answers, store, tips: 'private' as const, isInChannel: async () => true, ...change };
  return handleRequest({ answer: createAnswerer(deps.answers), ...deps }, who, typed, now);
}

describe('tip', () => {
  test('gives the next tip each time, and takes up no limit', async () => {
    const ids = [];
    for (let time = 0; time < 3; time++) {
      const reply = await say('tip');
      ids.push(reply.kind === 'tip' && reply.asked && reply.tip.id);
    }
    expect(ids).toEqual(policy.tips.slice(0, 3).map(({ id }) => id));
    expect(await store.claimTip('person', 'channel', '2026-11-25', NOW)).toBe(true);
  });

  test('says that the guidance which it quotes has expired', async () => {
    const general = policy.tips.filter(({ passage }) => passage.document.startsWith('general')).slice(0, 1);
    const answers = { policy: () => ({ ...policy, tips: general }), today: () => '2026-11-25', kept: [] };
    expect(await say('tip', { answers })).toMatchObject({ source: { expires: '2020-12-31', expired: true } });
  });

  test('comes to those who have muted tips too, since they ask', async () => {
    await say('tips off');
    expect((await say('tip')).kind).toBe('tip');
  });

  test('says so where the policy has none', async () => {
    const answers = { policy: () => ({ ...policy, tips: [] }), today: () => '2026-11-25', kept: [] };
    expect(await say('tip', { answers })).toEqual({ kind: 'no-tips' });
  });
});

describe('tips off and tips on', () => {
  test('mute and unmute, and say so', async () => {
    expect(await say('tips off')).toEqual({ kind: 'tips-muted' });
    expect(await store.isMuted('person')).toBe(true);
    expect(await say('Tips ON!')).toEqual({ kind: 'tips-on', mode: 'private' });
    expect(await store.isMuted('person')).toBe(false);
    expect(await say('tips on', { tips: 'off' })).toEqual({ kind: 'tips-on', mode: 'off' });
  });
});

describe('schedule', () => {
  const next = { weekly: '2026-11-30', monthly: '2026-12-01' };
  test.each(['weekly', 'monthly'] as const)('%s sets the reminder, says when it comes, and keeps it', async (every) => {
    expect(await say(`schedule ${every}`)).toEqual({ kind: 'schedule', state: 'set', every, day: next[every] });
    expect(await say('schedule')).toEqual({ kind: 'schedule', state: 'running', every, day: next[every] });
    expect(await store.schedule('channel')).toMatchObject({ channelId: 'C1', every, quiet: false });
  });

  test('off ends it, and says whether there was one', async () => {
    await say('schedule weekly');
    expect(await say('schedule off')).toEqual({ kind: 'schedule', state: 'ended' });
    expect(await say('schedule off')).toEqual({ kind: 'schedule', state: 'none' });
    expect(await say('schedule')).toEqual({ kind: 'schedule', state: 'none' });
  });

  test('asked for again, it does not put the reminder off', async () => {
    await say('schedule weekly');
    const again = await say('schedule weekly', {}, asker, NOW + 6 * 24 * 60 * 60 * 1000);
    expect(again).toEqual({ kind: 'schedule', state: 'running', every: 'weekly', day: next.weekly });
  });

  test('changed, it stays quiet where it was quiet', async () => {
    await say('schedule weekly');
    const set = await store.schedule('channel');
    expect(set && (await store.claimDue(set, NOW))).toBe(true);
    await say('schedule monthly');
    expect(await store.schedule('channel')).toMatchObject({ every: 'monthly', quiet: true });
  });

  test.each([
    ['a direct message', { who: { ...asker, inChannel: false } }, 'not-in-a-channel'],
    ['a channel without the bot', { change: { isInChannel: async () => false } }, 'bot-not-in-channel'],
    [
      'a policy that no longer speaks of it',
      {
        change: {
          answers: { policy: () => ({ ...policy, schedule: { due: [], finished: [] } }), today: () => '', kept: [] },
        },
      },
      'nothing-to-quote',
    ],
  ])(
    'is not set in %s',
    async (_, { who = asker, change = {} }: Partial<Record<'who', Asker>> & { change?: object }, state) => {
      expect(await say('schedule weekly', change, who)).toEqual({ kind: 'schedule', state });
      expect(await store.schedule('channel')).toBeUndefined();
    },
  );
});

describe('everything else', () => {
  test.each([
    ['zoom', 'answer'],
    ['what are tips?', 'answer'],
    ['schedule a meeting on Zoom', 'answer'],
    ['list', 'tools'],
    ['privacy', 'privacy'],
    ['thanks', 'help'],
  ])('%j is answered from the policy, though the store is gone: %s', async (typed, kind) => {
    expect((await say(typed, { store: failingAfter(store, 0) })).kind).toBe(kind);
  });

  test('what concerns one person alone is known by its kind', async () => {
    const personal = ['tip', 'tips off', 'tips on', 'schedule'];
    for (const typed of personal) expect(isPersonal(await say(typed)), typed).toBe(true);
    for (const typed of ['zoom', 'list', 'help']) expect(isPersonal(await say(typed)), typed).toBe(false);
  });
});
