import type { Match } from './lexicon.ts';
import type { Denial } from './negation.ts';
import type { Notion } from './notions.ts';
import { BREAK, type Token } from './tokens.ts';

// What may take the place of what is past: nothing that is forbidden is let go unless one of these is said instead.
const INSTEAD: Readonly<Record<string, readonly Notion[]>> = {
  device: ['device.dom1', 'device.mac', 'device.smartphone', 'device.browser'],
  account: ['account.work', 'account.corporate'],
};
const OWN_SUBJECT = new Set(['i', 'ive', 'im', 'we', 'weve']);
const OTHER_SUBJECT = new Set(
  'my our the a his her their he she they someone somebody until till when if before unless once colleague'.split(' '),
);

/**
 * Find the devices and accounts that a question tells of as past: "I used to have a Quantum but moved to a Mac".
 * A doubt leaves them present, since they are what forbids.
 */
export function pastNotions(
  tokens: readonly Token[],
  denials: readonly Match<Denial>[],
  notions: readonly Match<Notion>[],
): ReadonlySet<Match<Notion>> {
  const candidates = new Set<Match<Notion>>();
  const kept = notions.filter((match) => kindOf(match) !== undefined);
  for (const { from, to, meaning } of denials) {
    if (meaning === 'past') {
      const next = kept
        .filter((match) => match.from >= to && sameSentence(tokens, to, match.from))
        .toSorted((a, b) => a.from - b.from)[0];
      for (const match of kept) if (next && match.from < next.to && match.to > next.from) candidates.add(match);
    } else if (meaning === 'change' && isOwn(tokens, from)) {
      const next = kept.find(
        (match) => match.from >= to && match.from < to + 5 && sameSentence(tokens, to, match.from),
      );
      for (const match of kept) if (next && match.to <= from && kindOf(match) === kindOf(next)) candidates.add(match);
    }
  }
  const present = kept.filter((match) => !candidates.has(match)).map((match) => match.meaning);
  return new Set(
    [...candidates].filter((match) => INSTEAD[kindOf(match) ?? '']?.some((notion) => present.includes(notion))),
  );
}

function kindOf({ meaning }: Match<Notion>): 'device' | 'account' | undefined {
  if (meaning.startsWith('device.')) return 'device';
  return meaning.startsWith('account.') ? 'account' : undefined;
}

function sameSentence(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (at > from && tokens[at]?.before === BREAK.sentence) return false;
  return true;
}

// "I switched to a Mac", "swapped to Dom1 last week"; not "my colleague switched to a Mac", nor "until I move to a Mac".
function isOwn(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at >= 0 && from - at <= 4; at--) {
    const word = tokens[at]?.word ?? '';
    if (at < from && OTHER_SUBJECT.has(word)) return false;
    if (OWN_SUBJECT.has(word)) {
      return !OTHER_SUBJECT.has(tokens[at - 1]?.word ?? '') || tokens[at]?.before !== BREAK.none;
    }
    if ((tokens[at]?.before ?? BREAK.sentence) >= BREAK.comma) return true;
  }
  return false;
}
