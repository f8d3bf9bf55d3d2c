import { describe, expect, test } from 'vitest';
import { drawReply } from '../../../src/slack/blocks/draw-reply.ts';
import { messageProblems } from '../../support/block-limits.ts';
import { replyTo } from './replies.ts';

const MESSAGES: readonly (readonly [string, string])[] = [
  ['a tool with a condition', 'can I use whatsapp with a supplier?'],
  ['a tool and a case file', 'can I WhatsApp a case file to counsel?'],
  ['two tools', 'zoom or teams'],
  ['an ambiguous name', 'skype'],
  ['a tool that no list knows', 'Can I use FooChat?'],
  ['a topic', 'do I have to keep chat messages?'],
  ['an incident', 'I sent it to the wrong person'],
  ['no answer', 'what is for lunch?'],
  ['the list', 'list'],
  ['help', 'help'],
  ['reminders', 'reminders'],
  ['privacy', 'privacy'],
];

describe('whole messages, as they are read', () => {
  test.each(MESSAGES)('%s', async (name, typed) => {
    const message = drawReply(replyTo(typed), 'private');
    expect(messageProblems(message)).toEqual([]);
    const whole = `${message.text}\n\n=== the blocks\n\n${JSON.stringify(message.blocks, null, 2)}\n`;
    await expect(whole).toMatchFileSnapshot(`messages/${name.replaceAll(' ', '-')}.txt`);
  });
});
