import { describe, expect, test } from 'vitest';
import { plain } from '../../../src/slack/blocks/plain.ts';
import { toolLines } from '../../../src/slack/blocks/tool-lines.ts';
import { answerTo } from './replies.ts';

const lines = (typed: string) => toolLines(answerTo(typed).answer).map(plain);
const { answer } = answerTo('zoom');
const withdrawn = answer.tools.map((tool) => ({ ...tool, verdict: 'not-allowed', rule: 'not-approved' }) as const);

describe('how to get a tool, for whom, and what to use instead', () => {
  test.each([
    ['zoom', ['How to get Zoom: Web/browser based use', 'Who it is for: External meetings']],
    [
      'can I WhatsApp a case file to counsel?',
      [
        'How to get WhatsApp for other uses: Dedicated app on device, also web browser.',
        'Who it is for: Internal/External',
        'Instead of WhatsApp, you could use: Google Hangouts, Microsoft Teams or Skype for Business, each within its own conditions.',
      ],
    ],
    ['how long do I keep messages?', []],
  ])('%s', (typed, expected) => expect(lines(typed)).toEqual(expected));

  test('nobody is told how to get what is not approved', () => {
    expect(toolLines({ ...answer, tools: withdrawn })).toEqual([]);
    expect(toolLines({ ...answer, tools: [...withdrawn, ...withdrawn] }).map(plain)).toEqual([
      '• Zoom (not allowed): “Avoid personal or sensitive data”',
      '• Zoom (not allowed): “Avoid personal or sensitive data”',
    ]);
  });

  test('tools with the same alternatives share a line', () => {
    const shared = lines('can I use Zoom or WhatsApp for a case file?').filter((line) => line.startsWith('Instead'));
    expect(shared).toHaveLength(1);
    expect(shared[0]).toMatch(/^Instead of Zoom or WhatsApp, you could use: /);
  });
});
