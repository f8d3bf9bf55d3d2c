import { type AnswerReply, answerAgain, createAnswerer, type Reply } from '#app';
import type { AnswerKey } from '#core';
import { realPolicy, TODAY } from '../../support/policy.ts';

const deps = { policy: realPolicy, today: () => TODAY, kept: [] };

const answer = createAnswerer(deps);

/** What the bot answers by the real policy. */
export function replyTo(typed: string): Reply {
  return answer(typed);
}

/** The same, where it is an answer. */
export function answerTo(typed: string): AnswerReply {
  return answered(replyTo(typed));
}

/** The answer that a button's key stands for. */
export function answerOf(key: AnswerKey): AnswerReply {
  return answered(answerAgain(deps, key));
}

function answered(reply: Reply): AnswerReply {
  if (reply.kind !== 'answer') throw new Error(`an answer was expected, and this is of the kind ${reply.kind}`);
  return reply;
}
