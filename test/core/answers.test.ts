import { describe, expect, test } from 'vitest';
import * as core from '#core';
import { ask, STRICTNESS } from '#core';
import { realPolicy, TODAY } from '../support/policy.ts';
import { questionsOf } from '../support/questions.ts';

const policy = realPolicy();
const answer = (question: string) => ask(policy, question, TODAY);
const ALL = ['foi', 'monitoring', 'reporting', 'retention'];

describe('the fields of an answer', () => {
  test('are these, in this order, whatever is asked', () => {
    const fields = [
      'question',
      'verdict',
      'sentence',
      'rule',
      'tools',
      'topics',
      'citations',
      'reminders',
      'notices',
      'forAuthor',
      'sources',
      'contacts',
    ];
    for (const question of [
      'can I use Zoom?',
      'how long do I keep messages?',
      'what is for lunch',
      '',
      'I sent it to the wrong person',
    ])
      expect(Object.keys(answer(question))).toEqual(fields);
  });

  test('are those of the contract', () => {
    expect(answer('can I WhatsApp a case file to counsel?')).toMatchObject({
      question: 'can I WhatsApp a case file to counsel?',
      verdict: 'not-allowed',
      tools: [
        {
          name: 'WhatsApp',
          verdict: 'not-allowed',
          conditions: 'Avoid personal or sensitive data',
          access: 'Dedicated app on device, also web browser.',
          audience: 'Internal/External',
          type: 'Text messaging, Voice/Video calls',
          rule: 'data-condition',
          alternatives: ['Google Hangouts', 'Microsoft Teams', 'Skype for Business'],
        },
      ],
      contacts: [{ label: 'speak to us for help', email: 'security@justice.gov.uk' }],
    });
    expect(answer('can I WhatsApp a case file to counsel?').citations[0]).toEqual({
      quote: 'Avoid personal or sensitive data',
      text: 'Avoid personal or sensitive data',
      document: 'general-user-video-and-messaging-apps-guidance',
      section: 'Approved tools',
      line: 167,
      url: null,
    });
  });

  test('a tool that no row lists has no cells', () => {
    expect(answer('can I use Telegram?').tools[0]).toMatchObject({
      conditions: null,
      access: null,
      audience: null,
      type: null,
    });
  });

  test('the same question gets the same answer, word for word', () => {
    const question = 'can I use Zoom, Teams or Telegram with a supplier on my own phone?';
    expect(JSON.stringify(answer(question))).toBe(JSON.stringify(answer(question)));
  });

  test('the door of the core has these names, and no other', () => {
    expect(Object.keys(core).sort()).toMatchInlineSnapshot(`
      [
        "AnswerKey",
        "CaseFile",
        "DIAGNOSTICS",
        "Overlay",
        "RULES",
        "RULE_IDS",
        "STRICTNESS",
        "UNNAMED",
        "VERDICT_PHRASES",
        "answerByKey",
        "ask",
        "askWithKey",
        "atAGlance",
        "checkCases",
        "compilePolicy",
        "differences",
        "formatDiagnostic",
        "isDay",
        "listTools",
        "readInline",
        "readSection",
        "sayDate",
        "sortDiagnostics",
        "sourcesOf",
        "trace",
        "traceByKey",
      ]
    `);
  });
});

describe('reminders', () => {
  const questions = ['dev', 'tuned'].flatMap(questionsOf).map(({ question }) => question);

  test('are all four wherever a tool is ruled on, each once', () => {
    for (const question of questions) {
      const { tools, reminders } = answer(question);
      if (tools.length) expect([...reminders].sort(), question).toEqual(ALL);
      else expect([[], ALL]).toContainEqual([...reminders].sort());
    }
  });

  test.each([
    ['I sent the file to the wrong person on WhatsApp', 'reporting'],
    ['Can I send a rude joke that would offend people on Teams?', 'monitoring'],
    ["Can I send a prisoner's medical records on WhatsApp?", 'retention'],
    ['Can I send SECRET papers on Teams?', 'retention'],
    ['Can I use Zoom?', 'foi'],
  ])('%s: what bears on it first, %s', (question, first) => {
    expect(answer(question).reminders[0]).toBe(first);
  });

  test('stand in the documents, each with a passage at least', () => {
    for (const { passages } of policy.reminders) expect(passages.length).toBeGreaterThan(0);
  });
});

describe('alternatives', () => {
  const rows = [...policy.tools.values()].filter(({ source }) => source === 'table').map(({ name }) => name);

  test('stand in the order of the table, are none of the tools that are no better, and never the tool itself', () => {
    const circumstances = [
      '',
      ' with personal data',
      ' with a supplier',
      ' with colleagues',
      ' on a Quantum device',
      ' on my own phone',
    ];
    for (const { name } of policy.tools.values())
      for (const words of circumstances) {
        const [tool] = answer(`Can I use ${name}${words}?`).tools;
        if (!tool) continue;
        const { alternatives, verdict } = tool;
        expect(rows.filter((row) => alternatives.includes(row))).toEqual(alternatives);
        expect(alternatives).not.toContain(tool.name);
        for (const other of alternatives) {
          const better = answer(`Can I use ${other}${words}?`).tools[0]?.verdict ?? 'not-allowed';
          expect(STRICTNESS.indexOf(better), `${name}, ${other}${words}`).toBeLessThan(STRICTNESS.indexOf(verdict));
        }
      }
  });

  test('are none where the ruling is good, and none where nothing is better', () => {
    expect(answer('Can I use Zoom?').tools[0]?.alternatives).toEqual([]);
    expect(answer('Can I use WhatsApp on a Quantum device?').tools[0]?.alternatives).toEqual([]);
  });
});
