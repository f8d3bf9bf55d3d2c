import type { z } from 'zod';
import type { Diagnostic } from './diagnostic.ts';
import { didYouMean } from './suggest.ts';
import type { Path } from './yaml-part.ts';
import type { OverlaySource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/** Turn what the schema found wrong into diagnostics with places, in words that a policy owner can use. */
export function reportIssues(
  issues: readonly Issue[],
  source: OverlaySource,
  report: (problem: Diagnostic) => void,
): void {
  for (const issue of issues) {
    const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
    const where = path.length ? `"${path.join('.')}"` : 'the overlay';
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) say(`${where} has no key "${key}"`, [...path, key]);
    } else say(`${where}: ${sentenceOf(issue)}`, path);
  }
  function say(message: string, path: Path): void {
    report({ severity: 'error', code: 'not-overlay', message, at: source.place(path) });
  }
}

const SORTS: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'keys and values',
  record: 'keys and values',
  boolean: 'true or false',
};

function sentenceOf(issue: Issue): string {
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const given = typeof issue.input === 'string' ? `"${issue.input}" is none of ` : 'expected one of ';
    return `${given}${values.map((value) => `"${value}"`).join(', ')}${typeof issue.input === 'string' ? didYouMean(issue.input, values) : ''}`;
  }
  if (issue.code === 'invalid_type')
    return issue.input === undefined ? 'it is missing' : `expected ${SORTS[issue.expected] ?? 'another sort of value'}`;
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}
