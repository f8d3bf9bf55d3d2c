import { NumberList } from './number-list.ts';
import { NumberTable } from './number-table.ts';

/** Words that can be found by a word that is one typing slip away: a letter missing, added, changed, or two swapped. */
export interface SlipIndex {
  /** Every word of the index one slip from `typed`, in the order in which they were given. */
  find(typed: string): readonly string[];
}

// A word in the index or a typed word longer than this is no name and no vocabulary.
const LONGEST = 40;

/**
 * Build an index over words, by what is left when one letter is deleted (symmetric deletion, as SymSpell does). What is
 * left is known by a hash alone, so that no text is made of it: what shares one by chance is sorted out on comparing.
 */
export function buildSlipIndex(words: Iterable<string>, shortest: number): SlipIndex {
  const kept = [...new Set(words)].filter((word) => word.length >= shortest && word.length <= LONGEST);
  const lists = new NumberTable();
  const listOf = new NumberList();
  const wordOf = new NumberList();
  let size = 0;
  const hashes: number[] = [];
  for (let word = 0; word < kept.length; word++) {
    for (const hash of hashesInto(hashes, kept[word] ?? '')) {
      let list = lists.get(hash);
      if (list < 0) {
        list = size++;
        lists.add(hash, list);
      }
      listOf.push(list);
      wordOf.push(word);
    }
  }
  const { starts, members } = grouped(listOf.values(), wordOf.values(), size);
  const sought: number[] = [];
  return {
    find(typed) {
      if (typed.length < shortest || typed.length > LONGEST) return NOTHING;
      let found: string[] | undefined;
      for (const hash of hashesInto(sought, typed)) {
        const list = lists.get(hash);
        if (list < 0) continue;
        for (let at = starts[list] ?? 0; at < (starts[list + 1] ?? 0); at++) {
          const word = kept[members[at] ?? 0] ?? '';
          if (found?.includes(word) || !isOneSlip(typed, word)) continue;
          if (found) found.push(word);
          else found = [word];
        }
      }
      return found ?? NOTHING;
    },
  };
}

const NOTHING: readonly string[] = [];

// The members of each list, one list after the other, each in the order given.
function grouped(listOf: Int32Array, memberOf: Int32Array, lists: number) {
  const starts = new Int32Array(lists + 1);
  for (const list of listOf) starts[list + 1] = (starts[list + 1] ?? 0) + 1;
  for (let list = 0; list < lists; list++) starts[list + 1] = (starts[list + 1] ?? 0) + (starts[list] ?? 0);
  const next = starts.slice();
  const members = new Int32Array(listOf.length);
  for (let at = 0; at < listOf.length; at++) {
    const list = listOf[at] ?? 0;
    const place = next[list] ?? 0;
    members[place] = memberOf[at] ?? 0;
    next[list] = place + 1;
  }
  return { starts, members };
}

const BASE = 0x01000193;
const POWERS = new Int32Array(LONGEST + 1).fill(1);
for (let at = 1; at < POWERS.length; at++) POWERS[at] = Math.imul(POWERS[at - 1] ?? 1, BASE);

// The hash of a word, then of what each deletion leaves. A letter that is the same as the one before is deleted once.
function hashesInto(hashes: number[], word: string): number[] {
  const { length } = word;
  hashes.length = 0;
  let whole = 0;
  for (let at = 0; at < length; at++) whole = (Math.imul(whole, BASE) + word.charCodeAt(at)) | 0;
  hashes.push(mixed(whole));
  let before = 0;
  for (let at = 0; at < length; at++) {
    const code = word.charCodeAt(at);
    const power = POWERS[length - 1 - at] ?? 0;
    const through = (Math.imul(before, BASE) + code) | 0;
    if (at === 0 || code !== word.charCodeAt(at - 1)) {
      // All but the letters up to this one, and those before it moved up by one.
      hashes.push(mixed((whole - Math.imul(through, power) + Math.imul(before, power)) | 0));
    }
    before = through;
  }
  return hashes;
}

function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (half ^ (half >>> 16)) >>> 1;
}

/** Tell whether two words are the same or one typing slip apart (Damerau-Levenshtein distance of at most 1). */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  if (same === a.length && same === b.length) return true;
  return (
    endAlike(a, same + 1, b, same + 1) ||
    endAlike(a, same + 1, b, same) ||
    endAlike(a, same, b, same + 1) ||
    (a[same] === b[same + 1] && a[same + 1] === b[same] && endAlike(a, same + 2, b, same + 2))
  );
}

function endAlike(a: string, from: number, b: string, other: number): boolean {
  const length = Math.max(0, a.length - from);
  if (length !== Math.max(0, b.length - other)) return false;
  for (let at = 0; at < length; at++) if (a.charCodeAt(from + at) !== b.charCodeAt(other + at)) return false;
  return true;
}

const SILENT = 'aeiouyh';

/** What is left of a long name when vowels, doubled letters and silent h's go: "whatsapp" and "wotsap" are both "wtsp". */
export function skeletonOf(word: string): string {
  let skeleton = '';
  let last = '';
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at);
    if (letter === last || SILENT.includes(letter)) continue;
    skeleton = letter === 'k' && last === 'c' ? `${skeleton.slice(0, -1)}k` : skeleton + letter;
    last = letter;
  }
  return skeleton;
}
