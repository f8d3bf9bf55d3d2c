import { devicesOf } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const deviceNotNamed: Rule = {
  id: 'device-not-named',
  says: 'A device that the row does not name needs asking about.',
  speak(on) {
    const devices = devicesOf(on);
    const access = on.tool?.access;
    if (!access || !devices.length || access.means.has('any')) return undefined;
    if (devices.some((device) => access.means.has(device))) return undefined;
    return { verdict: 'conditional', because: [...access.passages, ...(on.tool?.conditions.passages ?? [])] };
  },
};
