import { type Answer, type AnswerKey, answerByKey, askWithKey, listTools, type Policy } from '#core';
import type { AnswerReply, Reply } from './reply.ts';
import { readRequest } from './request.ts';

/** What answering needs of the world. */
export interface AnswerDeps {
  /** The policy of now: it can be swapped between two answers. */
  policy(): Policy;
  /** Today in Europe/London, as YYYY-MM-DD. */
  today(): string;
}

/** Answer what somebody typed, the bot's own name already taken off. Every surface answers through here. */
export function answerRequest(deps: AnswerDeps, typed: string): Reply {
  const policy = deps.policy();
  const request = readRequest(typed);
  switch (request.kind) {
    case 'help':
      return { kind: 'help', why: request.why };
    case 'list':
      return { kind: 'tools', tools: listTools(policy), source: policy.documents[0]?.title ?? '' };
    case 'reminders':
      return { kind: 'reminders', reminders: policy.reminders, contacts: [contactOf(policy)] };
    case 'privacy':
      return { kind: 'privacy' };
    case 'question': {
      const { answer, key, others } = askWithKey(policy, request.text, deps.today());
      return answerReply(policy, answer, key, others);
    }
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
