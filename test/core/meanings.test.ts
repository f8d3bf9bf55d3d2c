import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ask } from '#core';
import { realPolicy, TODAY } from '../support/policy.ts';

const asked = (question: string) => ask(realPolicy(), question, TODAY);
const ruleOf = (question: string) => asked(question).rule;
const verdictOf = (question: string) => asked(question).verdict;

describe('two phrases mean together what neither means alone', () => {
  test.each([
    ['private … account', 'can I join the Hangouts from my private Google account', 'personal-account'],
    ['own … login', 'Teams from my own Outlook login?', 'personal-account'],
    ['held … password', "I've still got the MOJ Twitter password, can I tweet", 'corporate-authority'],
    ['joke … about', 'a caption contest on Slack about his comb-over, ok?', 'offensive-message'],
    ['joke … who', 'a poll on Teams on who smells most, ok?', 'offensive-message'],
    [
      'joke … about, beside a joke that is denied',
      'No joke, can I run a poll on Slack about his weight?',
      'offensive-message',
    ],
    ['photo … people', 'can I tweet a selfie with three of the inmates', 'publish-personal'],
    ['off … passcode', 'Zoom with a supplier, shall I switch off the passcode?', 'public-call'],
    ['passcode … off', 'They lose the passcode of our Zoom, may I turn it off?', 'public-call'],
  ])('%s', (_, question, rule) => {
    expect(ruleOf(question)).toBe(rule);
  });

  test.each([
    ['an account of the MOJ is nobody’s own', 'may we tweet from our own corporate MOJ account', 'conditional'],
    ['what lies between parts them', 'can I keep my own notes on the account in Teams', 'allowed'],
    ['a sentence parts a joke and what hurts', 'Is a joke fine on Slack? His weight stays out of it.', 'conditional'],
    ['what is nobody’s hurts nobody', 'Can I run a poll on Teams about weight loss', 'allowed'],
    [
      'a photo for people is not of them',
      'Can I post a picture to help court users find the room on Slack?',
      'conditional',
    ],
    ['nobody is in the photo', 'can I tweet a photo with no prisoners in it', 'conditional'],
    ['a photo of things', 'can I put a photo of the car park on Slack', 'conditional'],
    ['too far apart', 'my own team plus finance use the account pages in Teams, ok?', 'allowed'],
  ])('but %s', (_, question, verdict) => {
    expect(verdictOf(question)).toBe(verdict);
  });
});

// A wrong yes is the worst that can happen: each of these says "no" in a way that could be taken for its opposite.
const NEVER_YES = readFileSync('test/core/never-yes.txt', 'utf8').trim().split('\n');

test.each(NEVER_YES)('never a yes: %s', (question) => {
  expect(['not-allowed', 'not-listed']).toContain(verdictOf(question));
});

describe('who asks what to do now is told how to report it', () => {
  test.each([
    'some bloke joined our Zoom and shouted abuse. what do I do',
    'a colleague keeps posting racist jokes on Slack, who do I tell?',
    'somebody we didn’t know got into our Hangouts',
  ])('%s', (question) => {
    expect(asked(question).citations[0]?.quote).toBe('If something goes wrong, report it.');
  });

  test.each([
    ['was told to use a tool', 'my manager told me to use Zoom for a team meeting, what should I do', 'not-allowed'],
    ['tells of trouble and asks for a yes', 'Zoom got into trouble, can we use it for medical records?', 'not-allowed'],
  ])('but who %s gets the ruling', (_, question, verdict) => {
    expect(verdictOf(question)).toBe(verdict);
  });
});

describe('who may post', () => {
  test.each([
    'nobody has signed me off, can I post on the ministry’s Twitter',
    "he isn't one of the people signed off for it, can he tweet from the department's Twitter",
    "she's not one of those authorised, can she post on our corporate Instagram",
    "I don't have sign-off to tweet, can I tweet for the MOJ on its corporate account?",
    "I can't say I'm on the list for the account, can I post on the corporate Facebook?",
  ])('withheld: %s', (question) => {
    expect(ruleOf(question)).toBe('corporate-authority');
  });

  test('claimed', () => {
    expect(verdictOf("I'm authorised and I have the login for the MOJ Twitter, can I tweet?")).toBe('conditional');
  });

  test.each([
    'who gets to put out the department’s position on its corporate account?',
    'why may only a few speak for the department?',
  ])('who asks whose it is, is not about to do it: %s', (question) => {
    expect(verdictOf(question)).toBe('guidance');
  });
});

test.each([
  'can I put a note in Slack, no names no home addresses',
  'iMessage to the crew, no names no numbers no dates',
])('a list of denials denies each: %s', (question) => {
  expect(verdictOf(question)).toBe('conditional');
});

describe('a name is known', () => {
  test.each([
    ['with a slip in each of its words', 'is micorsoft taems ok', 'Microsoft Teams'],
    ['with a slip in what joins it', 'skype fro business', 'Skype for Business'],
    ['where a browser follows', 'can I have zoom in the browser', 'Zoom'],
    ['where what follows is of tools alone', 'our Teams webinar with suppliers ok?', 'Microsoft Teams'],
    ['by its capital within a sentence', 'may she watch our Teams induction?', 'Microsoft Teams'],
    ['by its maker', 'the draft is in google docs, is that ok', 'google docs'],
    ['where what follows has a slip', 'is signal alrihgt for a chat', 'signal'],
    ['in the plural', 'can I use signals', 'signals'],
  ])('%s', (_, question, name) => {
    expect(asked(question).tools.map((tool) => tool.name)).toEqual([name]);
  });

  test.each([
    ['a word that joins it is still only a word', 'can I share my screen on Teams and zoom in on the map'],
    ['nor do thirty lines name a tool', 'I typed 30 lines and Teams froze, may I use it again?'],
    ['nor does a greeting', "Hi! What's up? Can I put minutes in Teams?"],
  ])('%s', (_, question) => {
    expect(asked(question).tools.map((tool) => tool.name)).toEqual(['Microsoft Teams']);
  });
});

test('a question on how a tool works is not answered with a yes', () => {
  expect(verdictOf('How do I mute everybody on Zoom?')).toBe('unknown');
});

test('a title with "how to" in it asks nothing', () => {
  expect(verdictOf('youtube film on how to find the court')).toBe('conditional');
});

test('who asks where to get a tool is told what its row says of that', () => {
  const { verdict, citations } = asked('does Yammer come as an app or in the browser?');
  expect(verdict).toBe('conditional');
  expect(citations.slice(0, 3).map(({ text }) => text)).toContain('Dedicated app on device');
});
