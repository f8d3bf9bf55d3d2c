import type { Rule } from '../rule.ts';

export const quantumDevice: Rule = {
  id: 'quantum-device',
  says: 'No tool can be used from a Quantum device.',
  speak(on) {
    if (!on.said('device.quantum')) return undefined;
    return { verdict: 'not-allowed', because: on.passages(this.id) };
  },
};
