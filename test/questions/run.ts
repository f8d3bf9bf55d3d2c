import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '#core';
import { GENERAL, MESSAGING, realPolicy, TODAY } from '../support/policy.ts';
import { questionsOf } from '../support/questions.ts';

/** What each set must reach. A floor is only ever raised. */
const FLOORS = {
  dev: { right: 0.97, misleading: 0, not_quotes: 0, tools_not_named: 2 },
  tuned: { right: 0.925, misleading: 7, not_quotes: 0, tools_not_named: 2 },
  held: { right: 0.92, misleading: 3, not_quotes: 0, tools_not_named: 2 },
} as const;

/** The figures that `score.mjs` prints and a floor speaks of, and those that are for reading. */
type Figures = Record<keyof (typeof FLOORS)['dev'] | 'questions' | 'answered' | 'verdict' | 'evidence', number>;

// The scorer is called without `--misses`: of `held`, nobody is to see more than totals.
function figuresOf(set: string, folder: string): Figures {
  const answers = join(folder, `${set}.jsonl`);
  const policy = realPolicy();
  const lines = questionsOf(set).map(({ id, question }) => JSON.stringify({ id, ...ask(policy, question, TODAY) }));
  writeFileSync(answers, lines.join('\n'));
  const documents = [GENERAL, MESSAGING].map((file) => `policy/${file}`);
  const argv = ['test/questions/score.mjs', `test/questions/${set}.jsonl`, answers, '--documents', ...documents];
  return JSON.parse(execFileSync(process.execPath, argv, { encoding: 'utf8' }));
}

function below(figures: Figures, floor: (typeof FLOORS)[keyof typeof FLOORS]): string[] {
  const { right, ...atMost } = floor;
  return [
    ...(figures.answered < figures.questions ? [`answered ${figures.answered} of ${figures.questions}`] : []),
    ...(figures.right < right ? [`right is below ${right}`] : []),
    ...Object.entries(atMost).flatMap(([name, most]) =>
      figures[name as keyof typeof atMost] > most ? [`${name} is over ${most}`] : [],
    ),
  ];
}

const folder = mkdtempSync(join(tmpdir(), 'acceptable-use-questions-'));
try {
  for (const [set, floor] of Object.entries(FLOORS)) {
    const figures = figuresOf(set, folder);
    const shown = (
      ['questions', 'right', 'verdict', 'evidence', 'misleading', 'not_quotes', 'tools_not_named'] as const
    )
      .map((name) => `${name} ${figures[name]}`)
      .join(', ');
    const wrong = below(figures, floor);
    process.stdout.write(`${set.padEnd(5)} ${shown}${wrong.length ? `: BELOW THE FLOOR: ${wrong.join('; ')}` : ''}\n`);
    if (wrong.length) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
