import { wants } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const publicCall: Rule = {
  id: 'public-call',
  says: 'Calls are not public, and take a password to join.',
  speak(on) {
    const calls = !on.tool || on.tool.kinds.has('video') || on.tool.kinds.has('voice');
    if (!calls || !wants(on, 'act.public-call', this.id)) return undefined;
    return { verdict: 'not-allowed', because: on.passages(this.id) };
  },
};
