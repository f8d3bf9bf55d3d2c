import type { Match } from './lexicon.ts';
import type { Notion } from './notions.ts';
import { BREAK, type Token } from './tokens.ts';

interface Pair {
  readonly first: Notion;
  readonly second: Notion;
  readonly means: Notion;
  /** How many words may stand between the two, in this order. */
  readonly gap: number;
  /** What may not stand between them. */
  readonly parted?: ReadonlySet<string>;
  /** Whether the second must be somebody's: "his weight", "who smells". */
  readonly owned?: boolean;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const PAIRS: readonly Pair[] = [
  // "a meme of his bald patch", "a poll on who smells"
  { first: 'joke.form', second: 'joke.about', means: 'act.offensive', gap: 10, owned: true },
  // "my private Google account"
  {
    first: 'account.whose',
    second: 'account.what',
    means: 'account.personal',
    gap: 2,
    parted: words('in on of for to from at by as and or but not instead'),
  },
  // "I've still got the Twitter password"
  { first: 'login.held', second: 'login.what', means: 'account.unauthorised', gap: 4 },
  // "a photo with six of the residents"
  {
    first: 'data.pictures',
    second: 'data.people',
    means: 'data.personal',
    gap: 5,
    parted: words('for to about from by help'),
  },
  // "a stranger got into our Zoom"
  { first: 'intruder.who', second: 'intruder.did', means: 'act.incident', gap: 6 },
  // "switch the passcode off"
  { first: 'password.off', second: 'password.what', means: 'act.public-call', gap: 3 },
  { first: 'password.what', second: 'password.off', means: 'act.public-call', gap: 10 },
];

/** The notions that mean something only in a pair. */
export const PAIRED: ReadonlySet<Notion> = new Set(PAIRS.flatMap(({ first, second }) => [first, second]));

const OWNERS = words('his her their whos who whose hes shes theyre he she they');
const NEAR = 4;

/** Find what two phrases mean together that neither means alone. `denied` tells which tokens a denial reaches. */
export function pairsIn(
  phrases: readonly Match<Notion>[],
  tokens: readonly Token[],
  denied: readonly boolean[],
): Match<Notion>[] {
  const said = phrases.filter(({ from }) => !denied[from]);
  const sentences = sentencesOf(tokens);
  return PAIRS.flatMap((pair) => {
    const seconds = said.filter(({ meaning }) => meaning === pair.second);
    if (!seconds.length) return [];
    const firsts = said.filter(({ meaning }) => meaning === pair.first);
    return seconds.flatMap((second) => {
      const first = firsts.findLast(({ to }) => to <= second.from);
      if (!first || !isPair(pair, first, second, phrases, tokens)) return [];
      if (sentences[first.from] !== sentences[second.from]) return [];
      return [{ ...second, from: first.from, meaning: pair.means }];
    });
  });
}

function sentencesOf(tokens: readonly Token[]): number[] {
  let sentence = 0;
  return tokens.map(({ before }) => (before === BREAK.sentence ? ++sentence : sentence));
}

function isPair(
  { gap, parted, owned, means }: Pair,
  first: Match<Notion>,
  second: Match<Notion>,
  phrases: readonly Match<Notion>[],
  tokens: readonly Token[],
): boolean {
  if (second.from - first.to > gap) return false;
  const between = tokens.slice(first.to, second.from);
  if (between.some(({ word }) => parted?.has(word))) return false;
  if (owned && !isOwned(tokens, second.from)) return false;
  if (means !== 'account.personal') return true;
  // "It is private, account managers …" are two things, and "our own MOJ account" is nobody's own.
  if (tokens.slice(first.to, second.from + 1).some(({ before }) => before >= BREAK.comma)) return false;
  return !phrases.some(
    ({ meaning, from, to }) =>
      (meaning === 'account.corporate' || meaning === 'account.work') && from < second.to && to > first.from,
  );
}

function isOwned(tokens: readonly Token[], at: number): boolean {
  const near = tokens.slice(Math.max(0, at - NEAR), at + 1);
  return near.some(({ word, possessive }) => possessive || OWNERS.has(word));
}
