import type { RuleId } from '../compile/rule-ids.ts';
import type { Passage } from '../parse/passage.ts';
import type { Policy, Tool } from '../policy.ts';
import type { Notion, Stance } from '../understand/notions.ts';

/** The verdicts on a tool or an act, from permissive to strict. */
export const STRICTNESS = ['allowed', 'conditional', 'not-listed', 'not-allowed'] as const;
export type RulingVerdict = (typeof STRICTNESS)[number];

/** The verdicts of an answer: `guidance` and `unknown` stand outside the order of strictness. */
export type Verdict = RulingVerdict | 'guidance' | 'unknown';

/** What is ruled on: a tool of the documents, a tool of none, or an act with no tool named. */
export type Subject =
  | { readonly kind: 'listed'; readonly tool: Tool }
  | { readonly kind: 'other'; readonly name: string }
  | { readonly kind: 'act' };

/** What a rule may look at. */
export interface Case {
  readonly policy: Policy;
  readonly subject: Subject;
  /** The tool, where the subject is one of the documents. */
  readonly tool: Tool | undefined;
  stance(notion: Notion): Stance;
  said(notion: Notion): boolean;
  /** Said by a phrase that names it, and not only told by the situation. */
  named(notion: Notion): boolean;
  /** Whether the question asks for what a rule forbids, as the topics' `asks` put it. */
  asksFor(rule: RuleId): boolean;
  /** The passages on which a rule rests. */
  passages(rule: RuleId): readonly Passage[];
}

/** What a rule says of a case, and the passages on which it says so, best first. */
export interface Finding {
  readonly verdict: RulingVerdict;
  readonly because: readonly Passage[];
}

/** One rule of the policy: its id is its file's name, `says` is one sentence, `speak` gives nothing where it does not apply. */
export interface Rule {
  readonly id: RuleId;
  readonly says: string;
  speak(on: Case): Finding | undefined;
}
