import { createHash } from 'node:crypto';
import type { Schedule } from '#app';

/** Every plain id that the tests have made a hash of. None may be found in a database. */
export const PLAIN_IDS: string[] = [];

/** Make an id of a person or a channel that no test has had before, as a hash. */
export function newId(letter: 'U' | 'C'): string {
  const plain = `${letter}0PLAIN${String(PLAIN_IDS.length).padStart(4, '0')}`;
  PLAIN_IDS.push(plain);
  return hashOf(plain);
}

/** What the bot makes of an id, but for its key. */
export function hashOf(plain: string): string {
  return createHash('sha256').update(plain).digest('base64url').slice(0, 16);
}

/** Make the schedule of a channel that no test has had before. */
export function scheduleDue(due: number, quiet: boolean): Schedule {
  const channel = newId('C');
  return { channel, channelId: PLAIN_IDS.at(-1) ?? '', every: 'weekly', due, quiet };
}
