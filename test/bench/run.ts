import { cpus, loadavg } from 'node:os';
import { ask, compilePolicy, type Policy } from '#core';
import { english, policyFiles, TODAY } from '../support/policy.ts';
import { bigPolicyFiles, madeUpNames } from './big-policy.ts';
import { comparisons } from './compare.ts';
import { LONG_INPUTS } from './long-inputs.ts';
import { questions } from './look-ups.ts';
import { heapOf, mediansOf, quantile, timesOf, timesOfEach, together } from './measure.ts';
import { type Figures, milliseconds, tableOf } from './table.ts';

// Prints what the engine takes, in time and memory, beside the floors. It never fails: machines differ.

const FLOORS = {
  small: { compile: 300, question: 1, long: 5 },
  large: { compile: 3_000, question: 3, long: undefined },
} as const;
type Floors = (typeof FLOORS)[keyof typeof FLOORS];

const load = loadavg()[0]?.toFixed(1);
const small = measure(policyFiles, FLOORS.small);
const large = measure(bigPolicyFiles(), FLOORS.large, madeUpNames);
process.stdout.write(`node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, load ${load} at the start

${tableOf({ '12 tools': small.figures, '10,000 tools': large.figures })}
highest medians of 10,000 characters, at 12 tools: ${small.slowest}
highest medians of 10,000 characters, at 10,000 tools: ${large.slowest}
`);

// The first compilation at 12 tools is the first thing that the process does.
function measure(files: ReadonlyMap<string, string>, floors: Floors, names?: readonly string[]) {
  const compile = () => compiled(files);
  const [cold = 0] = timesOf([compile], { warmUp: 0, rounds: 1 });
  const warm = timesOf([compile], { warmUp: 2, rounds: 15 });
  const { value: policy, bytes } = heapOf(compile);
  const asked = timesOfEach(
    questions.map(
      ({ question }) =>
        () =>
          ask(policy, question, TODAY),
    ),
    { warmUp: 6, rounds: 5 },
  );
  const long = longInputs(policy, floors.long);
  const figures: Figures = {
    'compile, the first time': milliseconds(cold, floors.compile),
    'compile, median of 15': milliseconds(quantile(warm, 0.5), floors.compile),
    'heap of the policy': { value: bytes / 2 ** 20, unit: 'MB' },
    'question, p50': milliseconds(quantile(together(asked), 0.5)),
    'question, p99': milliseconds(quantile(together(asked), 0.99), floors.question),
    'question, p99 of the medians': milliseconds(quantile(mediansOf(asked), 0.99)),
    ...long.figures,
    ...comparisons(policy, names ?? [...policy.tools.values()].map(({ name }) => name)),
  };
  return { figures, slowest: long.slowest };
}

function compiled(files: ReadonlyMap<string, string>): Policy {
  const result = compilePolicy({ files, english });
  if (!result.ok) throw new Error(`the policy does not compile: ${result.diagnostics[0]?.message}`);
  return result.policy;
}

function longInputs(policy: Policy, floor: number | undefined): { figures: Figures; slowest: string } {
  const each = timesOfEach(
    LONG_INPUTS.map(
      ([, text]) =>
        () =>
          ask(policy, text, TODAY),
    ),
    { warmUp: 5, rounds: 25 },
  );
  const slowest = LONG_INPUTS.map(([name], at) => ({ name, median: quantile(each[at] ?? [], 0.5) }))
    .sort((a, b) => b.median - a.median)
    .slice(0, 6)
    .map(({ name, median }) => `${name} ${median.toFixed(2)} ms`);
  const figures = {
    '10,000 characters, p50': milliseconds(quantile(together(each), 0.5)),
    '10,000 characters, p99': milliseconds(quantile(together(each), 0.99), floor),
    '10,000 characters, the highest median': milliseconds(mediansOf(each).at(-1) ?? 0),
  };
  return { figures, slowest: slowest.join(', ') };
}
