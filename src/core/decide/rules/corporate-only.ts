import { isForComms } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const corporateOnly: Rule = {
  id: 'corporate-only',
  says: 'Tools that are approved for corporate accounts alone are not for general use at work.',
  speak(on) {
    if (on.tool?.source !== 'corporate-only' || isForComms(on)) return undefined;
    return { verdict: 'not-allowed', because: [...on.passages(this.id), ...on.tool.sentences] };
  },
};
