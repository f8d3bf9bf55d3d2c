import type { RuleId } from '../compile/rule-ids.ts';
import type { Passage } from '../parse/passage.ts';
import type { Policy } from '../policy.ts';
import type { Notion, Stance } from '../understand/notions.ts';
import { type Finding, type Rule, type RulingVerdict, STRICTNESS, type Subject } from './rule.ts';
import { RULES } from './rules.ts';

/** What a rule found. */
export interface Spoken extends Finding {
  readonly rule: RuleId;
}

/** A ruling: its verdict, the rule that gave it, the passages it rests on, and all that spoke. */
export interface Ruling {
  readonly subject: Subject;
  readonly verdict: RulingVerdict;
  /** Undefined where no rule applies: the tool's row says nothing that a rule reads. */
  readonly rule: RuleId | undefined;
  readonly because: readonly Passage[];
  /** Every rule that spoke, the deciding one first. */
  readonly spoken: readonly Spoken[];
  readonly silent: readonly RuleId[];
}

/** What a ruling looks at, beside its subject. */
export interface Facts {
  stance(notion: Notion): Stance;
  named(notion: Notion): boolean;
  asksFor(rule: RuleId): boolean;
}

/** Rule on one subject: every rule that applies speaks, the strictest verdict wins, the list's order breaks ties. */
export function ruleOn(policy: Policy, subject: Subject, facts: Facts): Ruling {
  const on = {
    policy,
    subject,
    tool: subject.kind === 'listed' ? subject.tool : undefined,
    stance: facts.stance,
    named: facts.named,
    said: (notion: Notion) => facts.stance(notion) === 'said',
    asksFor: facts.asksFor,
    passages: (rule: RuleId) => policy.rules.get(rule) ?? [],
  };
  const spoken: Spoken[] = [];
  const silent: RuleId[] = [];
  for (const rule of RULES) {
    const finding = rule.speak(on);
    if (finding) spoken.push({ ...supported(rule, finding, policy), rule: rule.id });
    else silent.push(rule.id);
  }
  const order = spoken.toSorted((a, b) => strictness(b.verdict) - strictness(a.verdict));
  const deciding = order[0];
  const cells = on.tool ? [...on.tool.conditions.passages, ...on.tool.audience.passages, ...on.tool.sentences] : [];
  return {
    subject,
    verdict: deciding?.verdict ?? 'conditional',
    rule: deciding?.rule,
    because: deciding?.because.length ? deciding.because : cells,
    spoken: order,
    silent,
  };
}

/** How strict a verdict is: 0 for `allowed`. */
export function strictness(verdict: RulingVerdict): number {
  return STRICTNESS.indexOf(verdict);
}

/** Give the strictest of verdicts. */
export function strictest(verdicts: readonly RulingVerdict[]): RulingVerdict {
  return STRICTNESS[Math.max(0, ...verdicts.map(strictness))] ?? 'not-allowed';
}

// A revision may have lost the words that a rule rests on. What they forbade is then no longer known to be forbidden,
// nor known to be fine: at most conditional.
function supported(rule: Rule, finding: Finding, policy: Policy): Finding {
  if (!policy.lostRules.has(rule.id) || finding.verdict !== 'not-allowed') return finding;
  return { verdict: 'conditional', because: finding.because };
}
