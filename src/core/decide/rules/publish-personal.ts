import { hasProtectedData, isCorporate, namesProtectedData } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const publishPersonal: Rule = {
  id: 'publish-personal',
  says: 'Personal or sensitive information is not put before the public.',
  speak(on) {
    const before = on.tool?.public || on.said('act.publish');
    // A corporate account and a comment of one's own are public by their nature: there the data must be named.
    const meantForAll = isCorporate(on) || on.said('act.comment');
    if (!before || !(meantForAll ? namesProtectedData(on) : hasProtectedData(on))) return undefined;
    return { verdict: 'not-allowed', because: [...on.passages(this.id), ...(on.tool?.conditions.passages ?? [])] };
  },
};
