import { z } from 'zod';
import type { Diagnostic } from './diagnostic.ts';
import { reportIssues } from './overlay-issues.ts';
import { RULE_IDS } from './rule-ids.ts';
import { readYamlFile } from './yaml-source.ts';

const Case = z.strictObject({
  ask: z.string().min(1).describe('The question, as somebody would type it'),
  verdict: z.enum(['allowed', 'conditional', 'not-allowed', 'not-listed', 'guidance', 'unknown']),
  rule: z.enum(RULE_IDS).optional().describe('The rule that decides'),
  topic: z.string().optional().describe('The topic that answers, where no tool is ruled on'),
  because: z.array(z.string()).default([]).describe('What the answer must quote, as a reader sees it'),
});

/** A file of `cases/`: the policy's own tests. */
export const CaseFile = z
  .strictObject({ about: z.string().describe('What these cases are about'), cases: z.array(Case).min(1) })
  .describe("The policy's own tests");

/** One of the policy's own tests: what is asked, and what the answer must be. */
export type PolicyCase = z.infer<typeof Case>;

/** Read every case of a policy folder (`files` by name); what cannot be read is reported. */
export function readCases(
  files: ReadonlyMap<string, string>,
  report: (problem: Diagnostic) => void,
): { case: PolicyCase; at: Diagnostic['at'] }[] {
  return [...files.keys()]
    .filter((file) => /^cases\/.+\.ya?ml$/.test(file))
    .flatMap((file) => {
      const source = readYamlFile(file, files, report);
      if (!source) return [];
      const parsed = CaseFile.safeParse(source.value, { reportInput: true });
      if (!parsed.success) {
        reportIssues(parsed.error.issues, source, report);
        return [];
      }
      return parsed.data.cases.map((each, index) => ({ case: each, at: source.place(['cases', index]) }));
    });
}
