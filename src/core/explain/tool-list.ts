import { ruleInSituation } from '../decide/matrix.ts';
import type { RulingVerdict } from '../decide/rule.ts';
import type { Policy } from '../policy.ts';

/** A tool that the documents speak of, as a list shows it. */
export interface ToolListing {
  readonly name: string;
  /** The ruling where nothing is said but the name. */
  readonly verdict: RulingVerdict;
  /** Its conditions cell, or the sentence that rules on it, as a person reads it. */
  readonly conditions: string;
  /** Empty where no row lists it. */
  readonly audience: string;
  readonly access: string;
}

/** List every tool that the documents speak of: those of the table first, in its order. */
export function listTools(policy: Policy): ToolListing[] {
  return [...policy.tools.values()].map(({ name, conditions, audience, access, sentences }) => ({
    name,
    verdict: ruleInSituation(policy, name, { words: [], stances: {} }).verdict,
    conditions: conditions.text || (sentences[0]?.plain ?? ''),
    audience: audience.text,
    access: access.text,
  }));
}
