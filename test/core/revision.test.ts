import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, ask, type Diagnostic, formatDiagnostic, type Policy } from '#core';
import { ruleInSituation, situations } from '../../src/core/decide/matrix.ts';
import { compileFiles, GENERAL, policyFiles, realPolicy, TODAY } from '../support/policy.ts';
import { questionsOf } from '../support/questions.ts';

const OTHER = readFileSync(`test/revisions/${GENERAL.replace('.md', '.2020-04-17.md')}`, 'utf8');

let policy: Policy;
let diagnostics: readonly Diagnostic[] = [];
beforeAll(() => {
  const result = compileFiles({ [GENERAL]: OTHER });
  if (!result.ok) throw new Error(result.diagnostics.map(formatDiagnostic).join('\n'));
  ({ policy, diagnostics } = result);
});

const reported = (code: string) => diagnostics.filter((each) => each.code === code);

describe('another revision of the first document, with no other edit', () => {
  test('it loads, and all that is reported is a warning', () => {
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(new Set(diagnostics.map(({ severity }) => severity))).toEqual(new Set(['warning']));
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['missing-quote', 'unread-cell']));
  });

  test('each line of the overlay that quotes what is gone is named, and no other', () => {
    // Headings and cells are no quotes: the same words elsewhere in the overlay are ways of asking, or readings of cells.
    const quotes = ({ documents }: Policy) =>
      documents.flatMap(({ document }) =>
        document.passages.filter(({ kind }) => kind !== 'heading' && kind !== 'cell').map(({ plain }) => plain),
      );
    const after = new Set(quotes(policy));
    const lost = quotes(realPolicy()).filter((text) => !after.has(text));
    const expected: string[] = [];
    for (const [file, text] of policyFiles) {
      if (!file.endsWith('.yml') || file.includes('/')) continue;
      let key = '';
      for (const [index, line] of text.split('\n').entries()) {
        key = /^ +([a-z-]+): \|$/.exec(line)?.[1] ?? key;
        if (key !== 'ways' && lost.includes(line.trim().replace(/^quote: /, ''))) expected.push(`${file}:${index + 1}`);
      }
    }
    const named = reported('missing-quote').map(({ at }) => `${at.file}:${at.line}`);
    expect(expected.length).toBeGreaterThan(20);
    expect(new Set(named)).toEqual(new Set(expected));
  });

  test('the new sentences of the Zoom row are named as unexplained, each at its place', () => {
    expect(
      reported('unread-cell').map((each) => formatDiagnostic(each).slice(GENERAL.length + 1)),
    ).toMatchInlineSnapshot(`
      [
        "154:174: warning: no entry of \`cells\` explains "Do not use with Secret or Top Secret information." of Zoom. the answer is at best conditional, and quotes it [unread-cell]",
        "154:224: warning: no entry of \`cells\` explains "More detailed guidance is available here." of Zoom. the answer is at best conditional, and quotes it [unread-cell]",
        "154:354: warning: no entry of \`cells\` explains "Never use a personal account to attend a Zoom meeting." of Zoom. the answer is at best conditional, and quotes it [unread-cell]",
        "154:409: warning: no entry of \`cells\` explains "Anyone can join a Zoom meeting using a work account, but you should only host a meeting if you have a corporate-issued licence" of Zoom. the answer is at best conditional, and quotes it [unread-cell]",
        "154:538: warning: no entry of \`cells\` explains "Cross-government and external meetings" of Zoom. the answer is at best conditional, and quotes it [unread-cell]",
      ]
    `);
  });
});

describe('Zoom, as the row of that day has it', () => {
  const ROW = OTHER.split('\n').find((line) => line.startsWith('| [Zoom]')) ?? '';

  test('is never allowed, in any situation', () => {
    for (const each of situations())
      expect(ruleInSituation(policy, 'Zoom', each).verdict, each.words.join()).not.toBe('allowed');
  });

  test('is ruled on no more kindly than its own words: personal, sensitive and Secret data stay out', () => {
    for (const each of situations()) {
      const forbidden = [
        'personal data',
        'sensitive data',
        'OFFICIAL-SENSITIVE',
        'above OFFICIAL',
        'a personal account',
        'on a Quantum device',
      ];
      if (forbidden.some((words) => each.words.includes(words)))
        expect(ruleInSituation(policy, 'Zoom', each).verdict, each.words.join()).toBe('not-allowed');
    }
  });

  test.each([
    'can I use Zoom?',
    'can I use zoom with a supplier',
    'is zoom ok for a team meeting',
    'Can I host a Zoom meeting with the Home Office?',
  ])('%s: answered with the words of its own row', (question) => {
    const answer = ask(policy, question, TODAY);
    expect(answer.verdict).toMatch(/^(conditional|not-allowed)$/);
    const [zoom] = answer.tools;
    expect(zoom?.name).toBe('Zoom');
    expect(zoom?.conditions).toBe(
      'Avoid personal or sensitive data. Do not use with Secret or Top Secret information. More detailed guidance is available here.',
    );
    expect(zoom?.audience).toBe('Cross-government and external meetings');
    expect(answer.citations.slice(0, 2).every(({ quote }) => ROW.includes(quote))).toBe(true);
    expect(JSON.stringify(answer)).not.toMatch(/(?<!and )\bExternal meetings|Web\/browser based use"/);
  });
});

describe('no answer by that revision', () => {
  let answers: Answer[] = [];
  beforeAll(() => {
    answers = ['dev', 'tuned'].flatMap(questionsOf).map(({ question }) => ask(policy, question, TODAY));
  });

  test('quotes what is not in its documents', () => {
    const texts = new Map(policy.documents.map(({ document }) => [document.id, document.text]));
    for (const { citations } of answers)
      for (const { document, quote, line } of citations) {
        const rest = (texts.get(document) ?? '')
          .split('\n')
          .slice(line - 1)
          .join('\n');
        expect(rest.indexOf(quote), quote).toBeGreaterThanOrEqual(0);
        expect(rest.slice(0, rest.indexOf(quote))).not.toContain('\n');
      }
  });

  test('allows what the other revision does not, or says less strictly a tool whose row is the same', () => {
    const same = [...policy.tools.values()].filter(({ name }) => name !== 'Zoom');
    for (const { name } of same)
      for (const each of situations())
        expect(ruleInSituation(policy, name, each).verdict).toBe(ruleInSituation(realPolicy(), name, each).verdict);
  });

  test('forbids by a rule whose words are lost: it is at most conditional', () => {
    expect([...policy.lostRules]).toEqual(['public-call']);
    const question = 'Can I make the Teams call public, with no password to join?';
    expect(ask(realPolicy(), question, TODAY)).toMatchObject({ verdict: 'not-allowed', rule: 'public-call' });
    expect(ask(policy, question, TODAY)).toMatchObject({ verdict: 'conditional', rule: 'public-call' });
    expect(answers.filter(({ verdict, rule }) => verdict === 'not-allowed' && rule === 'public-call')).toEqual([]);
  });

  test('says that it is of another date', () => {
    expect(ask(policy, 'can I use Zoom', TODAY).sources[0]).toMatchObject({
      dated: '17 April 2020',
      expires: '2020-12-31',
      expired: true,
    });
  });
});
