import { describe, expect, test, vi } from 'vitest';
import { createOnce, createRateLimit } from '#store';

describe('once only', () => {
  test('a key is new the first time alone', () => {
    const once = createOnce();
    expect([once('a'), once('a'), once('b'), once('a')]).toEqual([true, false, true, false]);
  });

  test('a key is remembered for a day', () => {
    let now = 1;
    const once = createOnce(() => now);
    once('a');
    now += 24 * 60 * 60 * 1000 - 10;
    expect(once('a')).toBe(false);
    now += 2000;
    expect(once('a')).toBe(true);
  });

  test('20,000 keys are remembered, the newest', () => {
    const once = createOnce();
    for (let key = 0; key < 20_001; key++) once(`key ${key}`);
    expect(once('key 1')).toBe(false);
    expect(once('key 0')).toBe(true);
  });
});

describe('the limit of a person', () => {
  test('says so once, then stays silent, and is another’s own', async () => {
    const limit = createRateLimit(2);
    const turns = [];
    for (let ask = 0; ask < 5; ask++) turns.push(await limit('U1'));
    expect(turns).toEqual(['go', 'go', 'tell', 'wait', 'wait']);
    expect(await limit('U2')).toBe('go');
  });

  test('ends after a minute', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    try {
      const limit = createRateLimit(1);
      expect([await limit('U1'), await limit('U1')]).toEqual(['go', 'tell']);
      await vi.advanceTimersByTimeAsync(60_001);
      expect(await limit('U1')).toBe('go');
    } finally {
      vi.useRealTimers();
    }
  });
});
