import type { ContactAnswer } from '#core';
import { bold, contactLines, type Line, type Part, say } from './lines.ts';

/** What the bot does with what somebody sends it. A line for each thing, so that what is new gets a line of its own. */
const READ: readonly string[] = [
  'I read your message to answer it. I do not store it, and I do not write its words in my log.',
  'I work out the answer myself. I pass your question to no other service, and to no language model.',
  'My answer is a Slack message like any other. Slack keeps it for as long as your workspace keeps messages.',
];

/** What the bot remembers, and for how long. */
const KEPT: readonly string[] = [
  'That I have answered a message, so that I do not answer it twice: for 24 hours.',
  'That you have asked me something, so that nobody can overload me: for a minute.',
];

const HOW =
  'I hold both as codes made with a secret key, in memory only. They are gone when their time is up, or when I restart.';
const DELETION =
  'There is nothing of yours left to delete after that. If you want to know more, or want something deleted, please ask.';

/** What the bot keeps about somebody, and whom to ask about it. */
export function privacyParts(contacts: readonly ContactAnswer[]): Part[] {
  const bullets = (texts: readonly string[]) => texts.map((text): Line => ({ lead: 'bullet', runs: [say(text)] }));
  return [
    { as: 'section', share: 1000, lines: [{ runs: [bold('What I do with your messages')] }, ...bullets(READ)] },
    {
      as: 'section',
      share: 1000,
      lines: [{ runs: [bold('What I remember')] }, ...bullets(KEPT), { runs: [say(HOW)] }],
    },
    { as: 'section', share: 1000, lines: [{ runs: [say(DELETION)] }, ...contactLines('Ask for help:', contacts)] },
  ];
}
