import { beforeEach, describe, expect, test } from 'vitest';
import { londonDay, type Offer, offerTip, type Post, type Store, type TipMode } from '#app';
import { createMemoryStore, failingAfter } from '../support/memory-store.ts';
import { tipPolicy } from '../support/tip-policy.ts';

const policy = tipPolicy();
const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.parse('2026-11-22T12:00Z');
let store: Store;

beforeEach(async () => {
  store = createMemoryStore();
  await store.noteCreated('channel', NOW);
});

interface Given {
  readonly now?: number;
  readonly mode?: TipMode;
  readonly on?: Store;
}

function offer(change: Partial<Post> = {}, { now = NOW, mode = 'private', on = store }: Given = {}): Promise<Offer> {
  const post: Post = {
    person: 'person',
    channel: 'channel',
    byBot: false,
    inThread: false,
    inChannel: true,
    shared: false,
    isGuest: async () => false,
    ...change,
  };
  return offerTip({ store: on, policy: () => policy, mode, bot: 'bot' }, post, now);
}

const outcome = (offered: Offer) => (offered.send === 'nothing' ? offered.because : offered.reply.tip.id);

describe('the first message in a new channel', () => {
  test('gets one tip, to its author alone, with the document and its age', async () => {
    const offered = await offer();
    expect(offered).toEqual({
      send: 'private',
      reply: {
        kind: 'tip',
        tip: policy.tips[0],
        asked: false,
        source: {
          document: 'instant-messaging-acceptable-use',
          title: 'Instant messaging acceptable use',
          dated: 'June 2018',
          expires: null,
          expired: false,
        },
      },
    });
    expect(outcome(await offer())).toBe('had-one');
    expect(outcome(await offer({}, { now: NOW + 2 * DAY }))).toBe('had-one');
  });

  test('is another’s own', async () => {
    expect([outcome(await offer()), outcome(await offer({ person: 'other' }))]).toEqual(
      Array(2).fill(policy.tips[0]?.id),
    );
  });
});

describe('a channel is new for 30 days', () => {
  test.each([
    ['created', (at: number) => store.noteCreated('old', at)],
    ['joined by the bot', (at: number) => store.noteJoined('old', 'bot', at)],
    ['joined by the person', (at: number) => store.noteJoined('old', 'person', at)],
  ])('after it was %s', async (_, note) => {
    await note(NOW - 30 * DAY - 1);
    expect(outcome(await offer({ channel: 'old' }))).toBe('not-new');
    await note(NOW - 30 * DAY);
    expect((await offer({ channel: 'old' })).send).toBe('private');
  });

  test('not by what somebody else did', async () => {
    await store.noteJoined('old', 'other', NOW);
    expect(outcome(await offer({ channel: 'old' }))).toBe('not-new');
  });
});

describe('one a day', () => {
  test('and what the day bars is dropped, not kept for later', async () => {
    await store.noteCreated('second', NOW);
    await offer();
    expect(outcome(await offer({ channel: 'second' }))).toBe('had-one');
    expect(outcome(await offer({ channel: 'second' }, { now: NOW + DAY }))).toBe('had-one');
  });

  test('by London’s midnight', async () => {
    await store.noteCreated('second', NOW);
    await offer({}, { now: Date.parse('2026-11-22T23:59:59Z') });
    const next = await offer({ channel: 'second' }, { now: Date.parse('2026-11-23T00:00:00Z') });
    expect(outcome(next)).toBe(policy.tips[1]?.id);
  });
});

describe('no tip', () => {
  test.each([
    ['in a thread', { inThread: true }, 'thread'],
    ['to a bot', { byBot: true }, 'bot'],
    ['in a shared channel', { shared: true }, 'shared'],
    ['in a direct message', { inChannel: false }, 'no-channel'],
    ['to a guest', { isGuest: async () => true }, 'guest'],
  ] as const)('%s', async (_, change, because) => expect(outcome(await offer(change))).toBe(because));

  test('where muted, and again when that is over', async () => {
    await store.setMuted('person', true, NOW);
    expect(outcome(await offer())).toBe('muted');
    await store.setMuted('person', false, NOW);
    expect((await offer()).send).toBe('private');
  });

  test('with TIPS=off', async () => expect(outcome(await offer({}, { mode: 'off' }))).toBe('off'));

  test('asks whether somebody is a guest only of those who would get one, and once for a channel', async () => {
    let asked = 0;
    const isGuest = async () => ++asked > 0;
    for (const change of [{}, {}, { channel: 'old' }, { inThread: true }]) await offer({ ...change, isGuest });
    expect(asked).toBe(1);
  });
});

describe('TIPS=thread', () => {
  const thread = { mode: 'thread' } as const;
  test('one tip for a new channel, as a reply to its first message, whoever writes the others', async () => {
    const offered = await offer({}, thread);
    expect(offered.send).toBe('thread');
    expect(outcome(await offer({ person: 'other' }, thread))).toBe('had-one');
    expect(outcome(await offer({}, { ...thread, now: NOW + 20 * DAY }))).toBe('had-one');
  });

  test('none for a channel that is new to its author alone', async () => {
    await store.noteJoined('old', 'person', NOW);
    expect(outcome(await offer({ channel: 'old' }, thread))).toBe('not-new');
    await store.noteJoined('old', 'bot', NOW);
    expect((await offer({ channel: 'old' }, thread)).send).toBe('thread');
  });

  test('is no tip of its author’s: nothing is kept of them', async () => {
    await offer({}, thread);
    expect(await store.tipsSeen('person')).toEqual([]);
    expect(await store.claimTip('person', 'elsewhere', londonDay(NOW), NOW)).toBe(true);
  });
});

describe('whatever crashes', () => {
  test.each([0, 1, 2, 3, 4, 5])('after %i steps of the store: one tip at most', async (steps) => {
    const first = await offer({}, { on: failingAfter(store, steps) }).catch(() => undefined);
    const again = await offer();
    const sent = [first, again].filter((each) => each && each.send !== 'nothing');
    expect(sent.length).toBeLessThanOrEqual(1);
  });

  test('two who handle the same message at once give one tip', async () => {
    const offers = await Promise.all([offer(), offer(), offer()]);
    expect(offers.filter(({ send }) => send === 'private')).toHaveLength(1);
  });

  test('a request to Slack that fails costs the tip, and never sends two', async () => {
    const fails = () => Promise.reject(new Error('Slack is away'));
    await expect(offer({ isGuest: fails })).rejects.toThrow('Slack is away');
    expect(outcome(await offer())).toBe('had-one');
  });
});
