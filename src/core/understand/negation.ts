import type { Match } from './lexicon.ts';
import { BREAK, type Token } from './tokens.ts';

/** How the policy data's words of denial are used. */
export type Denial = 'before' | 'after' | 'past' | 'change';

// Words over which a denial reaches: "no kind of personal data", "doesn't have any names in it", "nothing at all that is sensitive".
const CARRIERS = new Set(
  (
    'what left here there trace i we they anybody anyone else a an any anything the of to in on it its that which is are be being been was were will would there and or nor kind sort type ' +
    'bit piece mention mentions mentioned contain contains containing include includes including included have has having involve ' +
    'involves involved involving hold holds holding carry carries discuss discussed discussing at all actual real real-life even ' +
    'from outside so very really particularly remotely especially what whatsoever going one here them their his her our my info information ' +
    'data detail details stuff content material else other such people those few soul single persons'
  ).split(' '),
);
// "I won't share anything personal": these carry a denial only to an "any".
const VERBS = new Set(
  'share sharing send sending put putting post posting type typing say saying give giving use using see seen'.split(
    ' ',
  ),
);
const ANY = new Set(['any', 'anything', 'anyone', 'anybody']);
const CONJUNCTIONS = new Set(['or', 'nor', 'and']);
const AUXILIARIES = new Set('is are was were be been being has have had all both fully completely will'.split(' '));
const FURTHEST = 9;
// "nobody else has his address" denies people, not what they have.
const PEOPLE = new Set('nobody noone no-one none people person soul those few anybody anyone'.split(' '));
const POSSESSIVE = new Set('have has having had his her their our my your'.split(' '));

/** A stretch of tokens, from `from` up to, not including, `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Mark each token that a denial reaches. */
export function denialsIn(
  tokens: readonly Token[],
  denials: readonly Match<Denial>[],
  notions: readonly Stretch[],
): boolean[] {
  const denied = tokens.map(() => false);
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const { from, to } of notions) {
    starts.set(from, Math.max(to, starts.get(from) ?? 0));
    ends.set(to, Math.min(from, ends.get(to) ?? from));
  }
  for (const { from, to, meaning } of denials) {
    if (meaning === 'past' || meaning === 'change' || isTakenBack(tokens, from, to)) continue;
    if (meaning === 'after') backward(tokens, from, ends, denied);
    else {
      const people =
        PEOPLE.has(tokens[from]?.word ?? '') || (tokens[from]?.word === 'no' && tokens[from + 1]?.word === 'one');
      forward(tokens, to, starts, denied, people);
    }
  }
  return denied;
}

// "not without names", "can't strip out the names", "not sure it has no names", "isn't there personal data?",
// "removed from the first page only": these deny nothing.
const TAKES_BACK = new Set(
  'not never no cant cannot couldnt hard impossible unable unsure nobody noone nothing dont havent hasnt'.split(' '),
);
const ASKING = new Set('isnt arent doesnt dont wont wasnt werent hasnt havent'.split(' '));

function isTakenBack(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (ASKING.has(first?.word ?? '') && first?.before === BREAK.sentence) return true;
  if (['from', 'only', 'except', 'apart'].includes(tokens[to]?.word ?? '') && tokens[to]?.before === BREAK.none)
    return true;
  // "no names and no addresses": a second denial in a list takes nothing back.
  if (CONJUNCTIONS.has(tokens[from - 1]?.word ?? '')) return false;
  for (let at = from - 1; at >= Math.max(0, from - 5); at--) {
    if ((tokens[at + 1]?.before ?? BREAK.sentence) >= BREAK.comma) return false;
    if (TAKES_BACK.has(tokens[at]?.word ?? '')) return !isList(tokens, at, from);
  }
  return false;
}

// "no faces no names no addresses" is a list; "no attempt to remove names" is none.
function isList(tokens: readonly Token[], first: number, second: number): boolean {
  const between = tokens.slice(first + 1, second);
  const one = tokens[first]?.word === 'no' && tokens[second]?.word === 'no';
  return one && between.length > 0 && between.length <= 2 && !between.some(({ word }) => SMALL_WORDS.has(word));
}

