import { isWordCode } from '../understand/letters.ts';
import { NumberTable } from '../understand/number-table.ts';
import { ended, hashOf, withLetter } from '../understand/words.ts';

interface Owned {
  readonly text: string;
  readonly owner: string;
  /** Another way with the same hash. */
  readonly next: number;
}

/** Whose each way of asking is. Two ways are the same where only case and marks differ. */
export class WayOwners {
  readonly #owned: Owned[] = [];
  readonly #firsts = new NumberTable(2 ** 14);

  /**
   * Take a way, of which `codes` are the letters (`codesOf`), for an owner. Gives the owner whose it is already; undefined
   * where it was nobody's.
   */
  claim(text: string, codes: Uint8Array, owner: string): string | undefined {
    const hash = hashOfWay(text, codes);
    const first = this.#firsts.get(hash);
    for (let place = first; place >= 0; place = this.#owned[place]?.next ?? -1) {
      const known = this.#owned[place];
      if (known && bare(known.text) === bare(text)) return known.owner;
    }
    if (first < 0) this.#firsts.add(hash, this.#owned.length);
    const next = first < 0 ? -1 : (this.#owned[first]?.next ?? -1);
    if (first >= 0) this.#owned[first] = { ...(this.#owned[first] as Owned), next: this.#owned.length };
    this.#owned.push({ text, owner, next });
    return undefined;
  }
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

// A hash of what `bare` gives, found without making it: there are more than 10,000 ways, and hardly one stands twice.
function hashOfWay(text: string, codes: Uint8Array): number {
  let hash = 0;
  let parted = false;
  for (let at = 0; at < text.length; at++) {
    const code = codes[at] ?? 0;
    if (code > 127) return hashOf(bare(text), 0, bare(text).length);
    if (!isWordCode(code)) parted = hash !== 0;
    else {
      if (parted) hash = withLetter(hash, SPACE);
      parted = false;
      hash = withLetter(hash, code | LOWER);
    }
  }
  return ended(hash);
}

const SPACE = 32;
// Makes a capital small, and leaves small letters and digits as they are.
const LOWER = 32;
