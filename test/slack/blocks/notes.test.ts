import { describe, expect, test } from 'vitest';
import { type Reply, readRequest } from '#app';
import { drawReply } from '../../../src/slack/blocks/draw-reply.ts';
import { messageProblems } from '../../support/block-limits.ts';
import { replyTo } from './replies.ts';

const contacts = [{ label: 'speak to us for help', email: 'security@justice.gov.uk', slack: '#security' }];
const text = (reply: Reply) => drawReply(reply, 'private').text;

describe('what the bot says of itself', () => {
  test.each<Reply>([
    { kind: 'welcome', tips: 'private' },
    { kind: 'refusal' },
    { kind: 'too-many', limit: 30 },
    { kind: 'outdated' },
    { kind: 'apology', id: 'k3f9', contacts },
    { kind: 'apology', id: '<!here>', contacts: [] },
  ])('$kind is short, and fits', (reply) => {
    const message = drawReply(reply, 'private');
    expect(messageProblems(message)).toEqual([]);
    expect(message.text.length).toBeLessThan(300);
  });

  test('the sentences', () => {
    expect(text({ kind: 'refusal' })).toMatchInlineSnapshot(
      `"Sorry, I answer people in the Ministry of Justice’s own workspace only. Please ask the person you work with there."`,
    );
    expect(text({ kind: 'welcome', tips: 'private' })).toMatchInlineSnapshot(
      `"Thank you for adding me. Mention me here with a question, such as “can I use WhatsApp?”, and I say what the MOJ’s guidance allows. Unasked, I give whoever is new here one tip, which they alone see."`,
    );
    expect(text({ kind: 'too-many', limit: 1 })).toMatchInlineSnapshot(
      `"You have reached my limit of 1 question a minute. Please wait a minute, then ask again."`,
    );
    expect(text({ kind: 'outdated' })).toMatchInlineSnapshot(
      `"The guidance has changed since I gave that answer. Please ask your question again."`,
    );
    expect(text({ kind: 'apology', id: 'k3f9', contacts })).toMatchInlineSnapshot(`
      "Sorry, something went wrong on my side, and I could not do that. Please try again.

      Cannot wait? Ask for help: security@justice.gov.uk or #security
      If it keeps happening, give this reference: k3f9"
    `);
  });

  test.each(['help', '', 'hello', 'thanks'])(
    '%j is answered in first words of its own, and with how to ask',
    (typed) => {
      const drawn = text(replyTo(typed));
      expect(drawn).toContain('For example:');
      const others = ['help', '', 'hello', 'thanks'].filter((other) => other !== typed);
      for (const other of others) expect(text(replyTo(other)).split('\n')[0]).not.toBe(drawn.split('\n')[0]);
    },
  );

  test('every example of the help gets an answer, and every word of it works', () => {
    const lines = text(replyTo('help'))
      .split('\n')
      .filter((line) => line.startsWith('• '));
    const examples = lines.filter((line) => !line.includes(': ')).map((line) => line.slice(2));
    expect(examples).toHaveLength(4);
    for (const example of examples)
      expect(replyTo(example)).toMatchObject({
        kind: 'answer',
        answer: { verdict: expect.not.stringMatching('unknown') },
      });
    const words = lines.filter((line) => line.includes(': ')).map((line) => line.slice(2).split(':')[0] ?? '');
    expect(words.map((word) => readRequest(word).kind)).toEqual([
      'list',
      'reminders',
      'tip',
      'schedule',
      'privacy',
      'help',
    ]);
  });
});
