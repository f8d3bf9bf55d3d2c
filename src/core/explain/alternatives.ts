import type { RuleId } from '../compile/rule-ids.ts';
import type { ToolRuling } from '../decide/decide.ts';
import type { RulingVerdict } from '../decide/rule.ts';
import { type Facts, ruleOn, strictness } from '../decide/rule-on.ts';
import type { Policy, SortOfTool } from '../policy.ts';

/** Gives the names of the table's tools that share a kind with a tool and that the same question would be ruled on better. */
export type AlternativesTo = (ruling: ToolRuling) => string[];

/** Make ready to find alternatives for one question: each sort of tool is ruled on once, whatever the question asks about. */
export function alternativesFor(policy: Policy, facts: Facts): AlternativesTo {
  const verdicts = new Map<SortOfTool, RulingVerdict>();
  const verdictOn = (sort: SortOfTool) => {
    let verdict = verdicts.get(sort);
    if (verdict === undefined) {
      verdict = ruleOn(policy, { kind: 'listed', tool: sort.example }, facts).verdict;
      verdicts.set(sort, verdict);
    }
    return verdict;
  };
  return (ruling) => {
    if (ruling.verdict === 'allowed' || ruling.verdict === 'conditional') return [];
    if (ruling.rule && NOT_THE_TOOL.has(ruling.rule)) return [];
    const kinds = ruling.subject.kind === 'listed' ? [...ruling.subject.tool.kinds] : [];
    const found: SortOfTool['tools'][number][] = [];
    for (const sort of policy.sortsOfTool) {
      if (kinds.length && !kinds.some((kind) => sort.example.kinds.has(kind))) continue;
      const verdict = verdictOn(sort);
      if (strictness(verdict) >= strictness(ruling.verdict) || verdict === 'not-listed') continue;
      let taken = 0;
      for (const tool of sort.tools) {
        if (taken >= MOST) break;
        if (tool.name === ruling.name) continue;
        found.push(tool);
        taken++;
      }
    }
    found.sort((a, b) => a.row - b.row);
    return found.slice(0, MOST).map(({ name }) => name);
  };
}

// What these refuse, an account or an open call, is no better with another tool.
const NOT_THE_TOOL: ReadonlySet<RuleId> = new Set([
  'personal-account',
  'public-call',
  'offensive-message',
  'anonymous-post',
]);

// More than a person reads.
const MOST = 12;
