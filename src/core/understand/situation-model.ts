import { BREAK, type Token } from './tokens.ts';

/** A situation as somebody would tell it, and whether it is one of those that a detector looks for. */
export interface SituationExample {
  readonly tokens: readonly Token[];
  readonly positive: boolean;
}

/** What a detector found: tokens `from` up to, not including, `to`, and how strongly they speak. */
export interface Detection {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/**
 * Finds the stretch of a question that tells most strongly of a thing that no phrase names: "why Gita is off, it's her
 * kidneys" tells of personal data. Each word and pair of words has a weight, learnt by counting in examples; the best
 * stretch is the one whose weights add up to most. More words can only find more: nothing that is added to a question
 * takes back what another part of it told.
 */
export interface SituationDetector {
  /**
   * The best stretch that reaches the threshold. `mute` tells which tokens say
   * nothing (names of tools, what is denied); `doubt` is added to the threshold.
   */
  detect(tokens: readonly Token[], mute: (at: number) => boolean, doubt?: number): Detection | undefined;
}

const SMOOTHING = 0.5;
// A word that the examples never had says a little against: what tells of a thing is dense.
const COST = 0.12;
const MOST = 3;
const PAIR = 0.6;

/** Learn a detector from examples. `isWord` tells which words are everyday ones; any other is taken for somebody's name. */
export function trainDetector(
  examples: readonly SituationExample[],
  threshold: number,
  isWord: (word: string) => boolean,
): SituationDetector {
  const counts = new Map<string, [number, number]>();
  const totals: [number, number] = [0, 0];
  for (const { tokens, positive } of examples) {
    const side = positive ? 1 : 0;
    totals[side]++;
    for (const feature of new Set(tokens.flatMap((_, at) => featuresAt(tokens, at, isWord, NOTHING_MUTE)))) {
      const count = counts.get(feature) ?? [0, 0];
      count[side]++;
      counts.set(feature, count);
    }
  }
  const weights = new Map<string, number>();
  for (const [feature, [no, yes]] of counts) {
    const pair = feature.includes(' ');
    if (pair && no + yes < 2) continue;
    const odds = Math.log((yes + SMOOTHING) / (totals[1] + 1)) - Math.log((no + SMOOTHING) / (totals[0] + 1));
    weights.set(feature, (pair ? PAIR : 1) * Math.max(-MOST, Math.min(MOST, odds)));
  }
  return {
    detect(tokens, mute, doubt = 0) {
      let best: Detection | undefined;
      let from = 0;
      let sum = 0;
      for (let at = 0; at < tokens.length; at++) {
        if (mute(at)) continue;
        // What is told is told within a sentence: a long story does not add up to what none of its sentences says.
        if (sum <= 0 || tokens[at]?.before === BREAK.sentence) {
          sum = 0;
          from = at;
        }
        sum -= COST;
        for (const feature of featuresAt(tokens, at, isWord, mute)) sum += weights.get(feature) ?? 0;
        if (sum >= threshold + doubt && sum > (best?.score ?? 0)) best = { from, to: at + 1, score: sum };
      }
      return best;
    },
  };
}

const NOTHING_MUTE = () => false;

function featuresAt(
  tokens: readonly Token[],
  at: number,
  isWord: (word: string) => boolean,
  mute: (at: number) => boolean,
): string[] {
  const token = tokens[at];
  if (!token) return [];
  const name = shapeOf(token, isWord);
  const before = tokens[at - 1];
  const features = [name];
  if (token.possessive) features.push('@whose');
  if (before && token.before < BREAK.clause && !mute(at - 1)) features.push(`${shapeOf(before, isWord)} ${name}`);
  return features;
}

// "priya's", "dave": whoever it is, it is somebody. Capitals tell nothing where people type as they please.
function shapeOf(token: Token, isWord: (word: string) => boolean): string {
  if (/^\d+$/.test(token.word)) return '@number';
  return /^\p{L}{3,}$/u.test(token.word) && !isWord(token.word) ? '@name' : token.stem;
}
