import type { Rule } from '../rule.ts';

export const approved: Rule = {
  id: 'approved',
  says: 'A tool whose row says that MOJ use is approved may be used.',
  speak(on) {
    if (!on.tool?.conditions.means.has('approved')) return undefined;
    return { verdict: 'allowed', because: [...on.tool.conditions.passages, ...on.tool.audience.passages] };
  },
};
