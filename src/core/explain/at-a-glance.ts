import type { RuleId } from '../compile/rule-ids.ts';
import { type Circumstanced, DIMENSIONS, ruleInSituation, type Situation } from '../decide/matrix.ts';
import type { RulingVerdict } from '../decide/rule.ts';
import type { Policy } from '../policy.ts';
import { type Source, sourceOf } from './sources.ts';
import { listTools, type ToolListing } from './tool-list.ts';

/** The policy at a glance: every tool that the documents speak of, by audience and by data. */
export interface Glance {
  /** The sorts of data, in the words of the columns; empty for "nothing said of it". */
  readonly data: readonly string[];
  readonly audiences: readonly {
    /** Empty for "nothing said of it". */
    readonly words: string;
    readonly rows: readonly { readonly tool: ToolListing; readonly cells: readonly GlanceCell[] }[];
  }[];
  /** The documents that it comes from, with their age. */
  readonly sources: readonly Source[];
}

/** The ruling on a tool with an audience and a sort of data, and the rule that gave it. */
export interface GlanceCell {
  readonly verdict: RulingVerdict;
  readonly rule: RuleId | undefined;
}

/** Lay the policy out at a glance; the account and the device are left open. */
export function atAGlance(policy: Policy, today: string): Glance {
  const tools = listTools(policy);
  const { data } = DIMENSIONS;
  return {
    data: data.map(({ words }) => words),
    audiences: DIMENSIONS.audience.map((audience) => ({
      words: audience.words,
      rows: tools.map((tool) => ({
        tool,
        cells: data.map((sort) => cellOf(policy, tool.name, together(audience, sort))),
      })),
    })),
    sources: policy.documents.map((listed) => sourceOf(listed, today)),
  };
}

function cellOf(policy: Policy, name: string, situation: Situation): GlanceCell {
  const { verdict, rule } = ruleInSituation(policy, name, situation);
  return { verdict, rule };
}

function together(...circumstances: readonly Circumstanced[]): Situation {
  return {
    words: circumstances.map(({ words }) => words).filter(Boolean),
    stances: Object.assign({}, ...circumstances.map(({ stances }) => stances)),
  };
}
