import { wants } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const anonymousPost: Rule = {
  id: 'anonymous-post',
  says: 'Nobody posts anonymously.',
  speak(on) {
    if (!wants(on, 'act.anonymous', this.id)) return undefined;
    return { verdict: 'not-allowed', because: on.passages(this.id) };
  },
};
