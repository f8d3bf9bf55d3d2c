import { expect, test } from 'vitest';
import { ask } from '#core';
import { realPolicy, TODAY } from '../support/policy.ts';

const alternatives = (question: string) =>
  ask(realPolicy(), question, TODAY).tools.map((tool) => [tool.name, tool.alternatives.length > 0]);

test.each([
  [
    'what is wrong is the account',
    'Can I use my gmail account for Google Hangouts with a barrister',
    'Google Hangouts',
  ],
  ['what is wrong is the account, with another tool too', 'can I use my own WhatsApp account for work', 'WhatsApp'],
  ['what is wrong is an open call', 'Put the Teams link on our public website so anybody can join?', 'Microsoft Teams'],
])('no other tool is named where %s', (_, question, name) => {
  expect(alternatives(question)).toEqual([[name, false]]);
});

test('another tool is named where what is wrong is the tool', () => {
  expect(alternatives('can I put a prisoner’s medical records on Zoom')).toEqual([['Zoom', true]]);
});
