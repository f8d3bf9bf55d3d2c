import { NumberTable } from '../understand/number-table.ts';
import type { Word } from '../understand/words.ts';

/** Which topic has which way of asking. Two ways are the same where only case and marks differ. */
export class ClaimedWays {
  // Found by a hash of their words' numbers; only where that is known are two texts compared.
  readonly #places = new NumberTable(2 ** 14);
  readonly #texts: string[] = [];
  readonly #owners: string[] = [];

  /** Claim a way for `owner`: undefined where it is theirs from now on, else whose it is already. */
  claim(text: string, words: readonly Word[], owner: string): string | undefined {
    let hash = 0;
    for (const { number } of words) hash = (Math.imul(hash, 0x01000193) + number + 1) | 0;
    hash >>>= 1;
    const place = this.#places.get(hash);
    if (place >= 0) return plain(this.#texts[place] ?? '') === plain(text) ? this.#owners[place] : undefined;
    this.#places.add(hash, this.#texts.push(text) - 1);
    this.#owners.push(owner);
    return undefined;
  }
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
