import type { Match } from './lexicon.ts';
import type { Notion } from './notions.ts';
import { BREAK, type Token } from './tokens.ts';

const ABOUT = new Set('about regarding concerning re on of'.split(' '));
const HANDED = new Set(
  'send sending sent share sharing shared discuss discussing discussed post posting put putting upload uploading paste pasting forward forwarding transfer exchange chat talk describe name naming identify'.split(
    ' ',
  ),
);
const SMALL = new Set('a an the my our your his her their some any this that all these those one another'.split(' '));

/** Find what belongs to a person, and so is personal: \"a prisoner's next hearing date\", \"details of the victim\", \"discuss a defendant\". */
export function possessionsIn(phrases: readonly Match<Notion>[], tokens: readonly Token[]): Match<Notion>[] {
  const starts = new Map<number, Match<Notion>>();
  const ends = new Set<number>();
  for (const match of phrases) {
    if (match.meaning !== 'data.things') continue;
    starts.set(match.from, match);
    ends.add(match.to);
  }
  const personal: Match<Notion>[] = [];
  for (const person of phrases) {
    if (person.meaning !== 'data.people') continue;
    const owned = [0, 1, 2, 3]
      .flatMap((gap) => starts.get(person.to + gap) ?? [])
      .find((thing) => owns(tokens, person, thing));
    if (owned || isTopicOf(tokens, person, ends)) {
      const from = Math.min(person.from, owned?.from ?? person.from);
      personal.push({ ...person, from, to: Math.max(person.to, owned?.to ?? person.to), meaning: 'data.personal' });
    }
  }
  return personal;
}

function owns(tokens: readonly Token[], person: Match<Notion>, thing: Match<Notion>): boolean {
  const gap = thing.from - person.to;
  if (gap < 0 || gap > 3) return false;
  for (let at = person.to; at < thing.from + 1; at++) if ((tokens[at]?.before ?? 3) !== BREAK.none) return false;
  return tokens[person.to - 1]?.possessive === true || gap === 0;
}

// "details of a prisoner", "talk about a victim", "send the juror list": the person is what is passed on.
function isTopicOf(tokens: readonly Token[], person: Match<Notion>, ends: ReadonlySet<number>): boolean {
  let at = person.from - 1;
  let small = 0;
  while (at >= 0 && small < 3 && SMALL.has(tokens[at]?.word ?? '')) {
    at--;
    small++;
  }
  const before = tokens[at]?.word ?? '';
  if ((tokens[at + 1]?.before ?? 3) >= BREAK.clause) return false;
  if (ABOUT.has(before)) {
    return ends.has(at) || ((before === 'about' || before === 'regarding') && HANDED.has(tokens[at - 1]?.word ?? ''));
  }
  return ['discuss', 'discussing', 'identify', 'identifying', 'name', 'naming'].includes(before);
}
