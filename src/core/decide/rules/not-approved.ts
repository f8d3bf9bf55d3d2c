import type { Rule } from '../rule.ts';

export const notApproved: Rule = {
  id: 'not-approved',
  says: 'A row that says so withholds approval.',
  speak(on) {
    if (!on.tool?.conditions.means.has('not-approved')) return undefined;
    return { verdict: 'not-allowed', because: on.tool.conditions.passages };
  },
};
