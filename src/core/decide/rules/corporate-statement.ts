import { isCorporate, isForCorporateAccounts } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const corporateStatement: Rule = {
  id: 'corporate-statement',
  says: 'Speaking for the MOJ before the public takes the corporate account.',
  speak(on) {
    if (on.tool?.source !== 'table' || !isForCorporateAccounts(on.tool)) return undefined;
    const otherAccount = on.said('account.work') || on.said('account.personal');
    const corporate = isCorporate(on);
    if (!on.said('act.statement') || (corporate && !otherAccount)) return undefined;
    return { verdict: 'not-allowed', because: [...on.tool.conditions.passages, ...on.passages(this.id)] };
  },
};
