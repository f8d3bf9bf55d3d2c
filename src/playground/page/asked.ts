import type { AnswerKey } from '#core';
import type { Interacted, Message } from '../slack/index.ts';

/** What an answer came from: a question that somebody typed, or the ids that a button keeps. */
export type Origin = { readonly typed: string } | { readonly key: AnswerKey; readonly button: string };

/** An origin, and which policy answered. */
export interface Traced<Policy> {
  readonly origin: Origin;
  readonly policy: Policy;
}

/**
 * What was asked here, so that an answer can be explained by what it came from. It is kept in the memory of this process,
 * on the developer's own machine; the bot itself keeps none of it.
 */
export interface Asked<Policy> {
  command(typed: string, policy: Policy, done: Interacted): void;
  /** A post that addresses the bot. */
  said(message: Message, typed: string, policy: Policy): void;
  /** A press; `key` is what the button keeps, undefined where that is no answer's. */
  pressed(button: string, key: AnswerKey | undefined, policy: Policy, done: Interacted): void;
  /** Where a message of the bot came from; undefined where it answers nothing. */
  of(message: Message): Traced<Policy> | undefined;
}

/** Makes an empty memory of questions. */
export function createAsked<Policy>(): Asked<Policy> {
  const responses: { readonly traced: Traced<Policy> | undefined; readonly done: Interacted }[] = [];
  const posts: { readonly message: Message; readonly traced: Traced<Policy> }[] = [];

  // The bot answers a mention in the thread of the message, and a direct message beside it, for everybody there. What it
  // shows to one person alone is a tip, a refusal or a notice.
  function answers(message: Message, asked: Message): boolean {
    if (asked.channel !== message.channel || message.onlyFor !== undefined) return false;
    if (Number(message.ts) <= Number(asked.ts)) return false;
    if (message.thread === undefined) return asked.thread === undefined && isDirect(asked.channel);
    return message.thread === (asked.thread ?? asked.ts);
  }

  return {
    of(message) {
      const same = (other: Message) => other.channel === message.channel && other.ts === message.ts;
      const response = responses.findLast(({ done }) => done.responses().some(same));
      if (response) return response.traced;
      return posts.findLast(({ message: asked }) => answers(message, asked))?.traced;
    },
    command: (typed, policy, done) => void responses.push({ traced: { origin: { typed }, policy }, done }),
    said: (message, typed, policy) => void posts.push({ message, traced: { origin: { typed }, policy } }),
    pressed: (button, key, policy, done) =>
      void responses.push({ traced: key && { origin: { key, button }, policy }, done }),
  };
}

/** Tell a direct message with the bot by its id. Slack: conversations, "im". */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}
