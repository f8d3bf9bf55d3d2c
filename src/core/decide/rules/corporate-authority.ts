import { isForCorporateAccounts } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const corporateAuthority: Rule = {
  id: 'corporate-authority',
  says: 'A corporate account is for the few who are authorised to use it.',
  speak(on) {
    const unauthorised = on.said('account.unauthorised') || on.stance('account.authorised') === 'denied';
    const corporate = on.said('account.corporate') || (on.tool !== undefined && isForCorporateAccounts(on.tool));
    const asked = on.subject.kind === 'act' && on.asksFor(this.id);
    if (!(unauthorised && corporate) && !asked) return undefined;
    return { verdict: 'not-allowed', because: [...on.passages(this.id), ...(on.tool?.conditions.passages ?? [])] };
  },
};
