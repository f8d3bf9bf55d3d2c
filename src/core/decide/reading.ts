import type { Policy, Topic } from '../policy.ts';
import type { Question } from '../understand/question.ts';
import type { Ranking } from '../understand/topic-model.ts';

/** What the topic model makes of a question. */
export interface Reading {
  /** The topics that fit, best first; the first is the question's own where `outside` is false. */
  readonly topics: readonly Topic[];
  /** The topic whose forbidden thing the question asks for, where the best fit is such an ask. */
  readonly asks: Topic | undefined;
  /** Whether the question fits a matter outside the documents, or nothing, better than any topic. */
  readonly outside: boolean;
  /** Whether it fits a matter outside the documents well, and no topic nearly as well. */
  readonly elsewhere: boolean;
  /** By how much the best topic fits better than the best matter outside; negative where it does not. */
  readonly lead: number;
  /** How well the best topic fits: above 0 where it is likelier than not, by the model. */
  readonly score: number;
}

// A topic must fit better than every matter outside the documents by this much.
const LEAST_LEAD = 0.15;
// What a matter outside must score, and by how much it must fit better than every topic, for a question that only wonders to
// be about it ("how do I mute Zoom").
const ELSEWHERE = { score: 0, lead: 0.3 };
// Below this the model has seen too little of the question's words to say anything.
const LEAST_KNOWN = 0.2;
// What an ask must score to stand by itself: a question that only shares a few words with one scores below.
const LEAST_SCORE_OF_ASKS = 0;
// Among how many classes an ask must be.
const BEST = 3;
// How near to the first an ask must be where the question does not wonder what or how.
const NEAR = 0.3;
// What has gone wrong is told in four times as many ways as any other topic, so that it fits a little of every story.
const HANDICAP = 0.15;
// How far behind the first a second topic still answers too.
const CLOSE = 0.5;
const MOST = 4;

/** Read the topic model's ranking. */
export function readTopics({ topicClasses }: Policy, question: Question): Reading {
  const { scores: fits, known } = question.ranking ?? NOTHING;
  const scores = fits.map((fit, of) => (topicClasses[of]?.topic?.incident ? fit - HANDICAP : fit));
  let outsideScore = Number.NEGATIVE_INFINITY;
  let top = Number.NEGATIVE_INFINITY;
  // The classes that fit best, as far as an ask among them counts.
  const best: number[] = [];
  for (let of = 0; of < scores.length; of++) {
    const score = scores[of] ?? 0;
    if (!topicClasses[of]?.topic) outsideScore = Math.max(outsideScore, score);
    else if (score > top) top = score;
    if (best.length < BEST || score > (scores[best[BEST - 1] ?? 0] ?? 0)) insert(best, of, scores);
  }
  const lead = top - outsideScore;
  return {
    topics: closeTo(top, scores, topicClasses),
    asks: asksOf(best, scores, topicClasses, question.wonders ? 0 : NEAR),
    outside: !(lead > LEAST_LEAD) || known < LEAST_KNOWN || question.empty,
    elsewhere: outsideScore > ELSEWHERE.score && -lead > ELSEWHERE.lead,
    lead,
    score: top,
  };
}

const NOTHING: Ranking = { scores: new Float64Array(), known: 0 };

function insert(best: number[], of: number, scores: Float64Array): void {
  let at = best.length;
  while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < (scores[of] ?? 0)) at--;
  best.splice(at, 0, of);
  if (best.length > BEST) best.pop();
}

function asksOf(
  best: readonly number[],
  scores: Float64Array,
  classes: Policy['topicClasses'],
  margin: number,
): Topic | undefined {
  const asking = best.find((of) => classes[of]?.asks);
  if (asking === undefined) return undefined;
  const score = scores[asking] ?? 0;
  const first = scores[best[0] ?? 0] ?? 0;
  return score > LEAST_SCORE_OF_ASKS && score >= first - margin ? classes[asking]?.topic : undefined;
}

// Each topic once, by its class that fits better.
function closeTo(top: number, scores: Float64Array, classes: Policy['topicClasses']): Topic[] {
  const near: number[] = [];
  for (let of = 0; of < scores.length; of++) {
    if (classes[of]?.topic && (scores[of] ?? 0) >= top - CLOSE) near.push(of);
  }
  near.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  return [...new Set(near.flatMap((of) => classes[of]?.topic ?? []))].slice(0, MOST);
}
