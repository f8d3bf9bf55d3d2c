import { describeError } from '#app';
import type { SlackDeps } from './deps.ts';

/** Write something to the store that nobody waits for. Where the store is away, the log says so, and the bot goes on. */
export async function remember(deps: SlackDeps, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    deps.counts.failed('store');
    deps.log.warn(describeError(error), 'the store is away: something was not remembered');
  }
}
