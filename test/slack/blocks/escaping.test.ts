import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawReply } from '../../../src/slack/blocks/draw-reply.ts';
import { linked, printed, typed } from '../../../src/slack/blocks/inert.ts';
import type { Message, Surface } from '../../../src/slack/message.ts';
import { hostile } from './any-answer.ts';
import { answerOf, answerTo, replyTo } from './replies.ts';

const SETTINGS = { seed: 20201231 } as const;
const surface = fc.constantFrom<Surface>('private', 'public', 'direct', 'shared');

// Every string that Slack reads as mrkdwn: the top-level text, and the text objects of that type.
function mrkdwnOf({ text, blocks }: Message): string[] {
  const found = [text];
  JSON.stringify(blocks, (_, value) => {
    if (value?.type === 'mrkdwn') found.push(value.text);
    return value;
  });
  return found;
}

describe('what a person typed', () => {
  test.each([
    ['<!channel>', '&lt;!channel&gt;'],
    ['<@U123> & <#C1|general>', '&lt;＠U123&gt; &amp; &lt;#C1|general&gt;'],
    ['@here and @everyone', '＠here and ＠everyone'],
    ['*bold* _it_ ~gone~ `code`', '∗bold∗ ˍitˍ ∼gone∼ ˋcodeˋ'],
    ['```\nblock\n```', 'ˋˋˋ block ˋˋˋ'],
    ['https://evil.example', 'https∶//evil.example'],
    [':tada: at 10:30', '∶tada: at 10:30'],
    ['a\u202eb\u0000c\ud800d', 'abcd'],
    ['> quote\n> quote', '&gt; quote &gt; quote'],
    ['plain words, as they are', 'plain words, as they are'],
  ])('%j is drawn as %j', (text, drawn) => expect(typed(text)).toBe(drawn));

  test('never becomes a mention, a link, an emoji or formatting, in any text that Slack reads', () => {
    const name = fc.oneof(
      hostile,
      hostile.map((text) => `can I use ${text}`),
      hostile.map((text) => `is ${text} ok?`),
    );
    fc.assert(
      fc.property(name, surface, (question, on) => {
        const reply = replyTo(question);
        if (reply.kind !== 'answer') return;
        // Whatever understanding takes for a name, even if it took nothing off it.
        const [tool] = reply.answer.tools;
        const answer = {
          ...reply.answer,
          citations: [],
          sentence: `Not on the list. ${question} is in neither document.`,
          notices: [`I read “${question}” as Zoom.`],
          tools: tool ? [{ ...tool, name: question }] : [],
        };
        for (const text of mrkdwnOf(drawReply({ ...reply, answer }, on))) {
          expect(text.replace(/<(?:https?:|mailto:)[^<>|]+\|[^<>|]+>/g, '')).not.toMatch(/[<]|(?<!^|\n)>/);
          expect(text.replaceAll(/https:\/\/intranet\.justice\.gov\.uk/g, '')).not.toContain('http://');
          expect(text).not.toMatch(/@(?!(?:digital\.)?justice\.gov\.uk)/);
          expect(text).not.toContain('`');
          expect(text).not.toContain('~');
        }
      }),
      { ...SETTINGS, numRuns: 1000 },
    );
  });

  test('stands in an answer to whoever asked, and in none that is built again', () => {
    const reply = answerTo('Can I use FooChat?');
    const whole = (message: Message) => JSON.stringify(message);
    expect(whole(drawReply(reply, 'private'))).toContain('FooChat');
    expect(whole(drawReply(answerOf(reply.key), 'shared'))).not.toContain('FooChat');
  });
});

describe('what a document says', () => {
  test.each([
    ['a & b < c > d', 'a &amp; b &lt; c &gt; d'],
    ['someone@justice.gov.uk, in #channel', 'someone@justice.gov.uk, in #channel'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['a footnote*', 'a footnote*'],
    ['*two* marks', '∗two∗ marks'],
    ['`a` b', 'ˋaˋ b'],
    ['~10 to ~20', '~10 to ~20'],
  ])('%j is drawn as %j', (text, drawn) => expect(printed(text)).toBe(drawn));

  test.each([
    ['here', 'https://example.org/a?b=1&c=2', '<https://example.org/a?b=1&amp;c=2|here>'],
    ['a|b', 'https://example.org/|x>y', '<https://example.org/%7Cx%3Ey|a❘b>'],
    ['mail', 'mailto:a@example.org', '<mailto:a@example.org|mail>'],
    ['run', 'javascript:alert(1)', 'run'],
    ['page', './page.md', 'page'],
    ['', 'https://example.org', '<https://example.org|https://example.org>'],
    ['<!here>', 'https://example.org', '<https://example.org|&lt;!here&gt;>'],
  ])('a link of %j to %j', (text, url, drawn) => expect(linked(text, url)).toBe(drawn));
});
