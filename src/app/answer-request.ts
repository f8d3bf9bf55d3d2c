import { type Answer, type AnswerKey, answerByKey, askWithKey, listTools, type Policy, sourcesOf } from '#core';
import type { AnswerReply, Kept, Reply } from './reply.ts';
import { type Request, readRequest } from './request.ts';

/** What answering needs of the world. */
export interface AnswerDeps {
  /** The policy of now: it can be swapped between two answers. */
  policy(): Policy;
  /** Today in Europe/London, as YYYY-MM-DD. */
  today(): string;
  /** What the store keeps, for who asks about their privacy. */
  readonly kept: readonly Kept[];
}

/** Gives the reply to what somebody typed, the bot's own name already taken off. */
export type Answerer = (typed: string) => Reply;

// More names than people use.
const MOST_KEPT = 500;

/**
 * Answer what people type: every surface answers through here. The replies to bare names of tools, which are most of
 * what is asked, are kept while the policy and the day are the same; those to any other text are not.
 */
export function createAnswerer(deps: AnswerDeps): Answerer {
  let kept = new Map<string, Reply>();
  let keptFor: readonly [Policy, string] | undefined;
  return (typed) => {
    const policy = deps.policy();
    const today = deps.today();
    if (keptFor?.[0] !== policy || keptFor[1] !== today || kept.size >= MOST_KEPT) {
      kept = new Map();
      keptFor = [policy, today];
    }
    const known = kept.get(typed);
    if (known) return known;
    const { reply, bare } = replyTo(deps, policy, today, typed);
    if (bare) kept.set(typed, reply);
    return reply;
  };
}

function replyTo(
  { kept }: AnswerDeps,
  policy: Policy,
  today: string,
  typed: string,
): { readonly reply: Reply; readonly bare: boolean } {
  const request = readRequest(typed);
  if (request.kind !== 'question') return { reply: wordReply(policy, today, kept, request), bare: false };
  const { answer, key, others, bare } = askWithKey(policy, request.text, today);
  return { reply: answerReply(policy, answer, key, others), bare };
}

function wordReply(
  policy: Policy,
  today: string,
  kept: readonly Kept[],
  request: Exclude<Request, { kind: 'question' }>,
): Reply {
  switch (request.kind) {
    case 'help':
      return { kind: 'help', why: request.why };
    case 'list':
      return { kind: 'tools', tools: listTools(policy), source: sourceOfList(policy, today) };
    case 'reminders':
      return { kind: 'reminders', reminders: policy.reminders, contacts: [contactOf(policy)] };
    case 'privacy':
      return { kind: 'privacy', kept, contacts: [contactOf(policy)] };
    default: // what needs a memory is answered by `handleRequest`
      return { kind: 'help', why: 'asked' };
  }
}

/** Build an answer again from what a button kept; `outdated` where the policy no longer has what it names. */
export function answerAgain(deps: AnswerDeps, key: AnswerKey): Reply {
  const policy = deps.policy();
  const answer = answerByKey(policy, key, deps.today());
  return answer ? answerReply(policy, answer, key, []) : { kind: 'outdated' };
}

/** Say sorry for a failure, with the help contacts and the id that the log has too. */
export function apologise(deps: AnswerDeps, id: string): Reply {
  return { kind: 'apology', id, contacts: [contactOf(deps.policy())] };
}

function answerReply(policy: Policy, answer: Answer, key: AnswerKey, others: readonly string[]): AnswerReply {
  const reminders = answer.reminders.flatMap((id) => policy.reminders.find((each) => each.id === id) ?? []);
  return { kind: 'answer', answer, reminders, key, others };
}

function contactOf({ help: { label, email, slack } }: Policy) {
  return { label, email: email ?? null, slack: slack ?? null };
}

function sourceOfList(policy: Policy, today: string) {
  const [first] = policy.documents;
  return first && sourcesOf(policy, [{ document: first.document.id }], today)[0];
}