const SMALL_WORDS = new Set(
  'to for of that in on at by with from about there is are was way chance guarantee doubt reason idea point need'.split(
    ' ',
  ),
);

function forward(
  tokens: readonly Token[],
  start: number,
  notions: Map<number, number>,
  denied: boolean[],
  people: boolean,
): void {
  let owners = people;
  let at = start;
  let reachedNotion = false;
  let any = false;
  const last = Math.min(tokens.length, start + FURTHEST);
  while (at < Math.max(last, start)) {
    const token = tokens[at];
    if (!token) return;
    if (token.before >= BREAK.clause) return;
    // "nothing personal, sensitive or confidential" is one list; "no names, addresses only" is not.
    if (token.before === BREAK.comma && !(reachedNotion && notions.has(at) && listEndsInOr(tokens, at))) return;
    const notionEnd = notions.get(at);
    if (notionEnd !== undefined) {
      for (let inside = at; inside < notionEnd; inside++) denied[inside] = true;
      at = notionEnd;
      reachedNotion = true;
      continue;
    }
    any ||= ANY.has(token.word);
    owners ||= PEOPLE.has(token.word);
    const verb = VERBS.has(token.word) && (any || ANY.has(tokens[at + 1]?.word ?? ''));
    if ((!CARRIERS.has(token.word) && !verb) || (owners && owns(tokens, at))) return;
    // After what was denied, only a conjunction carries on: "no names and the address is public" denies the names alone.
    if (reachedNotion && !CONJUNCTIONS.has(token.word) && !CONJUNCTIONS.has(tokens[at - 1]?.word ?? '')) return;
    if (reachedNotion && token.word === 'the') return;
    at++;
  }
}

// "nobody has his address" owns, "nobody has signed me off" does not.
function owns(tokens: readonly Token[], at: number): boolean {
  return POSSESSIVE.has(tokens[at]?.word ?? '') && !/[a-z]{2}ed$/.test(tokens[at + 1]?.word ?? '');
}

function listEndsInOr(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + FURTHEST); at++) {
    const token = tokens[at];
    if (!token || (at > from && token.before >= BREAK.clause)) return false;
    if (token.word === 'or' || token.word === 'nor') return true;
  }
  return false;
}

// "names removed", "the names have all been taken out": the notion just before, and those joined to it by "and".
function backward(tokens: readonly Token[], from: number, ends: Map<number, number>, denied: boolean[]): void {
  let to = from;
  for (;;) {
    while (to > 0 && AUXILIARIES.has(tokens[to - 1]?.word ?? '') && (tokens[to]?.before ?? 3) < BREAK.comma) to--;
    const start = ends.get(to);
    if (start === undefined || (tokens[to]?.before ?? BREAK.sentence) >= BREAK.comma) return;
    denied.fill(true, start, to);
    if (!CONJUNCTIONS.has(tokens[start - 1]?.word ?? '')) return;
    to = start - 1;
  }
}

/** Words that deny or hold back what follows them in their clause. */
export const NOT = new Set(
  'no not never nobody noone none neither cant cannot dont doesnt didnt havent hasnt hadnt isnt arent wasnt werent wont without waiting awaiting pending unless until refuse refused'.split(
    ' ',
  ),
);
const BACK = 8;

/** Tell whether "not" stands right before a phrase: "not dummy names". */
export function isNegated({ from }: Stretch, tokens: readonly Token[]): boolean {
  return NOT.has(wordsBefore(tokens, from)[0] ?? '');
}

/** Give the words before a place, the nearest first, back to where its clause begins. */
export function wordsBefore(tokens: readonly Token[], from: number): string[] {
  const words: string[] = [];
  for (let at = from - 1; at >= Math.max(0, from - BACK); at--) {
    if ((tokens[at + 1]?.before ?? BREAK.sentence) >= BREAK.comma) break;
    words.push(tokens[at]?.word ?? '');
  }
  return words;
}
