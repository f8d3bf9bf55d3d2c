import type { WordRow } from '../understand/word-row.ts';
import { ended, withLetter } from '../understand/words.ts';

/** A way of asking, and the class of the topic model that it is learnt for. */
export interface OwnedWay {
  readonly text: string;
  readonly name: string;
  /** The one before it that has the same hash, or -1. */
  readonly next: number;
}

/**
 * Whose each way of asking is: whoever claims it first. Two ways are the same where their words and their letters are, so
 * that case, marks and a missing apostrophe ("dont") do not tell them apart. There are more than 10,000 ways and hardly one
 * stands twice, so they are found by a hash of the words, which are read already.
 */
export class WayOwners {
  readonly #byHash = new Map<number, number>();
  readonly #ways: OwnedWay[] = [];

  /** Claim a way of asking, with its words; gives the way that is the same, where somebody has it already. */
  claim(text: string, { numbers, stems, length }: WordRow, name: string): OwnedWay | undefined {
    let hash = 0;
    // An address on the web has no number.
    for (let at = 0; at < length; at++)
      hash = withLetter(hash, numbers[at] === -1 ? ~(stems[at] ?? 0) : (numbers[at] ?? 0));
    hash = ended(hash);
    const first = this.#byHash.get(hash) ?? -1;
    for (let place = first; place >= 0; ) {
      const known = this.#ways[place];
      if (known && keyOf(known.text) === keyOf(text)) return known;
      place = known?.next ?? -1;
    }
    this.#byHash.set(hash, this.#ways.push({ text, name, next: first }) - 1);
    return undefined;
  }
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("'", '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
