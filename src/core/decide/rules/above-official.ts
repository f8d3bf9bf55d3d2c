import type { Rule } from '../rule.ts';

export const aboveOfficial: Rule = {
  id: 'above-official',
  says: 'Information above OFFICIAL goes into no tool: the documents trust people with OFFICIAL only.',
  speak(on) {
    if (!on.said('data.above-official')) return undefined;
    return { verdict: 'not-allowed', because: on.passages(this.id) };
  },
};
