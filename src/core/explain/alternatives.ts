import { factsOf, type ToolRuling } from '../decide/decide.ts';
import type { Reading } from '../decide/reading.ts';
import type { RulingVerdict } from '../decide/rule.ts';
import { ruleOn, strictness } from '../decide/rule-on.ts';
import type { Policy } from '../policy.ts';
import type { Question } from '../understand/question.ts';

/** Names of the table's tools that share a kind with a tool and that the same question would be ruled on better. */
export function alternativesTo(policy: Policy, question: Question, reading: Reading, ruling: ToolRuling): string[] {
  if (ruling.verdict === 'allowed' || ruling.verdict === 'conditional') return [];
  const facts = factsOf(question, reading);
  const kinds = ruling.subject.kind === 'listed' ? ruling.subject.tool.kinds : new Set<never>();
  const names: string[] = [];
  // A table of ten thousand rows has few sorts of row: each is ruled on once.
  const verdicts = new Map<string, RulingVerdict>();
  for (const tool of policy.tools.values()) {
    if (tool.source !== 'table' || tool.name === ruling.name) continue;
    if (kinds.size && ![...kinds].some((kind) => tool.kinds.has(kind))) continue;
    let verdict = verdicts.get(tool.signature);
    if (verdict === undefined) {
      verdict = ruleOn(policy, { kind: 'listed', tool }, facts).verdict;
      verdicts.set(tool.signature, verdict);
    }
    if (strictness(verdict) < strictness(ruling.verdict) && verdict !== 'not-listed') names.push(tool.name);
    if (names.length >= MOST) break;
  }
  return names;
}

// More than a person reads.
const MOST = 12;
