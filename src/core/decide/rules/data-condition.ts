import { hasProtectedData } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const dataCondition: Rule = {
  id: 'data-condition',
  says: 'Personal, sensitive or OFFICIAL-SENSITIVE data stays out of a tool whose condition is to avoid it.',
  speak(on) {
    if (!on.tool?.conditions.means.has('avoid-personal-or-sensitive') || !hasProtectedData(on)) return undefined;
    return { verdict: 'not-allowed', because: on.tool.conditions.passages };
  },
};
