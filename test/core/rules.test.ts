import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ask, RULE_IDS, RULES, type RuleId } from '#core';
import { compileWith, GENERAL, realPolicy, TODAY } from '../support/policy.ts';
import { LIGHT, put } from './light-policy.ts';

const policy = realPolicy();
const rulings = (question: string) =>
  ask(policy, question, TODAY).tools.map(({ name, verdict, rule }) => [name, verdict, rule]);

describe('the list of rules', () => {
  test('is the list of ids, in its order, and each rule is a file of its name', () => {
    expect(RULES.map(({ id }) => id)).toEqual([...RULE_IDS]);
    const files = readdirSync('src/core/decide/rules').map((file) => file.replace(/\.ts$/, ''));
    expect(files.sort()).toEqual([...RULE_IDS].sort());
  });

  test('each says what it does in one sentence of its own', () => {
    for (const { says } of RULES) expect(says).toMatch(/^[A-Z][^.]+\.$/);
    expect(new Set(RULES.map(({ says }) => says)).size).toBe(RULES.length);
  });
});

type Row = readonly [question: string, tool: string | undefined, verdict: string, rule: RuleId];

const BY_RULE: readonly Row[] = [
  ['Can I send SECRET papers on Teams?', 'Microsoft Teams', 'not-allowed', 'above-official'],
  ['Can I use Teams from my Quantum laptop?', 'Microsoft Teams', 'not-allowed', 'quantum-device'],
  ['Can I use Slack for work with my personal Gmail account?', 'Slack', 'not-allowed', 'personal-account'],
  [
    'I am not authorised, can I post from the MOJ corporate Twitter account?',
    'Twitter',
    'not-allowed',
    'corporate-authority',
  ],
  ['Can I tweet an official MOJ statement from my work account?', 'Twitter', 'not-allowed', 'corporate-statement'],
  ['Can I use Facebook for work?', 'Facebook', 'not-allowed', 'corporate-only'],
  ['May I post a message anonymously?', undefined, 'not-allowed', 'anonymous-post'],
  ['Can I post anonymously on Yammer?', 'Yammer', 'not-allowed', 'anonymous-post'],
  ['Can I send a rude joke that would offend people on Teams?', 'Microsoft Teams', 'not-allowed', 'offensive-message'],
  ['Can we have a Teams call open to anyone without a password?', 'Microsoft Teams', 'not-allowed', 'public-call'],
  ["Can I put a prisoner's medical records on YouTube?", 'YouTube', 'not-allowed', 'publish-personal'],
  ["Can I send a prisoner's medical records on WhatsApp?", 'WhatsApp', 'not-allowed', 'data-condition'],
  ['Can I use Zoom for an internal team meeting?', 'Zoom', 'not-allowed', 'audience-limit'],
  ['Can I use Telegram?', 'Telegram', 'not-listed', 'not-listed'],
  ['Can I use my personal account to comment on work issues on Twitter?', 'Twitter', 'conditional', 'personal-comment'],
  ['Can we post on Facebook from the MOJ corporate account?', 'Facebook', 'conditional', 'corporate-account'],
  ['Can I share personal data on Teams?', 'Microsoft Teams', 'conditional', 'sensitive-care'],
  ['Is OFFICIAL-SENSITIVE ok on Skype for Business?', 'Skype for Business', 'conditional', 'sensitive-care'],
  ['Can I use Google Hangouts on Dom1?', 'Google Hangouts', 'conditional', 'device-not-named'],
  ['Can I use Teams on my own laptop?', 'Microsoft Teams', 'conditional', 'own-device'],
  ['Can I use WhatsApp?', 'WhatsApp', 'conditional', 'condition-stated'],
  ['Can I use Microsoft Teams?', 'Microsoft Teams', 'allowed', 'approved'],
];

// No row of the real table brings these about.
const BY_ROW: readonly (readonly [cells: string, verdict: string, rule: RuleId])[] = [
  ['Not approved | Web browser | Internal', 'not-allowed', 'not-approved'],
  ['Ask Sandra | Web browser | Internal', 'conditional', 'unread-cell'],
  ['MOJ use approved | Web browser | Internal', 'conditional', 'audience-stated'],
];

