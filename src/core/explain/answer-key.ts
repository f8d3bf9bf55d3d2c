import { z } from 'zod';
import { type Decision, decide, factsOf, ruling } from '../decide/decide.ts';
import type { Verdict } from '../decide/rule.ts';
import { ruleOn, strictest } from '../decide/rule-on.ts';
import type { Policy } from '../policy.ts';
import type { Circumstance } from '../understand/circumstances.ts';
import type { Mention } from '../understand/mentions.ts';
import type { Target } from '../understand/names.ts';
import { NOTIONS, type Notion } from '../understand/notions.ts';
import { isNamed, type Question, stance, understand } from '../understand/question.ts';
import { type Answer, explain } from './answer.ts';
import { SIDE } from './citations.ts';
import { type Trace, traceOf } from './trace.ts';

/**
 * What an answer can be built again from: ids of the policy, and no word of the question. Of a tool that no list
 * knows there is no id: it stands as the empty name.
 */
export const AnswerKey = z.strictObject({
  kind: z.enum(['tools', 'act', 'incident', 'standard', 'topic', 'nothing']),
  tools: z.array(z.string().max(200)).max(20),
  topics: z.array(z.string().max(100)).max(4),
  /** The notions that are named, those that are only told, and those that are denied. */
  named: z.array(z.enum(NOTIONS)).max(NOTIONS.length),
  told: z.array(z.enum(NOTIONS)).max(NOTIONS.length),
  denied: z.array(z.enum(NOTIONS)).max(NOTIONS.length),
  /** The topic whose forbidden thing is asked for. */
  asks: z.string().max(100).nullable(),
  /** Whether the best topic fits well enough to be quoted beside a ruling. */
  side: z.boolean(),
});
export type AnswerKey = z.infer<typeof AnswerKey>;

/** An answer, what it can be built again from, and the other tool that an ambiguous name may have meant. */
export interface KeyedAnswer {
  readonly answer: Answer;
  readonly key: AnswerKey;
  /** The tools that a name of the question may have meant instead: "Consumer Skype" for "Skype". */
  readonly others: readonly string[];
  /** Whether the question is the name of a tool and nothing else, so that keeping it keeps no word of a person's. */
  readonly bare: boolean;
}

/** What stands for the name of a tool that no list knows, where the question must not be repeated. */
export const UNNAMED = 'The tool that was asked about';

/** Answer a question, as `ask` does, and give the key by which the answer can be built again. */
export function askWithKey(policy: Policy, typed: string, today: string): KeyedAnswer {
  const question = understand(policy.vocabulary, typed);
  const decision = decide(policy, question);
  const answer = explain(policy, question, decision, today);
  const others = decision.tools.flatMap(
    ({ mention, name }) =>
      policy.sameAs.find((same) => same.tool === name && sameName(same.name, mention.typed))?.other ?? [],
  );
  return {
    answer,
    key: keyOf(policy, question, decision),
    others: [...new Set(others)],
    bare: isBare(question, typed),
  };
}

