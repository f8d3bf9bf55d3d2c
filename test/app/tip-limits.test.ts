import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnswerer, handleRequest, londonDay, offerTip, type RequestDeps } from '#app';
import { createMemoryStore } from '../support/memory-store.ts';
import { tipPolicy } from '../support/tip-policy.ts';

const real = tipPolicy();
const policy = { ...real, tips: real.tips.slice(0, 5) };
const HOUR = 60 * 60 * 1000;
const BEGIN = Date.parse('2027-03-20T00:00Z');

const person = fc.constantFrom('ann', 'bob');
const channel = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const step = fc.record({
  hours: fc.integer({ min: 0, max: 60 }),
  person,
  channel,
  what: fc.oneof(
    { weight: 6, arbitrary: fc.constant('post' as const) },
    { weight: 2, arbitrary: fc.constantFrom('created' as const, 'joined' as const, 'bot joined' as const) },
    { weight: 1, arbitrary: fc.constantFrom('tip' as const, 'tips off' as const, 'tips on' as const) },
  ),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface Shown {
  readonly person: string;
  readonly channel: string;
  readonly day: string;
  readonly tip: string;
  readonly asked: boolean;
}

/** Play what happens, and give each tip that was shown; `muted` are those shown to somebody who had muted them. */
async function play(steps: readonly Step[]): Promise<{ shown: Shown[]; muted: number }> {
  const store = createMemoryStore();
  const answers = { policy: () => policy, today: () => '2027-03-20', kept: [] };
  const requests: RequestDeps = {
    answers,
    answer: createAnswerer(answers),
    store,
    tips: 'private',
    isInChannel: async () => true,
  };
  const shown: Shown[] = [];
  const mutes = new Set<string>();
  let muted = 0;
  let now = BEGIN;
  for (const { hours, person, channel, what } of steps) {
    now += hours * HOUR;
    const day = londonDay(now);
    if (what === 'created') await store.noteCreated(channel, now);
    else if (what === 'joined') await store.noteJoined(channel, person, now);
    else if (what === 'bot joined') await store.noteJoined(channel, 'bot', now);
    else if (what === 'post') {
      const post = { person, channel, byBot: false, inThread: false, inChannel: true, shared: false };
      const deps = { store, policy: () => policy, mode: 'private' as const, bot: 'bot' };
      const offer = await offerTip(deps, { ...post, isGuest: async () => false }, now);
      if (offer.send === 'nothing') continue;
      if (mutes.has(person)) muted++;
      shown.push({ person, channel, day, tip: offer.reply.tip.id, asked: false });
    } else {
      const reply = await handleRequest(requests, { person, channel, channelId: 'C1', inChannel: true }, what, now);
      if (reply.kind === 'tip') shown.push({ person, channel, day, tip: reply.tip.id, asked: true });
      if (reply.kind === 'tips-muted') mutes.add(person);
      if (reply.kind === 'tips-on') mutes.delete(person);
    }
  }
  return { shown, muted };
}

const history = fc.array(step, { minLength: 1, maxLength: 120, size: 'max' });
const always = (holds: (played: Awaited<ReturnType<typeof play>>) => void) =>
  fc.assert(
    fc.asyncProperty(history, async (steps) => holds(await play(steps))),
    { numRuns: 200 },
  );

describe('whatever people do', () => {
  test('nobody gets two tips unasked in a channel, or on a day', () =>
    always(({ shown }) => {
      const unasked = shown.filter(({ asked }) => !asked);
      const inChannels = unasked.map(({ person, channel }) => `${person} ${channel}`);
      const onDays = unasked.map(({ person, day }) => `${person} ${day}`);
      expect(new Set(inChannels).size).toBe(inChannels.length);
      expect(new Set(onDays).size).toBe(onDays.length);
    }));

  test('nobody sees a tip again before they have seen all, asked-for ones among them', () =>
    always(({ shown }) => {
      for (const name of ['ann', 'bob']) {
        const tips = shown.filter(({ person }) => person === name).map(({ tip }) => tip);
        for (let from = 0; from < tips.length; from += policy.tips.length) {
          const round = tips.slice(from, from + policy.tips.length);
          expect(new Set(round).size).toBe(round.length);
        }
      }
    }));

  test('nobody gets one unasked while tips are muted', () =>
    always(({ muted }) => {
      expect(muted).toBe(0);
    }));

  test('some do get them, more than one round of them: the histories are not idle', async () => {
    const unasked: number[] = [];
    const all: number[] = [];
    await always(({ shown }) => {
      unasked.push(shown.filter(({ asked }) => !asked).length);
      all.push(shown.filter(({ person }) => person === 'ann').length);
    });
    expect(Math.max(...unasked)).toBeGreaterThan(4);
    expect(Math.max(...all)).toBeGreaterThan(policy.tips.length);
  });
});
