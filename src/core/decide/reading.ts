import { ASKS, OUTSIDE } from '../compile/topics.ts';
import type { Policy, Topic } from '../policy.ts';
import type { Question } from '../understand/question.ts';

/** What the topic model makes of a question. */
export interface Reading {
  /** The topics that fit, best first; the first is the question's own where `outside` is false. */
  readonly topics: readonly Topic[];
  /** The topic whose forbidden thing the question asks for, where the best fit is such an ask. */
  readonly asks: Topic | undefined;
  /** Whether the question fits a matter outside the documents, or nothing, better than any topic. */
  readonly outside: boolean;
  /** By how much the best topic fits better than the best matter outside; negative where it does not. */
  readonly lead: number;
  /** How well the best topic fits: above 0 where it is likelier than not, by the model. */
  readonly score: number;
}

// A topic must fit better than every matter outside the documents by this much.
const LEAST_LEAD = 0.15;
// Below this the model has seen too little of the question's words to say anything.
const LEAST_KNOWN = 0.2;
// What an ask must score to stand by itself: a question that only shares a few words with one scores below.
const LEAST_SCORE_OF_ASKS = 0;
// How near to the first an ask must be where the question does not wonder what or how.
const NEAR = 0.3;
// How far behind the first a second topic still answers too.
const CLOSE = 0.5;

/** Read the topic model's ranking. */
export function readTopics(policy: Policy, question: Question): Reading {
  const best = new Map<string, number>();
  let outsideScore = Number.NEGATIVE_INFINITY;
  let asks: Topic | undefined;
  for (const { class: name, score } of question.fits) {
    if (name.startsWith(OUTSIDE)) outsideScore = Math.max(outsideScore, score);
    else {
      const id = name.endsWith(ASKS) ? name.slice(0, -ASKS.length) : name;
      if (!best.has(id)) best.set(id, score);
    }
  }
  const first = question.fits[0]?.score ?? 0;
  const asking = question.fits.slice(0, 3).find(({ class: name }) => name.endsWith(ASKS));
  const margin = question.wonders ? 0 : NEAR;
  if (asking && asking.score > LEAST_SCORE_OF_ASKS && asking.score >= first - margin) {
    asks = policy.topics.get(asking.class.slice(0, -ASKS.length));
  }
  const ranked = [...best].sort((a, b) => b[1] - a[1]);
  const top = ranked[0]?.[1] ?? Number.NEGATIVE_INFINITY;
  const near = ranked.filter(([, score]) => score >= top - CLOSE).slice(0, 4);
  const lead = top - outsideScore;
  return {
    topics: near.flatMap(([id]) => policy.topics.get(id) ?? []),
    asks,
    outside: !(lead > LEAST_LEAD) || question.known < LEAST_KNOWN || question.empty,
    lead,
    score: top,
  };
}
