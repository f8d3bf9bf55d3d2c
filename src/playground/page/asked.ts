import type { Interacted, Message } from '../slack/index.ts';

/** A question that somebody typed, as far as an answer can be traced back to it. */
export interface Question {
  readonly text: string;
  /** Set where the answer was built again from a button's ids, and not from the question. */
  readonly builtAgain: string | undefined;
}

/**
 * What was typed here, so that an answer can be explained by its question. It is kept in the memory of this process, on
 * the developer's own machine; the bot itself keeps none of it.
 */
export interface Asked {
  command(text: string, done: Interacted): void;
  said(message: Message, text: string): void;
  pressed(message: Message, button: string, done: Interacted): void;
  /** The question that a message of the bot answers; undefined where it answers none. */
  of(message: Message): Question | undefined;
}

/** Makes an empty memory of questions. */
export function createAsked(): Asked {
  const commands: { readonly question: Question; readonly done: Interacted }[] = [];
  const posts: { readonly message: Message; readonly text: string }[] = [];

  function of(message: Message): Question | undefined {
    const same = (other: Message) => other.channel === message.channel && other.ts === message.ts;
    const command = commands.findLast(({ done }) => done.responses().some(same));
    if (command) return command.question;
    const post = posts.findLast(
      ({ message: asked }) =>
        asked.channel === message.channel &&
        later(message.ts, asked.ts) &&
        (message.thread === undefined ? asked.thread === undefined : message.thread === (asked.thread ?? asked.ts)),
    );
    return post && { text: post.text, builtAgain: undefined };
  }

  return {
    of,
    command: (text, done) => void commands.push({ question: { text, builtAgain: undefined }, done }),
    said: (message, text) => void posts.push({ message, text }),
    pressed(message, button, done) {
      const question = of(message);
      if (!question) return;
      const builtAgain = `by the button “${button}”, from ids of the policy alone: not from what was typed`;
      commands.push({ question: { ...question, builtAgain }, done });
    },
  };
}

function later(ts: string, than: string): boolean {
  return Number(ts) > Number(than);
}
