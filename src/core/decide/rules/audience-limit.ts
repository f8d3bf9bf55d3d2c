import { audienceOf } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const audienceLimit: Rule = {
  id: 'audience-limit',
  says: 'A tool is for the audience that its row names, and for no other.',
  speak(on) {
    const audience = audienceOf(on);
    const cell = on.tool?.audience;
    if (!cell || audience === undefined || cell.unread.length || !cell.means.size || cell.means.has(audience))
      return undefined;
    return { verdict: 'not-allowed', because: [...cell.passages, ...(on.tool?.conditions.passages ?? [])] };
  },
};
