import { describe, expect, test } from 'vitest';
import { ask, STRICTNESS } from '#core';
import { realPolicy, TODAY } from '../support/policy.ts';

describe('a question about several tools', () => {
  const answer = ask(realPolicy(), 'Can I use Teams, Zoom, Telegram or Facebook with colleagues?', TODAY);

  test('gets a ruling on each, in the order asked', () => {
    expect(answer.tools.map(({ name, verdict, rule }) => [name, verdict, rule])).toEqual([
      ['Microsoft Teams', 'allowed', 'approved'],
      ['Zoom', 'not-allowed', 'audience-limit'],
      ['Telegram', 'not-listed', 'not-listed'],
      ['Facebook', 'not-allowed', 'corporate-only'],
    ]);
  });

  test('has the strictest as its own, with the rule of the first tool that has it', () => {
    expect([answer.verdict, answer.rule]).toEqual(['not-allowed', 'audience-limit']);
    expect([...STRICTNESS]).toEqual(['allowed', 'conditional', 'not-listed', 'not-allowed']);
  });

  test('quotes what each ruling rests on, and speaks of each', () => {
    expect(answer.citations.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['MOJ use approved', 'External meetings']),
    );
    for (const { name } of answer.tools) expect(answer.sentence).toContain(name);
  });

  test.each([
    ['Teams and Teams and MS Teams', ['Microsoft Teams']],
    ['can I use Telegram instead of WhatsApp', ['Telegram']],
    ['Is WhatsApp or Facebook ok?', ['WhatsApp', 'Facebook']],
    ['Is telegram or Telegram ok?', ['telegram']],
  ])('%s: each tool once, and none that is only named in passing', (question, names) => {
    expect(ask(realPolicy(), question, TODAY).tools.map(({ name }) => name)).toEqual(names);
  });
});
