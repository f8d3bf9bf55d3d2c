import { describe, expect, test } from 'vitest';
import { VERDICT_PHRASES } from '#core';
import { drawReply } from '../../../src/slack/blocks/draw-reply.ts';
import { quoted } from '../../../src/slack/blocks/lines.ts';
import { mrkdwn } from '../../../src/slack/blocks/mrkdwn.ts';
import { plain } from '../../../src/slack/blocks/plain.ts';
import { realPolicy } from '../../support/policy.ts';
import { questionsOf } from '../../support/questions.ts';
import { replyTo } from './replies.ts';

// As a person reads it in Slack: links are their words, marks and entities are what they stand for.
function read(drawn: string): string {
  return drawn
    .replace(/^> /, '')
    .replace(/<[^<>|]+\|([^<>]+)>/g, '$1')
    .replace(/(?<![\p{L}\p{N}])([*_`])(\S(?:.*?\S)?)\1(?![\p{L}\p{N}])/gu, '$2')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

describe('a quote reads as its document has it', () => {
  const passages = realPolicy().documents.flatMap(({ document }) => document.passages);
  const quotable = passages.filter(
    ({ kind, raw }) => kind !== 'front-matter' && kind !== 'heading' && raw.length <= 400,
  );

  test('in a block, mark-up off, for every passage of both documents', () => {
    expect(quotable.length).toBeGreaterThan(100);
    for (const { raw, plain: words } of quotable)
      expect(read(mrkdwn({ lead: 'quote', runs: [quoted(raw)] }))).toBe(words);
  });

  test('in the text, with no mark-up', () => {
    for (const { raw, plain: words } of quotable)
      expect(plain({ lead: 'quote', runs: [quoted(raw)] })).toContain(
        `“${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}”`,
      );
  });
});

describe('every answer to a labelled question', () => {
  test('has its verdict’s fixed phrase, its first three quotes and its contact in the text', () => {
    for (const { question } of questionsOf('dev')) {
      const reply = replyTo(question);
      if (reply.kind !== 'answer') continue;
      const { verdict, citations, contacts, tools } = reply.answer;
      const { text } = drawReply(reply, 'private');
      const phrases = Object.values(VERDICT_PHRASES).filter((phrase) => text.includes(phrase));
      expect(phrases, question).toEqual([VERDICT_PHRASES[verdict]]);
      for (const { text: words } of citations.slice(0, 3)) expect(text, question).toContain(words);
      for (const { email } of contacts) expect(text).toContain(email);
      if (verdict === 'guidance') expect(text, question).not.toMatch(/How to get |Who it is for:/);
      else for (const { access, audience } of tools) expect(text).toContain(access ?? audience ?? '');
    }
  });
});
