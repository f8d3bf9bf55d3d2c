import type { RuleId } from '../compile/rule-ids.ts';
import type { Policy } from '../policy.ts';
import type { Notion, Stance } from '../understand/notions.ts';
import type { Subject } from './rule.ts';
import { type Ruling, ruleOn } from './rule-on.ts';

/** One circumstance of a situation: its words, and the notions that it says or denies. */
export interface Circumstanced {
  readonly words: string;
  readonly stances: Readonly<Partial<Record<Notion, Stance>>>;
}

/** By what a tool's rulings are laid out; the first of each is "left open". */
export const DIMENSIONS = {
  audience: [
    { words: '', stances: {} },
    { words: 'inside the MOJ', stances: { 'audience.internal': 'said' } },
    { words: 'with people outside the MOJ', stances: { 'audience.external': 'said' } },
    { words: 'with the public', stances: { 'audience.public': 'said' } },
  ],
  data: [
    { words: '', stances: {} },
    { words: 'nothing personal or sensitive', stances: { 'data.personal': 'denied', 'data.sensitive': 'denied' } },
    { words: 'personal data', stances: { 'data.personal': 'said' } },
    { words: 'sensitive data', stances: { 'data.sensitive': 'said' } },
    { words: 'OFFICIAL-SENSITIVE', stances: { 'data.official-sensitive': 'said' } },
    { words: 'above OFFICIAL', stances: { 'data.above-official': 'said' } },
  ],
  account: [
    { words: '', stances: {} },
    { words: 'a work account', stances: { 'account.work': 'said' } },
    { words: 'a personal account', stances: { 'account.personal': 'said' } },
    { words: 'a corporate account', stances: { 'account.corporate': 'said' } },
  ],
  device: [
    { words: '', stances: {} },
    { words: 'on Dom1', stances: { 'device.dom1': 'said' } },
    { words: 'on a Mac', stances: { 'device.mac': 'said' } },
    { words: 'on a Quantum device', stances: { 'device.quantum': 'said' } },
    { words: 'on a smartphone', stances: { 'device.smartphone': 'said' } },
    { words: 'in a browser', stances: { 'device.browser': 'said' } },
    { words: "on one's own device", stances: { 'device.own': 'said' } },
  ],
} as const satisfies Record<string, readonly Circumstanced[]>;

/** A situation: one circumstance of each dimension. */
export interface Situation {
  /** The circumstances that are not left open, in words; none for "nothing said". */
  readonly words: readonly string[];
  readonly stances: Readonly<Partial<Record<Notion, Stance>>>;
}

/** Every situation, those with least said first. */
export function situations(): Situation[] {
  let all: Situation[] = [{ words: [], stances: {} }];
  for (const circumstances of Object.values<readonly Circumstanced[]>(DIMENSIONS)) {
    all = all.flatMap(({ words, stances }) =>
      circumstances.map((each) => ({
        words: each.words ? [...words, each.words] : words,
        stances: { ...stances, ...each.stances },
      })),
    );
  }
  return all.sort((a, b) => a.words.length - b.words.length);
}

/** Rule on a tool, by name, in a situation. A tool that the policy does not know is not listed. */
export function ruleInSituation(policy: Policy, name: string, situation: Situation): Ruling {
  const tool = policy.tools.get(name.toLowerCase());
  const subject: Subject = tool ? { kind: 'listed', tool } : { kind: 'other', name };
  return ruleOn(policy, subject, {
    stance: (notion) => situation.stances[notion] ?? 'open',
    named: (notion) => situation.stances[notion] === 'said',
    asksFor: (_rule: RuleId) => false,
  });
}
