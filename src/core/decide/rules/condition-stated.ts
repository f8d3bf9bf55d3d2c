import type { Rule } from '../rule.ts';

export const conditionStated: Rule = {
  id: 'condition-stated',
  says: 'A tool with a condition may be used within it, and the condition is stated.',
  speak(on) {
    const means = on.tool?.conditions.means;
    if (
      !means?.has('avoid-personal-or-sensitive') &&
      !means?.has('corporate-account') &&
      !means?.has('personal-comment')
    ) {
      return undefined;
    }
    return { verdict: 'conditional', because: on.tool?.conditions.passages ?? [] };
  },
};
