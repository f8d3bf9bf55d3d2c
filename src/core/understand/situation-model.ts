import type { Notion } from './notions.ts';
import { BREAK, type Token } from './tokens.ts';

/** A situation as somebody would tell it, and the notions that it tells of. */
export interface SituationExample {
  readonly tokens: readonly Token[];
  readonly tells: readonly Notion[];
}

/** What a question tells of: the tokens `from` up to, not including, `to` that speak most strongly. */
export interface Detection {
  readonly notion: Notion;
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/**
 * Finds the stretch of a question that tells most strongly of a thing that no phrase names: "why Gita is off, it's her
 * kidneys" tells of personal data. Each word and pair of words has a weight, learnt by counting in examples; the best
 * stretch within a sentence is the one whose weights add up to most. More words can only find more: nothing that is
 * added to a question takes back what another part of it told.
 */
export interface SituationModel {
  readonly notions: readonly Notion[];
  /** The best stretch of each notion, whatever its score. `mute` tells which tokens say nothing. */
  detect(tokens: readonly Token[], mute: (at: number) => boolean): Detection[];
}

const SMOOTHING = 0.5;
// A word that the examples never had says a little against: what tells of a thing is dense.
const COST = 0.12;
const MOST = 3;
const PAIR = 0.6;

/** Learn from examples. `isWord` tells which words are everyday ones; any other is taken for somebody's name. */
export function trainSituationModel(
  examples: readonly SituationExample[],
  notions: readonly Notion[],
  isWord: (word: string) => boolean,
): SituationModel {
  const counts = new Map<string, number[]>();
  const yes = notions.map((notion) => examples.filter((example) => example.tells.includes(notion)).length);
  for (const { tokens, tells } of examples) {
    const told = notions.map((notion) => tells.includes(notion));
    const seen = new Set<string>();
    eachFeature(tokens, isWord, NOTHING_MUTE, (feature) => {
      if (seen.has(feature)) return;
      seen.add(feature);
      let count = counts.get(feature);
      if (!count) counts.set(feature, (count = new Array<number>(notions.length + 1).fill(0)));
      for (let index = 0; index < told.length; index++) if (told[index]) count[index] = (count[index] ?? 0) + 1;
      count[notions.length] = (count[notions.length] ?? 0) + 1;
    });
  }
  const weights = new Map<string, readonly number[]>();
  for (const [feature, count] of counts) {
    const all = count[notions.length] ?? 0;
    const pair = feature.includes(' ');
    if (pair && all < 2) continue;
    weights.set(
      feature,
      notions.map((_, index) => {
        const has = count[index] ?? 0;
        const total = yes[index] ?? 0;
        const odds =
          Math.log((has + SMOOTHING) / (total + 1)) - Math.log((all - has + SMOOTHING) / (examples.length - total + 1));
        return (pair ? PAIR : 1) * Math.max(-MOST, Math.min(MOST, odds));
      }),
    );
  }
  return { notions, detect: (tokens, mute) => bestStretches(tokens, mute, notions, weights, isWord) };
}

const NOTHING_MUTE = () => false;

function bestStretches(
  tokens: readonly Token[],
  mute: (at: number) => boolean,
  notions: readonly Notion[],
  weights: ReadonlyMap<string, readonly number[]>,
  isWord: (word: string) => boolean,
): Detection[] {
  const sums = notions.map(() => 0);
  const starts = notions.map(() => 0);
  const best = notions.map((notion): Detection => ({ notion, from: 0, to: 0, score: 0 }));
  const gained = notions.map(() => 0);
  let last = -1;
  const close = (at: number) => {
    if (at < 0) return;
    for (let index = 0; index < notions.length; index++) {
      let sum = sums[index] ?? 0;
      // What is told is told within a sentence: a long story does not add up to what none of its sentences says.
      if (sum <= 0 || tokens[at]?.before === BREAK.sentence) {
        sum = 0;
        starts[index] = at;
      }
      sum += (gained[index] ?? 0) - COST;
      gained[index] = 0;
      sums[index] = sum;
      const notion = notions[index];
      if (notion && sum > (best[index]?.score ?? 0))
        best[index] = { notion, from: starts[index] ?? 0, to: at + 1, score: sum };
    }
  };
  eachFeature(tokens, isWord, mute, (feature, at) => {
    if (at !== last) close(last);
    last = at;
    const weight = weights.get(feature);
    if (weight)
      for (let index = 0; index < notions.length; index++) gained[index] = (gained[index] ?? 0) + (weight[index] ?? 0);
  });
  close(last);
  return best.filter(({ score }) => score > 0);
}

function eachFeature(
  tokens: readonly Token[],
  isWord: (word: string) => boolean,
  mute: (at: number) => boolean,
  visit: (feature: string, at: number) => void,
): void {
  let before: string | undefined;
  for (const [at, token] of tokens.entries()) {
    if (mute(at)) {
      before = undefined;
      continue;
    }
    const shape = shapeOf(token, isWord);
    visit(shape, at);
    if (token.possessive) visit('@whose', at);
    if (before !== undefined && token.before < BREAK.clause) visit(`${before} ${shape}`, at);
    before = shape;
  }
}

// "priya's", "dave": whoever it is, it is somebody. Capitals tell nothing where people type as they please.
function shapeOf(token: Token, isWord: (word: string) => boolean): string {
  if (isWord(token.word)) return token.stem;
  if (/^\d+$/.test(token.word)) return '@number';
  return /^\p{L}{3,}$/u.test(token.word) ? '@name' : token.stem;
}