const NAME_ALONE = /^[\p{L}\p{N} .&'’-]{1,40}\??$/u;

function isBare({ mentions: [mention, ...more], words }: Question, typed: string): boolean {
  if (!mention || more.length || mention.by !== 'name') return false;
  return mention.from === 0 && mention.to === words && NAME_ALONE.test(typed);
}

/**
 * Build an answer from its key, by the policy of now: what has become stricter since is stricter in it.
 * Gives undefined where the key names a tool, topic or other thing that the policy does not know.
 */
export function answerByKey(policy: Policy, key: AnswerKey, today: string): Answer | undefined {
  const built = decideByKey(policy, key);
  return built && explain(policy, built.question, built.decision, today);
}

/** Trace an answer that is built from its key. Gives undefined where `answerByKey` does. */
export function traceByKey(policy: Policy, key: AnswerKey): Trace | undefined {
  const built = decideByKey(policy, key);
  return built && traceOf(policy, built.question, built.decision);
}

function decideByKey(
  policy: Policy,
  key: AnswerKey,
): { readonly question: Question; readonly decision: Decision } | undefined {
  const targets = key.tools.map((name) => targetOf(policy, name));
  const topics = key.topics.flatMap((id) => policy.topics.get(id) ?? []);
  if (targets.some((target) => !target) || topics.length < key.topics.length) return undefined;
  const asks = key.asks === null ? undefined : policy.topics.get(key.asks);
  const question: Question = {
    ...understand(policy.vocabulary, ''),
    circumstances: circumstancesOf(key),
    mentions: targets.flatMap((target) => (target ? mentionOf(target) : [])),
  };
  const reading = { topics, asks, outside: !topics.length, elsewhere: false, lead: 0, score: key.side ? 1 : -1 };
  const facts = factsOf(question, reading);
  const tools = question.mentions.map((mention) => ruling(policy, mention, facts));
  const act = key.kind === 'act' ? ruleOn(policy, { kind: 'act' }, facts) : undefined;
  const verdicts: Readonly<Record<AnswerKey['kind'], Verdict>> = {
    tools: strictest(tools.map(({ verdict }) => verdict)),
    act: act?.verdict ?? 'unknown',
    incident: 'guidance',
    standard: 'guidance',
    topic: 'guidance',
    nothing: 'unknown',
  };
  if ((key.kind === 'tools' && !tools.length) || (key.kind === 'act' && act?.verdict !== 'not-allowed'))
    return undefined;
  return { question, decision: { kind: key.kind, verdict: verdicts[key.kind], tools, act, topics, reading, facts } };
}

function keyOf(policy: Policy, question: Question, decision: Decision): AnswerKey {
  const identified = decision.facts;
  const stances = NOTIONS.map((notion) => ({
    notion,
    stance: notion === 'data.personal' ? identified.stance(notion) : stance(question, notion),
    named: notion === 'data.personal' ? identified.named(notion) : isNamed(question, notion),
  }));
  const those = (fits: (each: (typeof stances)[number]) => boolean) =>
    stances.filter(fits).map(({ notion }): Notion => notion);
  return {
    kind: decision.kind,
    tools: decision.tools.slice(0, 20).map(({ mention }) => keptName(policy, mention)),
    topics: decision.topics.slice(0, 4).map(({ id }) => id),
    named: those((each) => each.named),
    told: those((each) => each.stance === 'said' && !each.named),
    denied: those((each) => each.stance === 'denied'),
    asks: decision.reading.asks?.id ?? null,
    side: decision.reading.score >= SIDE,
  };
}

// A name that stands for one tool and may mean another is kept as it is, so that the answer says again how it was read.
// What was only found by its place is the person's own word, and no name that the policy data knows.
function keptName(policy: Policy, { target, typed, by }: Mention): string {
  const same = policy.sameAs.find((entry) => entry.tool === target.name && sameName(entry.name, typed));
  if (same) return same.name;
  return by === 'place' ? '' : target.name;
}

// Only what the policy data names: a key comes back from Slack, and nothing in it is trusted to be a tool's name.
function targetOf(policy: Policy, name: string): (Target & { readonly as: string }) | undefined {
  if (!name) return { kind: 'other', name: UNNAMED, as: UNNAMED };
  const same = policy.sameAs.find((entry) => entry.name === name);
  if (same) return { kind: 'listed', name: same.tool, as: same.name };
  const tool = policy.tools.get(name.toLowerCase());
  if (tool) return { kind: 'listed', name: tool.name, as: tool.name };
  const known = [...policy.vocabulary.names.exact.values()].some(
    ({ target }) => target.kind === 'other' && target.name === name,
  );
  return known ? { kind: 'other', name, as: name } : undefined;
}

function mentionOf({ kind, name, as }: Target & { readonly as: string }): Mention {
  return { target: { kind, name }, typed: as, from: 0, to: 0, by: 'name' };
}

function circumstancesOf(key: AnswerKey): Circumstance[] {
  const some = (notions: readonly Notion[], as: Pick<Circumstance, 'stance' | 'by'>) =>
    notions.map((notion) => ({ notion, words: '', from: 0, ...as }));
  return [
    ...some(key.named, { stance: 'said', by: 'phrase' }),
    ...some(key.told, { stance: 'said', by: 'situation' }),
    ...some(key.denied, { stance: 'denied', by: 'phrase' }),
  ];
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
