import fc from 'fast-check';
import type { AnswerReply } from '#app';
import { type Answer, RULE_IDS } from '#core';
import { realPolicy } from '../../support/policy.ts';
import { answerTo } from './replies.ts';

/** Text of the sort that breaks a message: mark-up of every kind, halves of letters, writing turned around. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...['<!channel>', '<!here>', '<@U1>', '<#C1>', '<https://evil.example|gov.uk>', '@here', '@everyone', '&lt;'],
        ...[
          '*',
          '_',
          '~',
          '`',
          '```',
          '>',
          '|',
          ':',
          ':smile:',
          '\n',
          '\u202e',
          '\u200b',
          '\ud800',
          '\u2028',
          '\u0000',
        ],
        ...[' ', ' can I use ', 'Zoom', 'Foo', 'chat', '.', '“', 'javascript:', 'mailto:', 'http://', '[a](b)', '**'],
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);

const long = fc.oneof(
  hostile,
  fc.tuple(hostile, fc.integer({ min: 1, max: 150 })).map(([text, times]) => `${text}. `.repeat(times)),
);
const orNull = (text: fc.Arbitrary<string>) => fc.option(text, { nil: null });
const verdict = fc.constantFrom('allowed', 'conditional', 'not-allowed', 'not-listed' as const);

const tool = fc.record({
  name: long,
  verdict,
  conditions: orNull(long),
  access: orNull(long),
  audience: orNull(long),
  type: orNull(hostile),
  rule: fc.constantFrom(...RULE_IDS),
  alternatives: fc.array(hostile, { maxLength: 60 }),
});

const citation = fc.record({
  quote: long,
  text: hostile,
  document: fc.constantFrom('general-user-video-and-messaging-apps-guidance', 'another'),
  section: long,
  line: fc.integer({ min: 1, max: 9999 }),
  url: orNull(fc.oneof(hostile, fc.webUrl())),
});

/** Answers that no policy gives: huge texts, many tools, many quotes. */
export const anyAnswer: fc.Arbitrary<AnswerReply> = fc
  .record({
    sentence: long,
    tools: fc.array(tool, { maxLength: 40 }),
    citations: fc.array(citation, { maxLength: 12 }),
    notices: fc.array(long, { maxLength: 8 }),
    contacts: fc.array(fc.record({ label: hostile, email: orNull(hostile), slack: orNull(hostile) }), { maxLength: 5 }),
    others: fc.array(hostile, { maxLength: 30 }),
    keyed: fc.array(fc.string({ maxLength: 200 }), { maxLength: 20 }),
  })
  .map(({ others, keyed, ...given }) => {
    const real = answerTo('zoom or teams');
    const answer: Answer = { ...real.answer, ...given };
    return { ...real, answer, others, key: { ...real.key, tools: keyed }, reminders: realPolicy().reminders };
  });
