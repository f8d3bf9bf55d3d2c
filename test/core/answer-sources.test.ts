import { describe, expect, test } from 'vitest';
import { ask, compilePolicy, VERDICT_PHRASES } from '#core';
import { english, GENERAL, policyFiles, realPolicy, TODAY } from '../support/policy.ts';
import { LIGHT } from './light-policy.ts';

const policy = realPolicy();
const answer = (question: string, today = TODAY) => ask(policy, question, today);

describe('age, addresses and contacts', () => {
  test.each([
    ['2020-12-30', false],
    ['2020-12-31', false],
    ['2021-01-01', true],
    ['2026-11-22', true],
  ])('on %s the guidance has expired: %s', (today, expired) => {
    const { sentence, sources, notices } = answer('can I use Zoom?', today);
    const phrase = VERDICT_PHRASES.conditional;
    expect(sentence.startsWith(expired ? `By guidance that expired on 31 December 2020: ${phrase}` : phrase)).toBe(
      true,
    );
    expect(sources[0]).toEqual({
      document: 'general-user-video-and-messaging-apps-guidance',
      title: 'General User Video and Messaging Apps Guidance',
      dated: '22 April 2020',
      expires: '2020-12-31',
      expired,
    });
    expect(notices.join()).toContain(expired ? 'expired on 31 December 2020' : 'holds until 31 December 2020');
  });

  test('the second document names no last day, and its age is told', () => {
    const { sources, sentence, notices } = answer('does the MOJ monitor messages?');
    expect(sources[0]).toMatchObject({
      document: 'instant-messaging-acceptable-use',
      dated: 'June 2018',
      expires: null,
      expired: false,
    });
    expect(sentence.startsWith(VERDICT_PHRASES.guidance)).toBe(true);
    expect(notices.join()).toContain('is dated June 2018');
  });

  test.each(['https://example.gov.uk/policy', 'https://example.gov.uk/policy/'])(
    'a copy published at %s is linked, line by line',
    (publishedAt) => {
      const files = new Map([...policyFiles, ...(Object.entries(LIGHT) as [string, string][])]);
      const result = compilePolicy({ files, english, publishedAt });
      if (!result.ok) throw new Error('it does not compile');
      const [citation] = ask(result.policy, 'can I use Zoom?', TODAY).citations;
      expect(citation?.url).toBe(`https://example.gov.uk/policy/${GENERAL}#L${citation?.line}`);
    },
  );

  test.each([
    ['can I use Zoom?', ['security@justice.gov.uk']],
    ['who do I ask about data protection?', ['privacy@justice.gov.uk', 'security@justice.gov.uk']],
    ['what is for lunch?', ['security@justice.gov.uk']],
  ])('%s: whom to ask', (question, emails) => {
    expect(answer(question).contacts.map(({ email }) => email)).toEqual(emails);
  });
});
