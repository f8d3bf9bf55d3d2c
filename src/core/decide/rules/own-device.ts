import type { Rule } from '../rule.ts';

export const ownDevice: Rule = {
  id: 'own-device',
  says: 'The tools are provided through MOJ provided devices: one of your own needs asking about.',
  speak(on) {
    if (on.tool?.source !== 'table' || !on.said('device.own')) return undefined;
    return { verdict: 'conditional', because: [...on.passages(this.id), ...on.tool.access.passages] };
  },
};
