import { describe, expect, test } from 'vitest';
import { ask } from '#core';
import { ruleInSituation, situations } from '../../src/core/decide/matrix.ts';
import { compileWith, GENERAL, TODAY } from '../support/policy.ts';
import { LIGHT, put } from './light-policy.ts';

const ZOOM =
  '| Zoom | Communication tool: Video, voice and chat | Avoid personal or sensitive data | Web/browser based use | External meetings |';
const compile = (change: (text: string) => string) => compileWith({ ...LIGHT, [GENERAL]: change });
const add = (row: string) => compile(put(ZOOM, `${ZOOM}\n${row}`));
describe('a row is added, and nothing else is edited', () => {
  test('an approved tool is allowed, with the words of its row', () => {
    const policy = add('| Signal | Text messaging | MOJ use approved | Smartphone App | Internal/External |');
    const answer = ask(policy, 'can I use signal?', TODAY);
    expect(answer.tools).toEqual([
      {
        name: 'Signal',
        verdict: 'allowed',
        conditions: 'MOJ use approved',
        access: 'Smartphone App',
        audience: 'Internal/External',
        type: 'Text messaging',
        rule: 'approved',
        alternatives: [],
      },
    ]);
    expect(answer.citations[0]).toMatchObject({ quote: 'MOJ use approved', section: 'Approved tools', line: 171 });
  });

  test('it stands among the alternatives, in the order of the table', () => {
    const row = '| Signal | Video | MOJ use approved | Web browser | Internal/External |';
    const policy = compile(put('| Google Hangouts |', `${row}\n| Google Hangouts |`));
    expect(ask(policy, 'can I use facebook', TODAY).tools[0]?.alternatives.slice(0, 4)).toEqual([
      'Apple Facetime',
      'Apple iMessage',
      'Signal',
      'Google Hangouts',
    ]);
  });

  test.each<[string, string, string, string, string]>([
    ['a condition', 'Ask Sandra first', 'Web browser', 'Internal/External', 'Ask Sandra first'],
    [
      'an approval with more',
      'MOJ use approved. Ask Sandra first.',
      'Web browser',
      'Internal/External',
      'MOJ use approved. Ask Sandra first.',
    ],
    [
      'an approval with a "but"',
      'MOJ use approved but not on Fridays',
      'Web browser',
      'Internal/External',
      'MOJ use approved but not on Fridays',
    ],
    ['an audience', 'MOJ use approved', 'Web browser', 'Friends of Sandra', 'Friends of Sandra'],
    ['an access cell', 'MOJ use approved', 'On a Tuesday', 'Internal/External', 'On a Tuesday'],
  ])('%s that nobody explained makes it conditional, and is quoted', (_, conditions, access, audience, quote) => {
    const policy = add(`| Signal | Text | ${conditions} | ${access} | ${audience} |`);
    const answer = ask(policy, 'can I use signal?', TODAY);
    expect([answer.verdict, answer.rule, answer.citations[0]?.quote]).toEqual(['conditional', 'unread-cell', quote]);
    for (const each of situations()) expect(ruleInSituation(policy, 'Signal', each).verdict).not.toBe('allowed');
  });

  test.each([
    'Not approved',
    'Not approved for MOJ use',
    'Do not use',
    'Must not be used.',
    'No longer approved',
    'Withdrawn',
    'BANNED',
    'Not permitted. Ask Sandra.',
  ])('"%s" is not allowed, in any situation', (conditions) => {
    const policy = add(`| Signal | Text | ${conditions} | Web browser | Internal/External |`);
    expect(ask(policy, 'can I use signal?', TODAY)).toMatchObject({ verdict: 'not-allowed', rule: 'not-approved' });
    for (const each of situations()) expect(ruleInSituation(policy, 'Signal', each).verdict).toBe('not-allowed');
  });

  test.each(['Not yet approved', 'Approval withdrawn', 'MOJ use not approved', 'Never MOJ use approved', ''])(
    '"%s", which nobody explained, is never allowed',
    (conditions) => {
      const policy = add(`| Signal | Text | ${conditions} | Web browser | Internal/External |`);
      const verdicts = new Set(situations().map((each) => ruleInSituation(policy, 'Signal', each).verdict));
      expect(verdicts.has('allowed')).toBe(false);
    },
  );
});
