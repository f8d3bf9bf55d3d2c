import { describe, expect, test } from 'vitest';
import { checkCases, type Diagnostic, formatDiagnostic } from '#core';
import { policyFiles, realPolicy } from '../support/policy.ts';

const problemsOf = (files: ReadonlyMap<string, string>): string[] => {
  const problems: Diagnostic[] = [];
  checkCases(realPolicy(), files, (problem) => problems.push(problem));
  return problems.map(formatDiagnostic);
};
const CASE = (fields: string) => `about: A test\ncases:\n  - ask: can I use Slido?\n${fields}`;

describe("the policy's own tests", () => {
  test.each([
    [
      'a case that holds',
      CASE('    verdict: conditional\n    rule: condition-stated\n    because: [personal or sensitive]\n'),
      [],
    ],
    [
      'a case that fails, all that is wrong in one line',
      CASE('    verdict: allowed\n    rule: approved\n    because: [Avoid, Cats]\n'),
      [
        'cases/a.yml:3:5: warning: "can I use Slido?": the verdict is "conditional", not "allowed"; the rule is "condition-stated", not "approved"; the answer does not quote "Cats" [case-fails]',
      ],
    ],
    [
      'a case with a verdict that is none',
      CASE('    verdict: conditionel\n'),
      [
        'cases/a.yml:4:14: error: "cases.0.verdict": "conditionel" is none of "allowed", "conditional", "not-allowed", "not-listed", "guidance", "unknown". did you mean "conditional"? [not-overlay]',
      ],
    ],
    [
      'a case with a key that is none',
      CASE('    verdict: conditional\n    rules: approved\n'),
      ['cases/a.yml:5:12: error: "cases.0" has no key "rules" [not-overlay]'],
    ],
    [
      'a file that is no YAML',
      'cases: {\n',
      [
        'cases/a.yml:2:1: error: this is not the YAML that is expected: flow map in block collection must be sufficiently indented and end with a } [not-yaml]',
      ],
    ],
  ])('%s', (_, text, problems) => {
    expect(problemsOf(new Map([['cases/a.yml', text]]))).toEqual(problems);
  });

  test('files outside cases/ are no cases', () => {
    expect(problemsOf(new Map([...policyFiles].filter(([name]) => !name.startsWith('cases/'))))).toEqual([]);
  });
});
