/** Words that can be found by a word that is one typing slip away: a letter missing, added, changed, or two swapped. */
export interface SlipIndex {
  /** Every word of the index one slip from `typed`, in the order in which they were given. */
  find(typed: string): readonly string[];
}

// A word in the index or a typed word longer than this is no name and no vocabulary.
const LONGEST = 40;

/** Build an index over words, by what is left when one letter is deleted (symmetric deletion, as SymSpell does). */
export function buildSlipIndex(words: Iterable<string>, shortest: number): SlipIndex {
  const byDeletion = new Map<string, string[]>();
  for (const word of new Set(words)) {
    if (word.length < shortest || word.length > LONGEST) continue;
    for (const left of [word, ...deletions(word)]) {
      const list = byDeletion.get(left);
      if (!list) byDeletion.set(left, [word]);
      else if (list.at(-1) !== word) list.push(word);
    }
  }
  return {
    find(typed) {
      if (typed.length < shortest || typed.length > LONGEST) return [];
      const found = new Set<string>();
      for (const left of [typed, ...deletions(typed)]) {
        for (const word of byDeletion.get(left) ?? []) if (isOneSlip(typed, word)) found.add(word);
      }
      return [...found];
    },
  };
}

function deletions(word: string): string[] {
  const left: string[] = [];
  for (let at = 0; at < word.length; at++) {
    if (word[at] !== word[at - 1]) left.push(word.slice(0, at) + word.slice(at + 1));
  }
  return left;
}

/** Tell whether two words are the same or one typing slip apart (Damerau-Levenshtein distance of at most 1). */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  if (same === a.length && same === b.length) return true;
  const rest = (word: string, from: number) => word.slice(from);
  return (
    rest(a, same + 1) === rest(b, same + 1) ||
    rest(a, same + 1) === rest(b, same) ||
    rest(a, same) === rest(b, same + 1) ||
    (a[same] === b[same + 1] && a[same + 1] === b[same] && rest(a, same + 2) === rest(b, same + 2))
  );
}

/** What is left of a long name when vowels, doubled letters and silent h's go: "whatsapp" and "wotsap" are both "wtsp". */
export function skeletonOf(word: string): string {
  return word
    .replace(/[aeiouyh]/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/ck/g, 'k');
}
