import type { Policy } from '#core';
import { byBoth, byEngine, byFuse, byMiniSearch, byNames, type Finder } from './finders.ts';
import { guidanceQuestions, type LookUp, namesWithSlips, questionsOnTools } from './look-ups.ts';
import { quantile, type Times, timesOf } from './measure.ts';
import { type Figures, milliseconds } from './table.ts';

/** Look the same texts up by the engine and by what it is compared with, one after the other in this process. */
export function comparisons(policy: Policy, names: readonly string[]): Figures {
  const engine = byEngine(policy);
  const isBig = policy.tools.size > 1_000;
  const slips = namesWithSlips(names, 300);
  return {
    ...compared('name with a slip', 'Fuse.js', slips, byNames(policy), byFuse(policy)),
    // A ruling with its quotes, where Fuse.js gives a name: for reading, not for the floor.
    ...answered('name with a slip, whole answer', slips, engine),
    ...compared('guidance', 'MiniSearch', each(guidanceQuestions, isBig ? 4 : 1), engine, byMiniSearch(policy)),
    ...compared('any question', 'both', each(questionsOnTools(policy), isBig ? 20 : 2), engine, byBoth(policy)),
  };
}

// Among 10,000 names and 3,000 passages Fuse.js and MiniSearch take a second for a long question: every so many are asked.
function each(all: readonly LookUp[], every: number): LookUp[] {
  return all.filter((_, at) => at % every === 0);
}

function answered(what: string, all: readonly LookUp[], engine: Finder): Figures {
  const times = timed(all, engine);
  return {
    [`${what}, p50`]: milliseconds(quantile(times, 0.5)),
    [`${what}, p99`]: milliseconds(quantile(times, 0.99)),
    [`${what}, found`]: { value: foundBy(engine, all), unit: '%' },
  };
}

function foundBy(find: Finder, all: readonly LookUp[]): number {
  return (100 * all.filter(({ text, right }) => right(find(text))).length) / all.length;
}

function compared(what: string, other: string, all: readonly LookUp[], engine: Finder, rival: Finder): Figures {
  const [ours, theirs] = [timed(all, engine), timed(all, rival)];
  const ratio = (share: number) => quantile(theirs, share) / quantile(ours, share);
  return {
    [`${what}, p50`]: milliseconds(quantile(ours, 0.5)),
    [`${what}, p50 of ${other}`]: milliseconds(quantile(theirs, 0.5)),
    [`${what}, times faster at p50`]: { value: ratio(0.5), floor: 1, unit: 'x' },
    [`${what}, p99`]: milliseconds(quantile(ours, 0.99)),
    [`${what}, p99 of ${other}`]: milliseconds(quantile(theirs, 0.99)),
    [`${what}, times faster at p99`]: { value: ratio(0.99), floor: 1, unit: 'x' },
    [`${what}, found`]: { value: foundBy(engine, all), unit: '%' },
    [`${what}, found by ${other}`]: { value: foundBy(rival, all), unit: '%' },
  };
}

// Among 10,000 names Fuse.js takes long every time: the round that warms up is enough.
function timed(all: readonly LookUp[], find: Finder): Times {
  const things = all.map(
    ({ text }) =>
      () =>
        find(text),
  );
  const first = timesOf(things, { warmUp: 0, rounds: 1 });
  return quantile(first, 0.5) > 5 ? first : timesOf(things, { warmUp: 1, rounds: 5 });
}
