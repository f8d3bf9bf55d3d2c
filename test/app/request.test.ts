import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRequest } from '#app';

describe('the words of the bot', () => {
  test.each(['help', 'list', 'reminders', 'privacy'])(
    '%s counts as the whole text, in any case and with any marks',
    (word) => {
      for (const typed of [word, ` ${word.toUpperCase()}! `, `“${word}”`, `${word} :pray:`])
        expect(readRequest(typed).kind, typed).toBe(word);
    },
  );

  test.each([
    'can you help me list my team on Slack?',
    'list of tools',
    'is there a privacy policy',
    'what are the reminders',
  ])('%j is a question', (text) => expect(readRequest(text)).toEqual({ kind: 'question', text }));
});

test.each([
  ['stop tips', 'tips-off'],
  ['Mute tips please', 'tips-off'],
  ['turn tips on', 'tips-on'],
  ['tips', 'tip'],
  ['list please', 'list'],
  ['please schedule weekly', 'schedule'],
  ['what do you store about me?', 'privacy'],
  ['help me', 'help'],
  ['who are you?', 'help'],
])('%j is put so too', (typed, kind) => expect(readRequest(typed).kind).toBe(kind));

describe('what is no question', () => {
  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['?!', 'empty'],
    ['👍 :tada:', 'empty'],
    ['\u202e\u200b', 'empty'],
    ['Hello!', 'greeting'],
    ['good  morning', 'greeting'],
    ['Thanks :smile:', 'thanks'],
    ['OK, thanks', 'thanks'],
    ['HELP', 'asked'],
  ])('%j gets help, because it is: %s', (typed, why) => expect(readRequest(typed)).toEqual({ kind: 'help', why }));

  test('is never a text with a tool in it', () => {
    for (const text of ['hello, can I use WhatsApp?', 'thanks. and Zoom?', 'zoom', 'hi slack'])
      expect(readRequest(text).kind).toBe('question');
  });
});

test('any text at all is read as something', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readRequest(text).kind).toBeTruthy();
    }),
  );
});

describe('tips and reminders', () => {
  test.each([
    ['tip', { kind: 'tip' }],
    ['Tips on', { kind: 'tips-on' }],
    ['tips OFF.', { kind: 'tips-off' }],
    ['schedule', { kind: 'schedule', set: 'show' }],
    ['schedule weekly', { kind: 'schedule', set: 'weekly' }],
    ['Schedule  Monthly', { kind: 'schedule', set: 'monthly' }],
    ['schedule off', { kind: 'schedule', set: 'off' }],
  ])('%j is known as a whole text', (typed, request) => expect(readRequest(typed)).toEqual(request));

  test.each([
    'tip of the day',
    'how do I turn tips off',
    'schedule a call',
    'schedule weekly call on Teams',
    'is my schedule off',
  ])('%j is a question', (typed) => expect(readRequest(typed).kind).toBe('question'));
});
