import { isAskedFor, isWithheld } from './authority.ts';
import { findPhrases, type Match } from './lexicon.ts';
import { denialsIn, isNegated } from './negation.ts';
import type { Notion, Stance } from './notions.ts';
import { PAIRED, pairsIn } from './pairs.ts';
import { pastNotions } from './past.ts';
import { possessionsIn } from './possessions.ts';
import { BREAK, type Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How the question speaks of a notion, and in which words (for `--explain`; never logged). */
export interface Circumstance {
  readonly notion: Notion;
  readonly stance: 'said' | 'denied';
  readonly words: string;
  readonly from: number;
  /** Whether a phrase of the policy data says it, or the situation that is told. */
  readonly by: 'phrase' | 'situation';
}

/** All that a question says beside its tools. */
export type Circumstances = readonly Circumstance[];

/** Give how a question speaks of a notion; said wins over denied, so that a doubt is read strictly. */
export function stanceOn(circumstances: Circumstances, notion: Notion): Stance {
  let stance: Stance = 'open';
  for (const circumstance of circumstances) {
    if (circumstance.notion !== notion) continue;
    if (circumstance.stance === 'said') return 'said';
    stance = 'denied';
  }
  return stance;
}

const TOGETHER = new Set(
  'with to for among amongst between by from tell telling ask asking message messaging invite inviting call calling'.split(
    ' ',
  ),
);
const SMALL = new Set('a an the my our your his her their some any this that all these those one another'.split(' '));

/**
 * Find what a question says of audience, data, account, device and act.
 * `matches` are the phrases of the vocabulary that stand in it; `isName` tells which tokens are a tool's name, and so cannot mean anything else.
 */
export function findCircumstances(
  tokens: readonly Token[],
  matches: readonly Match<Notion>[],
  vocabulary: Vocabulary,
  isName: (at: number) => boolean,
): Circumstance[] {
  // "They are not dummy names" are real ones.
  const found = matches.filter((match) => match.meaning !== 'data.harmless' || !isNegated(match, tokens));
  const bodies = new Set(
    found
      .filter(({ meaning }) => meaning === 'audience.arguable' || meaning === 'audience.external')
      .map(({ to }) => to),
  );
  const phrases = standing(found).filter((match) => takesPart(match, bodies, tokens) && !onlyNames(match, isName));
  const notions = [...phrases, ...possessionsIn(phrases, tokens)];
  const denials = findPhrases(vocabulary.denials, tokens);
  const denied = denialsIn(tokens, denials, notions);
  const past = pastNotions(tokens, denials, notions);
  const circumstances = [...notions, ...pairsIn(phrases, tokens, denied)]
    .filter((match) => !HELPERS.has(match.meaning) && !past.has(match) && !isAskedFor(match, tokens))
    .map(
      (match): Circumstance => ({
        notion: match.meaning === 'audience.inside-people' ? 'audience.internal' : match.meaning,
        stance: denied[match.from] || isWithheld(match, tokens) ? 'denied' : 'said',
        by: 'phrase',
        words: tokens
          .slice(match.from, match.to)
          .map((token) => token.typed)
          .join(' '),
        from: match.from,
      }),
    );
  const harmless = found.filter(({ meaning }) => meaning === 'data.harmless');
  const covered = new Set(harmless.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
  const mute = (at: number) => denied[at] === true || isName(at) || covered.has(at);
  return [...circumstances, ...situationsIn(tokens, vocabulary, circumstances, mute)];
}

// How strongly a stretch must speak. In doubt about data and outsiders the stricter reading is taken, so these are low;
// decisions/0004 has the figures. Who denies personal or sensitive data outright is believed unless it speaks all the more clearly.
const THRESHOLDS: Readonly<Partial<Record<Notion, number>>> = {
  'data.personal': 6,
  'data.sensitive': 8,
  'audience.external': 6,
  'audience.internal': 6,
};
const DOUBT = 2.5;

// What no phrase names, the situation may tell: "why Gita is off, it's her kidneys".
function situationsIn(
  tokens: readonly Token[],
  { situations }: Vocabulary,
  circumstances: Circumstances,
  mute: (at: number) => boolean,
): Circumstance[] {
  const deniesData = circumstances.some(({ notion, stance }) => notion.startsWith('data.') && stance === 'denied');
  return situations.detect(tokens, mute).flatMap(({ notion, from, to, score }) => {
    const doubt = notion.startsWith('data.') && deniesData ? DOUBT : 0;
    if (score < (THRESHOLDS[notion] ?? 0) + doubt || stanceOn(circumstances, notion) === 'said') return [];
    const words = tokens.slice(from, to).map((token) => token.typed);
    return { notion, stance: 'said' as const, by: 'situation' as const, words: words.join(' '), from };
  });
}

const HELPERS: ReadonlySet<Notion> = new Set<Notion>([
  'data.harmless',
  'data.people',
  'data.things',
  'permission.polite',
  'permission.what-now',
  ...PAIRED,
]);

function onlyNames(match: Match<Notion>, isName: (at: number) => boolean): boolean {
  for (let at = match.from; at < match.to; at++) if (!isName(at)) return false;
  return true;
}

// "secret santa" is no secret; "team meeting" is one notion, not also "team": what stands within a longer phrase that is
// harmless, or of its own kind, does not count.
function standing(found: readonly Match<Notion>[]): Match<Notion>[] {
  const reach = new Map<string, { to: number; from: number }>();
  const order = found.toSorted((a, b) => a.from - b.from || b.to - a.to);
  return order.filter((match) => {
    const kind = groupOf(match.meaning);
    const within = [reach.get('harmless'), HELPERS.has(match.meaning) ? undefined : reach.get(kind)].some(
      (outer) => outer !== undefined && (outer.to > match.to || (outer.to === match.to && outer.from < match.from)),
    );
    const known = reach.get(kind);
    const reaches = kind === 'harmless' || !HELPERS.has(match.meaning);
    if (reaches && (!known || match.to > known.to)) reach.set(kind, { to: match.to, from: match.from });
    return kind === 'harmless' || !within;
  });
}

// Sending is both a use of the tool and, mostly, business: neither takes the other's place.
function groupOf(notion: Notion): string {
  if (notion === 'data.harmless') return 'harmless';
  return notion === 'act.use' || notion === 'act.get' ? notion : (notion.split('.')[0] ?? '');
}

// "my manager" counts only as whom it is with; "HMPPS colleagues" are HMPPS's; what is talked about takes no part.
function takesPart(match: Match<Notion>, bodies: ReadonlySet<number>, tokens: readonly Token[]): boolean {
  if (match.meaning === 'audience.inside-people') return !bodies.has(match.from) && isPartner(tokens, match);
  if (match.meaning === 'audience.external') return !isSubject(tokens, match);
  return true;
}

// "with my line manager", "to the whole team"
function isPartner(tokens: readonly Token[], match: Match<Notion>): boolean {
  if (tokens[match.to - 1]?.possessive) return false;
  for (let at = match.from - 1; at >= Math.max(0, match.from - 5); at--) {
    if ((tokens[at + 1]?.before ?? BREAK.sentence) >= BREAK.clause) return false;
    if (TOGETHER.has(tokens[at]?.word ?? '')) return true;
  }
  return false;
}

// "a post about the new supplier" does not bring the supplier in.
function isSubject(tokens: readonly Token[], match: Match<Notion>): boolean {
  let at = match.from - 1;
  while (at >= 0 && SMALL.has(tokens[at]?.word ?? '') && (tokens[at + 1]?.before ?? BREAK.sentence) === BREAK.none)
    at--;
  return ['about', 'regarding', 'concerning'].includes(tokens[at]?.word ?? '');
}
