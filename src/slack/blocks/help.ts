import type { HelpReason } from '#app';
import { bold, type Line, type Part, say } from './lines.ts';

const FIRST_WORDS: Readonly<Record<HelpReason, string>> = {
  asked: 'I tell you whether you may use a tool for your work at the Ministry of Justice, and how.',
  empty: 'What would you like to know? I tell you whether you may use a tool for your work, and how.',
  greeting: 'Hello! I tell you whether you may use a tool for your work at the Ministry of Justice, and how.',
  thanks: 'You’re welcome. Ask me again whenever you like.',
};

const EXAMPLES = [
  'WhatsApp',
  'Can I use Zoom with people outside the MOJ?',
  'Do I have to keep chat messages?',
  'I sent a message to the wrong person',
];

const WORDS: readonly (readonly [string, string])[] = [
  ['list', 'every tool that the guidance names, with its ruling'],
  ['reminders', 'four things to remember whenever you send messages for work'],
  ['tip', 'one thing that the guidance asks of you; “tips off” and “tips on” mute them and bring them back'],
  ['schedule weekly', 'a reminder in your channel to transfer its information; or “monthly”, or “off”'],
  ['privacy', 'what I keep about you, and for how long'],
  ['help', 'this page'],
];

/** How to ask. The first words fit what somebody wrote; the rest is the same. */
export function helpParts(why: HelpReason): Part[] {
  return [
    {
      as: 'section',
      share: 400,
      lines: [
        { runs: [say(FIRST_WORDS[why])] },
        { runs: [say('My answers come from two policy documents, word for word.')] },
      ],
    },
    {
      as: 'section',
      share: 800,
      lines: [
        { runs: [bold('Ask about a tool, or ask a question. For example:')] },
        ...EXAMPLES.map((example): Line => ({ lead: 'bullet', runs: [say(example)] })),
      ],
    },
    {
      as: 'section',
      share: 800,
      lines: [
        { runs: [bold('Or send me one of these words:')] },
        ...WORDS.map(([word, what]): Line => ({ lead: 'bullet', runs: [bold(word), say(`: ${what}`)] })),
      ],
    },
    {
      as: 'context',
      share: 400,
      lines: [
        { runs: [say('Please leave names and other personal details out of your question.')] },
        {
          runs: [
            say('Type '),
            { kind: 'code', text: '/caniuse' },
            say(' and your question, mention me in a channel, or send me a direct message.'),
          ],
        },
      ],
    },
  ];
}
