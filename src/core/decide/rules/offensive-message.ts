import { wants } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const offensiveMessage: Rule = {
  id: 'offensive-message',
  says: 'A message that would cause problems, upset, offence or embarrassment is not acceptable.',
  speak(on) {
    if (!wants(on, 'act.offensive', this.id)) return undefined;
    return { verdict: 'not-allowed', because: on.passages(this.id) };
  },
};
