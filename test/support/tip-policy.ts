import type { Policy } from '#core';
import { compileLight } from '../core/light-policy.ts';

/** The real policy with its tips and without its large lists: what tips and reminders need of it. */
export function tipPolicy(): Policy {
  const result = compileLight({ 'tips.yml': (text) => text });
  if (!result.ok) throw new Error('the policy does not compile');
  return result.policy;
}
