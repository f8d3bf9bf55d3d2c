import { isCorporate, isForComms, isForCorporateAccounts } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const corporateAccount: Rule = {
  id: 'corporate-account',
  says: 'A corporate account may use what is approved for it, by those who are authorised.',
  speak(on) {
    if (
      !on.tool ||
      !isForCorporateAccounts(on.tool) ||
      !(on.tool.source === 'corporate-only' ? isForComms(on) : isCorporate(on))
    )
      return undefined;
    const sentences = on.tool.sentences.toReversed();
    return { verdict: 'conditional', because: [...on.tool.conditions.passages, ...sentences, ...on.passages(this.id)] };
  },
};
