import { describe, expect, test } from 'vitest';
import { ask } from '#core';
import { realPolicy, TODAY } from '../support/policy.ts';

const ruleOf = (question: string) => ask(realPolicy(), question, TODAY).rule;
const verdictOf = (question: string) => ask(realPolicy(), question, TODAY).verdict;

describe('two phrases mean together what neither means alone', () => {
  test.each([
    ['private … account', 'can I join the Hangouts from my private Google account', 'personal-account'],
    ['own … login', 'Teams from my own Outlook login?', 'personal-account'],
    ['held … password', "I've still got the MOJ Twitter password, can I tweet", 'corporate-authority'],
    ['joke … about', 'a caption contest on Slack about his comb-over, ok?', 'offensive-message'],
    ['photo … people', 'can I tweet a selfie with three of the inmates', 'publish-personal'],
  ])('%s', (_, question, rule) => {
    expect(ruleOf(question)).toBe(rule);
  });

  test.each([
    ['an account of the MOJ is nobody’s own', 'can the press office tweet from our own MOJ account'],
    ['what lies between parts them', 'can I keep my own notes in the work account on Teams'],
    [
      'a sentence parts a joke and what hurts',
      'I told a joke on Slack. We then talked about weight limits on the lift. ok?',
    ],
    ['a photo of things', 'can I put a photo of the car park on Slack'],
  ])('but %s', (_, question) => {
    expect(verdictOf(question)).not.toBe('not-allowed');
  });
});

describe('what a body is called says nothing of what is in it', () => {
  test.each([
    'can we chat with a domestic abuse charity on Slack',
    'Zoom with the sickness absence policy network outside, ok?',
  ])('%s', (question) => {
    expect(verdictOf(question)).not.toBe('not-allowed');
  });

  test('unless it is theirs', () => {
    expect(verdictOf("can I put the victim's home address in Slack for the charity team")).toBe('not-allowed');
  });
});

describe('who asks what to do now is told how to report it', () => {
  test.each([
    'a stranger came into our Zoom and shouted abuse. what do I do',
    'a colleague keeps posting racist jokes on Slack, who do I tell?',
  ])('%s', (question) => {
    expect(ask(realPolicy(), question, TODAY).citations[0]?.quote).toBe('If something goes wrong, report it.');
  });

  test('but who was told to use a tool gets the ruling', () => {
    expect(verdictOf('my manager told me to use Zoom for a team meeting, what should I do')).toBe('not-allowed');
  });
});

describe('a denial reaches over people and their doings', () => {
  test.each([
    'nobody has signed me off, can I post on the ministry’s Twitter',
    "he isn't one of the people signed off for it, can he tweet from the department's Twitter",
    "she's not one of those authorised, can she post on our corporate Instagram",
  ])('%s', (question) => {
    expect(ruleOf(question)).toBe('corporate-authority');
  });

  test.each(['can I put a note in Slack, no names no addresses', 'iMessage to the crew, no names no numbers no dates'])(
    '%s',
    (question) => {
      expect(verdictOf(question)).toBe('conditional');
    },
  );
});

describe('a name is known', () => {
  test.each([
    ['with a slip in each of its words', 'is micorsoft taems ok', 'Microsoft Teams'],
    ['where a browser follows', 'can I have zoom in the browser', 'Zoom'],
    ['where what follows is of tools alone', 'our Teams webinar with suppliers ok?', 'Microsoft Teams'],
    ['by its maker', 'the draft is in google docs, is that ok', 'google docs'],
    ['where what follows has a slip', 'is signal alrihgt for a chat', 'signal'],
  ])('%s', (_, question, name) => {
    expect(ask(realPolicy(), question, TODAY).tools.map((tool) => tool.name)).toEqual([name]);
  });

  test('and a word that joins it is still only a word', () => {
    const question = 'can I share my screen on Teams and zoom in on the map';
    expect(ask(realPolicy(), question, TODAY).tools.map((tool) => tool.name)).toEqual(['Microsoft Teams']);
  });
});
