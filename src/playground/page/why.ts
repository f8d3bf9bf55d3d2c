import { readRequest } from '#app';
import { answerByKey, ask, type Policy, trace, traceByKey } from '#core';
import type { Origin } from './asked.ts';
import type { MarkedDocument, MarkedLine, Why } from './protocol.ts';

/**
 * Explain an answer by the policy that gave it: what was understood, which rules spoke, and where in the documents its
 * quotes stand. Undefined where nothing was asked of the policy.
 */
export function explainWhy(origin: Origin, policy: Policy, today: string): Omit<Why, 'policyOfBefore'> | undefined {
  if ('typed' in origin && readRequest(origin.typed).kind !== 'question') return undefined;
  const answer = 'typed' in origin ? ask(policy, origin.typed, today) : answerByKey(policy, origin.key, today);
  const traced = 'typed' in origin ? trace(policy, origin.typed) : traceByKey(policy, origin.key);
  if (!answer || !traced) return undefined;
  const { citations } = answer;
  const documents = policy.documents.flatMap(({ document, title }): MarkedDocument[] => {
    const quotes = citations.filter((citation) => citation.document === document.id);
    if (!quotes.length) return [];
    const marks = quotes.flatMap(({ quote, line }) => {
      const from = document.text.indexOf(quote, startOfLine(document.text, line));
      return from < 0 ? [] : [{ from, to: from + quote.length }];
    });
    return [{ title, file: document.file, lines: markedLines(document.text, marks) }];
  });
  return { ...traced, button: 'button' in origin ? origin.button : undefined, documents };
}

interface Mark {
  readonly from: number;
  readonly to: number;
}

function markedLines(text: string, marks: readonly Mark[]): MarkedLine[] {
  let start = 0;
  return text.split('\n').map((line, index) => {
    const runs = runsOf(line, start, marks);
    start += line.length + 1;
    return { number: index + 1, runs };
  });
}

function runsOf(line: string, start: number, marks: readonly Mark[]): MarkedLine['runs'] {
  const edges = marks.flatMap(({ from, to }) => [from - start, to - start]);
  const cuts = [...new Set([0, ...edges.filter((edge) => edge > 0 && edge < line.length), line.length])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0;
    const place = marks.findIndex((mark) => mark.from <= start + from && start + to <= mark.to);
    return { text: line.slice(from, to), marked: place >= 0, first: place === 0 };
  });
}

function startOfLine(text: string, line: number): number {
  let at = 0;
  for (let passed = 1; passed < line; passed++) at = text.indexOf('\n', at) + 1;
  return at;
}
