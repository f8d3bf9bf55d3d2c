import { isPersonalComment } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const personalComment: Rule = {
  id: 'personal-comment',
  says: 'Commenting on work from a personal account is encouraged where the row says so, under the Civil Service Code.',
  speak(on) {
    if (!on.tool?.conditions.means.has('personal-comment')) return undefined;
    if (!isPersonalComment(on) && !on.said('act.comment')) return undefined;
    return { verdict: 'conditional', because: [...on.tool.conditions.passages, ...on.passages(this.id)] };
  },
};
