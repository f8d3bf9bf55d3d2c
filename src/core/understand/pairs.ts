import type { Match } from './lexicon.ts';
import type { Notion } from './notions.ts';
import { BREAK, type Token } from './tokens.ts';

interface Pair {
  readonly first: Notion;
  readonly second: Notion;
  readonly means: Notion;
  /** How many words may stand between the two, in this order; in any order, anywhere in the sentence, where it is undefined. */
  readonly gap?: number;
}

const PAIRS: readonly Pair[] = [
  // "a meme of his bald patch"
  { first: 'joke.form', second: 'joke.about', means: 'act.offensive' },
  // "my private Google account"
  { first: 'account.whose', second: 'account.what', means: 'account.personal', gap: 2 },
  // "I've still got the Twitter password"
  { first: 'login.held', second: 'login.what', means: 'account.unauthorised', gap: 4 },
  // "a photo with six of the residents"
  { first: 'data.pictures', second: 'data.people', means: 'data.personal', gap: 5 },
];

const BETWEEN = new Set('in on of for to from at by as and or but not instead'.split(' '));

/** Find what two phrases mean together that neither means alone. */
export function pairsIn(phrases: readonly Match<Notion>[], tokens: readonly Token[]): Match<Notion>[] {
  return PAIRS.flatMap(({ first, second, means, gap }) => {
    const firsts = phrases.filter(({ meaning }) => meaning === first);
    if (!firsts.length) return [];
    return phrases.flatMap((after) => {
      if (after.meaning !== second) return [];
      const before = firsts.find((each) =>
        gap === undefined ? inOneSentence(each, after, tokens) : isNear(each, after, gap, phrases, tokens),
      );
      if (!before) return [];
      const [from, to] = [Math.min(before.from, after.from), Math.max(before.to, after.to)];
      return [{ ...after, from, to, meaning: means }];
    });
  });
}

function inOneSentence(a: Match<Notion>, b: Match<Notion>, tokens: readonly Token[]): boolean {
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  return !tokens.slice(first.from + 1, second.from + 1).some(({ before }) => before === BREAK.sentence);
}

function isNear(
  first: Match<Notion>,
  second: Match<Notion>,
  gap: number,
  phrases: readonly Match<Notion>[],
  tokens: readonly Token[],
): boolean {
  const between = second.from - first.to;
  if (between < 0 || between > gap) return false;
  if (tokens.slice(first.to, second.from + 1).some(({ before }) => before >= BREAK.comma)) return false;
  if (first.meaning !== 'account.whose') return true;
  if (tokens.slice(first.to, second.from).some(({ word }) => BETWEEN.has(word))) return false;
  // "our own MOJ account" is nobody's own.
  return !phrases.some(
    ({ meaning, from, to }) =>
      (meaning === 'account.corporate' || meaning === 'account.work') && from < second.to && to > first.from,
  );
}
