import { describe, expect, test } from 'vitest';
import { compileWith, GENERAL, MESSAGING, policyFiles, realPolicy } from '../support/policy.ts';
import { compileLight, put } from './light-policy.ts';

const tips = realPolicy().tips;

describe('the tips of the real policy', () => {
  test('are fifteen or more, each with an id and a quote of its own', () => {
    expect(tips.length).toBeGreaterThanOrEqual(15);
    expect(new Set(tips.map(({ id }) => id)).size).toBe(tips.length);
    expect(new Set(tips.map(({ passage }) => passage.raw)).size).toBe(tips.length);
  });

  test.each([
    ['Freedom of Information', /subject to Freedom of Information/],
    ['retention: store in MOJ systems', /stored in an appropriate MOJ system/],
    ['retention: transfer at intervals', /^At regular and convenient intervals, transfer/],
    ['retention: clear what has been preserved', /remove any redundant information/],
    ['monitoring', /the MOJ monitors messages/],
    ['reporting', /if you think there is a problem, report it/],
    ['privacy', /responsible for personal information/],
    ['sensitive and personal information', /extra careful with sensitive and personal/],
    ['contacts lists', /sharing your contacts list/],
    ['tone', /offence, or embarrassment/],
    ['context', /upsetting to someone else/],
    ['no anonymous posts', /always identify yourself and your organisation; don't post anonymously/],
    ['over your shoulder', /looking over your shoulder/],
    ['behind you on a video call', /on a video call might see behind you/],
    ['personal accounts', /Never use a personal account/],
    ['work accounts', /A work account is your normal MOJ account/],
    ['corporate accounts', /Only a small number of authorised people/],
    ['passwords on calls', /always require a password to join the call/],
    ['who is on a call', /Know who is joining the call/],
    ['asking for help', /"if there is doubt, there is no doubt - ask for help!"/],
    ['asking first', /ask for help first/],
    ['classification', /^OFFICIAL information is/],
    ['Quantum devices', /not available from Quantum devices/],
  ])('have one on %s', (_, words) => {
    expect(tips.filter(({ passage }) => words.test(passage.plain))).toHaveLength(1);
  });

  test('quote the documents byte for byte', () => {
    const files = new Map(realPolicy().documents.map(({ document }) => [document.id, document.file]));
    for (const { passage } of tips) {
      const text = policyFiles.get(files.get(passage.document) ?? '') ?? '';
      expect(text.slice(passage.start, passage.end)).toBe(passage.raw);
    }
  });

  test('have short headings, each its own', () => {
    for (const { title } of tips) expect(title.length, title).toBeLessThanOrEqual(50);
    expect(new Set(tips.map(({ title }) => title)).size).toBe(tips.length);
  });

  test('stand in the order of the file', () => {
    const ids = [...(policyFiles.get('tips.yml') ?? '').matchAll(/^ {2}- id: (.+)$/gm)].map(([, id]) => id);
    expect(tips.map(({ id }) => id)).toEqual(ids);
  });
});

describe('when a document changes', () => {
  test('a tip whose sentence is gone is dropped, and the others stay', () => {
    const policy = compileWith({ [MESSAGING]: put('the MOJ monitors messages', 'the MOJ reads messages') });
    expect(policy.tips.map(({ id }) => id)).toEqual(tips.map(({ id }) => id).filter((id) => id !== 'monitoring'));
  });

  test('the retention reminder goes without a sentence that is gone', () => {
    const policy = compileWith({ [GENERAL]: put('Do the same when you finish the work.', 'Then you may rest.') });
    expect(policy.schedule.finished.map(({ plain }) => plain)).toEqual([
      'At regular and convenient intervals, transfer the information to an appropriate MOJ system.',
    ]);
  });
});

describe('a folder without tips', () => {
  test('is a policy all the same', () => {
    const result = compileLight({});
    expect(result.ok && [result.policy.tips, result.policy.schedule]).toEqual([[], { due: [], finished: [] }]);
  });
});
