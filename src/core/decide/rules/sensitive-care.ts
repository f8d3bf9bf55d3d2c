import { hasProtectedData } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const sensitiveCare: Rule = {
  id: 'sensitive-care',
  says: 'Personal, sensitive or OFFICIAL-SENSITIVE information asks for extra care, in an approved tool too.',
  speak(on) {
    if (!on.tool?.conditions.means.has('approved') || !hasProtectedData(on)) return undefined;
    return { verdict: 'conditional', because: [...on.passages(this.id).slice(0, 1), ...on.tool.conditions.passages] };
  },
};
