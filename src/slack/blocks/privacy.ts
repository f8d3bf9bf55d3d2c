import type { Kept, Reply } from '#app';
import { bold, contactLines, type Line, type Part, say } from './lines.ts';

/** What the bot does with what somebody sends it. A line for each thing, so that what is new gets a line of its own. */
const READ: readonly string[] = [
  'I read your message to answer it. I do not store it, and I do not write its words in my log.',
  'I work out the answer myself. I pass your question to no other service, and to no language model.',
  'My answer is a Slack message like any other. Slack keeps it for as long as your workspace keeps messages.',
];

/** What is held in memory alone, whatever the store. */
const IN_MEMORY: Kept = { what: 'that you have asked me something, so that nobody can overload me', kept: 'a minute' };

const HOW =
  'You and your channels stand there as codes made with a secret key, but for a channel that has a retention reminder.';
const DELETION =
  'You can ask to see what is kept about you, or to have it deleted. Say so in words of your own, with your Slack name.';

type PrivacyReply = Extract<Reply, { kind: 'privacy' }>;

/** What the bot keeps about somebody, and whom to ask about it. */
export function privacyParts({ kept, contacts }: PrivacyReply): Part[] {
  const bullets = (texts: readonly string[]) => texts.map((text): Line => ({ lead: 'bullet', runs: [say(text)] }));
  return [
    { as: 'section', share: 1000, lines: [{ runs: [bold('What I do with your messages')] }, ...bullets(READ)] },
    {
      as: 'section',
      share: 2000,
      lines: [
        { runs: [bold('What I remember')] },
        ...bullets([IN_MEMORY, ...kept].map(({ what, kept: time }) => `${capital(what)}. Kept: ${time}.`)),
        { runs: [say(HOW)] },
      ],
    },
    { as: 'section', share: 1000, lines: [{ runs: [say(DELETION)] }, ...contactLines('Ask for help:', contacts)] },
  ];
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
