import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Gives the keyed hash of a Slack id: the same for the same id and key, and of no use without the key. */
export type Hash = (id: string) => string;

// Hashes of the people and channels of the last minutes: working one out anew takes longer than many an answer.
const MOST_KEPT = 2000;

/** Make the hash function of a key. */
export function createHash(key: string): Hash {
  const kept = new LRUCache<string, string>({ max: MOST_KEPT });
  return (id) => {
    let hash = kept.get(id);
    if (hash === undefined) {
      hash = createHmac('sha256', key).update(id).digest('base64url').slice(0, 16);
      kept.set(id, hash);
    }
    return hash;
  };
}

// Easily read out: no letter that could be another.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 8;
let drawn = Buffer.alloc(0);
let at = 0;

/** Make an id for a request: eight letters, drawn at random. */
export function newId(): string {
  if (at + LENGTH > drawn.length) {
    drawn = randomBytes(LENGTH * 128);
    at = 0;
  }
  let id = '';
  for (const end = at + LENGTH; at < end; at++) id += LETTERS[(drawn[at] ?? 0) % LETTERS.length];
  return id;
}
