import { readCases } from '../compile/cases.ts';
import type { Diagnostic } from '../compile/diagnostic.ts';
import type { Policy } from '../policy.ts';
import { ask } from './answer.ts';

/** Ask every case, and report those whose answer is another. The cases hold on any day. */
export function checkCases(
  policy: Policy,
  files: ReadonlyMap<string, string>,
  report: (problem: Diagnostic) => void,
): void {
  for (const { case: wanted, at } of readCases(files, report)) {
    const answer = ask(policy, wanted.ask, ANY_DAY);
    const wrong = [
      answer.verdict === wanted.verdict ? '' : `the verdict is "${answer.verdict}", not "${wanted.verdict}"`,
      !wanted.rule || answer.rule === wanted.rule ? '' : `the rule is "${answer.rule ?? 'none'}", not "${wanted.rule}"`,
      !wanted.topic || answer.topics[0] === wanted.topic
        ? ''
        : `the topic is "${answer.topics[0] ?? 'none'}", not "${wanted.topic}"`,
      ...wanted.because
        .filter((quote) => !answer.citations.some((citation) => citation.text.includes(quote)))
        .map((quote) => `the answer does not quote "${quote}"`),
    ].filter(Boolean);
    if (wrong.length) {
      report({ severity: 'warning', code: 'case-fails', message: `"${wanted.ask}": ${wrong.join('; ')}`, at });
    }
  }
}

const ANY_DAY = '2020-01-01';
