import type { RuleId } from '../compile/rule-ids.ts';
import { type Decision, decide } from '../decide/decide.ts';
import { RULES } from '../decide/rules.ts';
import type { Policy } from '../policy.ts';
import { type Question, understand } from '../understand/question.ts';

/** How a question was understood and ruled on, in words: what `ask --explain` prints, line by line. */
export interface Trace {
  readonly question: string;
  readonly understood: readonly string[];
  readonly topics: readonly string[];
  readonly rulings: readonly {
    readonly about: string;
    readonly spoke: readonly string[];
    readonly silent: readonly string[];
  }[];
  readonly decided: string;
}

/** Trace a question through the policy. Holds words of the question, identifiers removed: show it to its author alone. */
export function trace(policy: Policy, typed: string): Trace {
  const question = understand(policy.vocabulary, typed);
  return traceOf(policy, question, decide(policy, question));
}

/** Trace what was decided of a question. */
export function traceOf(policy: Policy, question: Question, decision: Decision): Trace {
  const tools = question.mentions.map(
    ({ typed: words, target, by, from }) =>
      `tool: “${words}” is ${target.name} (${target.kind}, by ${by})${question.asides.has(from) ? ', in passing' : ''}`,
  );
  const circumstances = question.circumstances
    .filter(({ notion }) => !notion.startsWith('permission.'))
    .map(({ notion, stance, words }) => `${notion}: ${stance}${words ? ` (“${words}”)` : ''}`);
  const known = Math.round(100 * (question.ranking?.known ?? 0));
  const lead = `words known: ${known} %; lead over matters outside: ${decision.reading.lead.toFixed(2)}`;
  return {
    question: question.text,
    understood: [...new Set([...tools, ...circumstances]), `asks for a yes: ${question.asksPermission ? 'yes' : 'no'}`],
    topics: [...fitsOf(policy, question), lead],
    rulings: rulingsOf(decision),
    decided: `${decision.verdict}, by ${decision.kind}`,
  };
}

// The five classes that fit best.
function fitsOf({ vocabulary }: Policy, { ranking }: Question): string[] {
  if (!ranking) return [];
  const { scores } = ranking;
  const order = vocabulary.topics.classes.map((name, of) => ({ name, score: scores[of] ?? 0 }));
  order.sort((a, b) => b.score - a.score);
  return order.slice(0, 5).map(({ name, score }) => `${name} ${score.toFixed(2)}`);
}

function rulingsOf(decision: Decision): Trace['rulings'] {
  const rulings = decision.tools.map((tool) => ({
    about: tool.name,
    ruling: tool as Decision['tools'][number] | NonNullable<Decision['act']>,
  }));
  if (decision.act) rulings.push({ about: 'what is asked for, whatever the tool', ruling: decision.act });
  return rulings.map(({ about, ruling }) => ({
    about,
    spoke: ruling.spoken.map(
      ({ rule, verdict, because }) => `${verdict} [${rule}] ${says(rule)}${because[0] ? ` “${because[0].plain}”` : ''}`,
    ),
    silent: ruling.silent.map((rule) => `[${rule}] does not apply: ${says(rule)}`),
  }));
}

function says(id: RuleId): string {
  return RULES.find((rule) => rule.id === id)?.says ?? '';
}
