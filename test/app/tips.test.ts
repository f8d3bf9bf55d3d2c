import { describe, expect, test } from 'vitest';
import { TIP_BARS } from '#app';
import { barAtSight, chooseTip, chooseTipForChannel } from '../../src/app/tips.ts';
import { tipPolicy } from '../support/tip-policy.ts';

const real = tipPolicy();
const policy = { ...real, tips: real.tips.slice(0, 3) };
const [one, two, three] = policy.tips.map(({ id }) => id) as [string, string, string];
const chosen = (seen: string[]) => {
  const { tip, first } = chooseTip(policy, seen) ?? {};
  return [tip?.id, first];
};

describe('what a message’s own event bars', () => {
  const post = { byBot: false, inThread: false, inChannel: true, shared: false };
  test.each([
    ['nothing, for a person’s post in a channel', 'private', {}, undefined],
    ['all, with tips turned off', 'off', {}, 'off'],
    ['bots', 'private', { byBot: true }, 'bot'],
    ['threads', 'private', { inThread: true }, 'thread'],
    ['direct messages and groups', 'private', { inChannel: false }, 'no-channel'],
    ['shared channels', 'private', { shared: true }, 'shared'],
    ['shared channels, with public tips', 'thread', { shared: true }, 'shared'],
  ] as const)('%s', (_, mode, change, bar) => expect(barAtSight(mode, { ...post, ...change })).toBe(bar));

  test('each reason has its sentence', () => {
    for (const sentence of Object.values(TIP_BARS)) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});

describe('the next tip', () => {
  test('is the first unseen in the policy’s order, whatever the order in which tips were seen', () => {
    expect(chosen([])).toEqual([one, true]);
    expect(chosen([one])).toEqual([two, false]);
    expect(chosen([two, one])).toEqual([three, false]);
    expect(chosen([three, one])).toEqual([two, false]);
  });

  test('begins a new round when all have been seen', () => expect(chosen([one, two, three])).toEqual([one, true]));

  test('is one that the policy has, though tips that were seen are gone from it', () => {
    expect(chosen(['gone'])).toEqual([one, false]);
    expect(chosen(['gone', one, two, three])).toEqual([one, true]);
  });

  test('is none where the policy has none', () => {
    expect(chooseTip({ ...policy, tips: [] }, [])).toBeUndefined();
    expect(chooseTipForChannel({ ...policy, tips: [] }, 'c')).toBeUndefined();
  });
});

describe('a channel’s public tip', () => {
  test('is always the same for a channel, and spread over all tips', () => {
    const ids = Array.from({ length: 600 }, (_, at) => chooseTipForChannel(real, `hash ${at}`)?.id);
    expect(new Set(ids).size).toBe(real.tips.length);
    expect(chooseTipForChannel(real, 'hash 7')?.id).toBe(ids[7]);
  });
});
