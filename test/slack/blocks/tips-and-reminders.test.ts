import { describe, expect, test } from 'vitest';
import type { Reply } from '#app';
import { type Passage, type Policy, sourcesOf } from '#core';
import { drawReply } from '../../../src/slack/blocks/draw-reply.ts';
import type { Surface } from '../../../src/slack/message.ts';
import { messageProblems } from '../../support/block-limits.ts';
import { realPolicy, TODAY } from '../../support/policy.ts';

const policy: Policy = realPolicy();
const sources = (passages: readonly Passage[]) => sourcesOf(policy, passages, TODAY);
const tips = policy.tips.map((tip): Reply => ({ kind: 'tip', tip, asked: false, source: sources([tip.passage])[0] }));
const [tip = { kind: 'no-tips' } as const] = tips;
const { due, finished } = policy.schedule;
const MESSAGES: readonly (readonly [string, Reply, Surface])[] = [
  ['a tip', tip, 'private'],
  ['a tip that everybody sees', tip, 'public'],
  ['a retention reminder', { kind: 'retention-due', passages: due, sources: sources(due) }, 'public'],
  ['an archived channel', { kind: 'work-finished', passages: finished, sources: sources(finished) }, 'direct'],
  ['tips muted', { kind: 'tips-muted' }, 'private'],
  ['tips on', { kind: 'tips-on', mode: 'private' }, 'private'],
  ['tips turned off for all', { kind: 'tips-on', mode: 'off' }, 'private'],
  ['no tips', { kind: 'no-tips' }, 'private'],
  ['a schedule that is set', { kind: 'schedule', state: 'set', every: 'weekly', day: '2026-11-30' }, 'private'],
  ['a schedule that is there', { kind: 'schedule', state: 'running', every: 'monthly', day: '2026-12-01' }, 'private'],
  ...(['ended', 'none', 'not-in-a-channel', 'bot-not-in-channel', 'nothing-to-quote'] as const).map(
    (state) => [`a schedule: ${state}`, { kind: 'schedule', state } as const, 'private'] as const,
  ),
];

describe('tips and retention reminders, as they are read', () => {
  test('each keeps to the limits, and every emoji is written as Slack reads it', () => {
    for (const [name, reply, surface] of MESSAGES) {
      const message = drawReply(reply, surface);
      expect(messageProblems(message), name).toEqual([]);
      expect(JSON.stringify(message.blocks), name).not.toMatch(/::|: :/);
      expect(message.text, name).not.toMatch(/:[a-z_]+:/);
    }
  });

  test('the whole of each', async () => {
    const whole = MESSAGES.map(([name, reply, surface]) => {
      const { text, blocks } = drawReply(reply, surface);
      const [first] = blocks;
      const opening = first?.type === 'section' ? first.text?.text.split('\n')[0] : '';
      return `=== ${name} (${surface})\n\n${text}\n\n--- the first block begins: ${opening}\n`;
    });
    await expect(whole.join('\n')).toMatchFileSnapshot('messages/tips-and-reminders.txt');
  });

  test('every tip of the real policy fits, and quotes its document', () => {
    expect(tips.length).toBeGreaterThanOrEqual(15);
    for (const reply of tips) {
      const message = drawReply(reply, 'private');
      expect(messageProblems(message)).toEqual([]);
      expect(reply.kind === 'tip' && message.text.includes(reply.tip.title)).toBe(true);
    }
  });

  test('a tip that everybody sees has no button to mute it by', () => {
    expect(JSON.stringify(drawReply(tip, 'private'))).toContain('mute-tips');
    expect(JSON.stringify(drawReply(tip, 'public'))).not.toContain('mute-tips');
  });
});
