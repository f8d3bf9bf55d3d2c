import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSection } from '#core';
import { drawMore } from '../../../src/slack/blocks/draw-more.ts';
import { drawForAuthor, drawReply } from '../../../src/slack/blocks/draw-reply.ts';
import { drawSection } from '../../../src/slack/blocks/draw-section.ts';
import type { Surface } from '../../../src/slack/message.ts';
import { messageProblems, modalProblems } from '../../support/block-limits.ts';
import { realPolicy } from '../../support/policy.ts';
import { questionsOf } from '../../support/questions.ts';
import { anyAnswer, hostile } from './any-answer.ts';
import { replyTo } from './replies.ts';

const SURFACES: readonly Surface[] = ['private', 'public', 'direct', 'shared'];
const surface = fc.constantFrom(...SURFACES);
const SETTINGS = { seed: 20201231 } as const;

describe('Slack takes every message', () => {
  test('that answers a labelled question, with the whole text in it', () => {
    for (const { question } of questionsOf('dev'))
      for (const on of SURFACES) {
        const message = drawReply(replyTo(question), on);
        expect(messageProblems(message), question).toEqual([]);
        expect(message.text.length, question).toBeLessThanOrEqual(4000);
        expect(message.text, question).not.toContain('\n…');
      }
  });

  test('that answers whatever somebody types', () => {
    fc.assert(
      fc.property(hostile, surface, (typed, on) => {
        const reply = replyTo(`can I use ${typed}`);
        expect(messageProblems(drawReply(reply, on))).toEqual([]);
        const aside = drawForAuthor(reply, on);
        if (aside) expect(messageProblems(aside)).toEqual([]);
        if (reply.kind === 'answer') expect(modalProblems(drawMore(reply))).toEqual([]);
      }),
      { ...SETTINGS, numRuns: 500 },
    );
  });

  test('of answers that no policy gives, and the modal of the whole', () => {
    fc.assert(
      fc.property(anyAnswer, surface, (reply, on) => {
        const message = drawReply(reply, on);
        expect(messageProblems(message)).toEqual([]);
        expect(message.text.length).toBeLessThanOrEqual(4000);
        expect(modalProblems(drawMore(reply))).toEqual([]);
      }),
      { ...SETTINGS, numRuns: 60 },
    );
  });

  test('with every section of both documents in its modal', () => {
    const policy = realPolicy();
    for (const { document } of policy.documents)
      for (let line = 1; line < 200; line++) {
        const section = readSection(policy, document.id, line);
        if (section) expect(modalProblems(drawSection({ kind: 'section', section }))).toEqual([]);
      }
  });

  test('with a section that no document has', () => {
    const part = fc.oneof(
      fc.record({ kind: fc.constantFrom('text', 'code', 'strong', 'emphasis' as const), text: hostile }),
      fc.record({ kind: fc.constant('link' as const), text: hostile, url: fc.oneof(hostile, fc.webUrl()) }),
    );
    const parts = fc.array(part, { maxLength: 6 });
    const block = fc.oneof(
      fc.record({ kind: fc.constantFrom('heading', 'paragraph' as const), parts }),
      fc.record({ kind: fc.constant('bullet' as const), depth: fc.integer({ min: 1, max: 5 }), parts }),
      fc.record({ kind: fc.constant('row' as const), header: fc.boolean(), cells: fc.array(parts, { maxLength: 8 }) }),
    );
    const blocks = fc.array(block, { maxLength: 200, size: 'max' });
    const section = fc.record({ title: hostile, document: hostile, line: fc.constant(7), blocks });
    fc.assert(
      fc.property(section, (each) => {
        expect(modalProblems(drawSection({ kind: 'section', section: each }))).toEqual([]);
      }),
      { ...SETTINGS, numRuns: 60 },
    );
  });
});
