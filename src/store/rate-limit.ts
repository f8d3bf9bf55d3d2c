import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimit } from '#app';

/** Let each person ask `limit` times in a minute, counted from the first. Remembered in this process for that minute. */
export function createRateLimit(limit: number): RateLimit {
  const limiter = new RateLimiterMemory({ points: limit, duration: 60 });
  return async (person) => {
    try {
      await limiter.consume(person);
      return 'go';
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return refused.consumedPoints === limit + 1 ? 'tell' : 'wait';
    }
  };
}
