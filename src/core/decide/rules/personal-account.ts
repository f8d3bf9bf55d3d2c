import { isPersonalComment } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const personalAccount: Rule = {
  id: 'personal-account',
  says: 'A personal account is never used for business, but for a comment where the table encourages it.',
  speak(on) {
    const said = on.said('account.personal') || (on.subject.kind === 'act' && on.asksFor(this.id));
    if (!said || isPersonalComment(on)) return undefined;
    const exception = on.tool?.conditions.means.has('personal-comment') ? on.tool.conditions.passages : [];
    return {
      verdict: 'not-allowed',
      because: [...on.passages(this.id).slice(0, 1), ...exception, ...on.passages(this.id).slice(1)],
    };
  },
};
