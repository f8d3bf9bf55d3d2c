import type { Mention } from './mentions.ts';
import { BREAK, type Token } from './tokens.ts';

const BEFORE = [
  'instead of',
  'rather than',
  'better than',
  'safer than',
  'easier than',
  'unlike',
  'than',
  'moved from',
  'moving from',
  'switched from',
].map((phrase) => phrase.split(' '));
const DOWN = new Set(
  'down broken slow offline unavailable crashing crashed blocked hopeless rubbish useless'.split(' '),
);
const NOT = new Set('isnt doesnt wont not keeps keep stopped'.split(' '));
const VERBS = new Set('is was are keeps has went goes being'.split(' '));

/** Find the tools that a question names only in passing: what it is instead of, what is down. Gives their first tokens. */
export function findAsides(tokens: readonly Token[], mentions: readonly Mention[]): Set<number> {
  const asides = new Set<number>();
  for (const { from, to } of mentions) {
    const before = tokens.slice(Math.max(0, from - 3), from).map((token) => token.word);
    const compared = BEFORE.some((phrase) =>
      phrase.every((word, at) => before[before.length - phrase.length + at] === word),
    );
    const verb = tokens[to];
    const down =
      verb !== undefined &&
      (VERBS.has(verb.word) || NOT.has(verb.word)) &&
      tokens.slice(to + 1, to + 4).some((token) => DOWN.has(token.word) && token.before < BREAK.clause);
    const broken =
      verb !== undefined &&
      NOT.has(verb.word) &&
      ['working', 'work', 'crashing', 'loading'].includes(tokens[to + 1]?.word ?? '');
    // What is joined to another tool by "and" or "or" is asked about with it.
    const joined = [from - 1, to].some((at) => ['and', 'or'].includes(tokens[at]?.word ?? ''));
    if ((compared || down || broken) && !joined) asides.add(from);
  }
  return asides;
}