describe('each rule decides', () => {
  test.each(BY_RULE)('%s → %s %s by %s', (question, tool, verdict, rule) => {
    const answer = ask(policy, question, TODAY);
    expect(answer.tools.map(({ name }) => name)).toEqual(tool === undefined ? [] : [tool]);
    expect([answer.verdict, answer.rule]).toEqual([verdict, rule]);
    for (const ruled of answer.tools) expect([ruled.verdict, ruled.rule]).toEqual([verdict, rule]);
  });

  test.each(BY_ROW)('a row with %s → %s by %s', (cells, verdict, rule) => {
    const change = put('| Slido | Q&A', `| Signal | Text | ${cells} |\n| Slido | Q&A`);
    const answer = ask(compileWith({ ...LIGHT, [GENERAL]: change }), 'can I use Signal', TODAY);
    expect([answer.verdict, answer.rule]).toEqual([verdict, rule]);
  });

  test('and the tables above leave none out', () => {
    const decided = new Set([...BY_RULE.map(([, , , rule]) => rule), ...BY_ROW.map(([, , rule]) => rule)]);
    expect(RULE_IDS.filter((rule) => !decided.has(rule))).toEqual([]);
  });
});

describe('where several rules apply', () => {
  test.each<Row>([
    ['Can I send SECRET papers on Facebook from my personal account?', 'Facebook', 'not-allowed', 'above-official'],
    ['Can I use my personal account on WhatsApp from a Quantum device?', 'WhatsApp', 'not-allowed', 'quantum-device'],
    ['Can I use Facebook for work from my personal account?', 'Facebook', 'not-allowed', 'personal-account'],
    ["Can I send a prisoner's medical records on Slido to a supplier?", 'Slido', 'not-allowed', 'data-condition'],
  ])('%s: of verdicts alike, the first of the list decides', (question, tool, verdict, rule) => {
    expect(rulings(question)).toEqual([[tool, verdict, rule]]);
  });

  test.each<Row>([
    ['Can I use Teams on my own phone to send TOP SECRET papers?', 'Microsoft Teams', 'not-allowed', 'above-official'],
    [
      'Can I use WhatsApp on my own laptop with my team about a prisoner’s health?',
      'WhatsApp',
      'not-allowed',
      'data-condition',
    ],
    ['Can I send a rude joke that would offend people on Telegram?', 'Telegram', 'not-allowed', 'offensive-message'],
  ])('%s: the strictest decides', (question, tool, verdict, rule) => {
    expect(rulings(question)).toEqual([[tool, verdict, rule]]);
  });
});

describe('the policy’s own exceptions and names', () => {
  test.each<[string, unknown[]]>([
    ['Can I comment on a work related issue on Twitter?', ['Twitter', 'conditional', 'personal-comment']],
    [
      'I want to use Twitter for work business from my personal account',
      ['Twitter', 'not-allowed', 'personal-account'],
    ],
    [
      "Can I comment on Twitter from my personal account with a prisoner's name?",
      ['Twitter', 'not-allowed', 'personal-account'],
    ],
    [
      'Can I comment on a work issue on Yammer from my personal account?',
      ['Yammer', 'not-allowed', 'personal-account'],
    ],
    ['Can I use Skype?', ['Skype for Business', 'allowed', 'approved']],
    ['Can I use Skype for Business?', ['Skype for Business', 'allowed', 'approved']],
    ['Can I use consumer Skype?', ['Consumer Skype', 'not-listed', 'not-listed']],
    ['Can I use Skype for Business, not Skype?', ['Skype for Business', 'allowed', 'approved']],
  ])('%s', (question, expected) => {
    expect(rulings(question)[0]).toEqual(expected);
  });

  test('consumer Skype quotes what the second document says of it', () => {
    const quotes = ask(policy, 'Can I use consumer Skype?', TODAY).citations.map(({ text }) => text);
    expect(quotes).toContain('Instant messaging tools include Slack, Skype, Yammer, and some others.');
  });

  test.each(['Can I use email?', 'Can I ring a supplier on the telephone?', 'can I send a text message by phone'])(
    '%s The standard tools need no ruling, and are quoted',
    (question) => {
      const answer = ask(policy, question, TODAY);
      expect([answer.verdict, answer.rule, answer.tools]).toEqual(['guidance', null, []]);
      expect(answer.citations[0]?.text).toContain('the standard email and telephone tools');
    },
  );

  test.each(['on Teams', 'on Skype for Business', 'by email', 'on Telegram', 'on Facebook from the corporate account'])(
    'what is above OFFICIAL is never allowed: %s',
    (where) => {
      expect(ask(policy, `can I send SECRET papers ${where}`, TODAY)).toMatchObject({
        verdict: 'not-allowed',
        rule: 'above-official',
      });
    },
  );
});
