import { describe, expect, test } from 'vitest';
import { ask, trace } from '#core';
import { realPolicy, TODAY } from '../support/policy.ts';

const policy = realPolicy();
const REMOVED = 'can I send [removed] to a colleague on WhatsApp?';

// None of these is anybody's: they are the examples and ranges that are set aside for drama and documentation.
const IDENTIFIERS = [
  ['QQ123456C', 'National Insurance number'],
  ['qq 12 34 56 c', 'National Insurance number'],
  ['QQ-12-34-56-C', 'National Insurance number'],
  ['AB123456D', 'National Insurance number'],
  ['A1234BC', 'prison number'],
  ['a1234bc', 'prison number'],
  ['A 1234 BC', 'prison number'],
  ['SW1A 1AA', 'postcode'],
  ['sw1a1aa', 'postcode'],
  ['07700 900123', 'phone number'],
  ['+44 7700 900123', 'phone number'],
  ['(020) 7946 0018', 'phone number'],
  ['jo.bloggs@example.com', 'e-mail address'],
  ['<mailto:jo.bloggs@example.com|jo.bloggs@example.com>', 'e-mail address'],
] as const;

describe('an identifier of a person in a question', () => {
  test.each(IDENTIFIERS)('%s is removed everywhere, and a notice names the %s', (identifier, sort) => {
    const question = REMOVED.replace('[removed]', identifier);
    const answer = ask(policy, question, TODAY);
    expect(answer.question.replace(/<mailto:\[removed\]\|\[removed\]>/, '[removed]')).toBe(REMOVED);
    const told = JSON.stringify([answer, trace(policy, question)]).toLowerCase();
    const parts = identifier
      .toLowerCase()
      .split(/[|<>:]/)
      .filter((part) => part.length > 6);
    for (const part of parts) expect(told).not.toContain(part);
    expect(answer.notices[0]).toContain(sort);
    expect(answer.notices[0]).toContain('keep personal data out of questions');
  });

  test.each([
    ['a National Insurance number', 'QQ123456C', 'not-allowed'],
    ['a prison number', 'A1234BC', 'not-allowed'],
    ['a postcode', 'SW1A 1AA', 'not-allowed'],
  ])('%s counts as personal data', (_, identifier, verdict) => {
    const answer = ask(policy, `is it fine to use WhatsApp for ${identifier}`, TODAY);
    expect([answer.verdict, answer.rule]).toEqual([verdict, 'data-condition']);
  });

  test('hidden by full-width letters or marks that cannot be seen, it is removed all the same', () => {
    for (const identifier of [
      'ＱＱ１２３４５６Ｃ',
      'QQ12\u200b3456C',
      'jo\u200b.bloggs@example.com',
      'Ａ１２３４ＢＣ',
    ]) {
      const told = JSON.stringify(ask(policy, `can I send ${identifier} on WhatsApp`, TODAY));
      expect(told.normalize('NFKC').replaceAll('\u200b', '')).not.toMatch(/QQ123456C|jo\.bloggs@example\.com|A1234BC/);
    }
  });

  test('several sorts make one notice', () => {
    const { notices, forAuthor } = ask(policy, 'can I send QQ123456C, of SW1A 1AA, on Slack', TODAY);
    expect(notices[0]).toMatch(/a National Insurance number and a postcode/);
    expect(forAuthor, 'and it is for whoever asked alone').toEqual([notices[0]]);
  });

  test.each([
    'can I use Zoom in 2020',
    'is M365 ok',
    'Windows 10 and Teams',
    'form N1234 on Slack',
    'call 999 on Teams',
    'room 2B on Zoom',
  ])('%s holds none', (question) => {
    const answer = ask(policy, question, TODAY);
    expect(answer.question).toBe(question);
    expect(answer.notices.join()).not.toContain('personal data');
  });
});

describe('however a question is typed, it is read the same', () => {
  const PLAIN = 'can I use WhatsApp with a supplier?';
  const ruled = (question: string) => {
    const { verdict, rule, tools } = ask(policy, question, TODAY);
    return [verdict, rule, tools.map(({ name }) => name)];
  };
  test.each([
    ['full-width letters', 'can I use ＷｈａｔｓＡｐｐ with a supplier?'],
    ['look-alike letters', 'can I use Whаtsаpр with a supplier?'],
    ['Greek look-alikes', 'can I use WhατsApp with a supplier?'],
    ['accents', 'can I use Whátsâpp with a supplier?'],
    ['zero-width marks', 'can I use What\u200bs\u200dApp with a supp\u00adlier?'],
    ['right-to-left marks', 'can I use \u202bWhatsApp\u202c with a supplier?'],
    ['mathematical letters', 'can I use 𝐖𝐡𝐚𝐭𝐬𝐀𝐩𝐩 with a supplier?'],
    ['a mention in Slack', '<@U012AB3CD> can I use WhatsApp with a supplier?'],
    ['a link in Slack', 'can I use <https://www.whatsapp.com|WhatsApp> with a supplier?'],
    ['bold in Slack', 'can I use *WhatsApp* with a _supplier_?'],
    ['code in Slack', 'can I use `WhatsApp` with a supplier?'],
    ['HTML entities', 'can&nbsp;I use &quot;WhatsApp&quot; with a supplier&#63;'],
    ['tags', 'can I use <b>WhatsApp</b> with a supplier?'],
    ['emoji', 'can I use WhatsApp 🤷‍♀️ with a supplier? 🙏🏽'],
    ['emoji in Slack', ':wave: can I use WhatsApp with a supplier? :pray::skin-tone-3:'],
    ['curly marks', 'can I use ‘WhatsApp’ with a supplier?'],
    ['a call to all', '<!here> can I use WhatsApp with a supplier? <!channel>'],
  ])('%s', (_, question) => {
    expect(ruled(question)).toEqual(ruled(PLAIN));
    expect(ruled(PLAIN)).toEqual(['conditional', 'condition-stated', ['WhatsApp']]);
  });
});
