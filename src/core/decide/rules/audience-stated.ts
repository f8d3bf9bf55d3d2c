import type { Rule } from '../rule.ts';

export const audienceStated: Rule = {
  id: 'audience-stated',
  says: 'A tool that is for one audience may be used with it, and the audience is stated.',
  speak(on) {
    const audience = on.tool?.audience;
    if (audience?.means.size !== 1) return undefined;
    return { verdict: 'conditional', because: audience.passages };
  },
};
