import { describe, expect, test } from 'vitest';
import { EXIT } from '#cli';
import { VERDICT_PHRASES } from '#core';
import { printed, ran } from '../support/cli.ts';

const QUESTION = 'can I send a case file on whatsapp to a colleague?';

describe('ask prints an answer that is pleasant to read', () => {
  test.each([80, 40])('at %d columns, as the file shows', async (columns) => {
    await expect(printed(['ask', QUESTION], { columns })).toMatchFileSnapshot(`ask-at-${columns}-columns.txt`);
  });

  test.each([
    ['in a narrow terminal', 40, 40],
    ['in a wide one, no wider than is easy to read', 300, 100],
    ['in one too narrow to read, as if it had 30 columns', 5, 30],
  ])('no line is longer than the terminal, unless one word is: %s', (_, columns, width) => {
    const lines = printed(['ask', QUESTION], { columns }).split('\n');
    for (const line of lines) if (/\S\s+\S/.test(line)) expect(line.length, line).toBeLessThanOrEqual(width);
    expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(width - 20);
  });

  test('bold changes how it looks and nothing that it says', () => {
    const plain = printed(['ask', QUESTION]);
    const bold = printed(['ask', QUESTION], { bold: true });
    expect(bold).toContain('\u001b[1m');
    expect(bold.replaceAll(/\p{Cc}\[\d+m/gu, '')).toBe(plain);
  });

  test('words without quotation marks are one question', () => {
    expect(printed(['ask', ...QUESTION.split(' ')])).toBe(printed(['ask', QUESTION]));
  });

  test('what looks like an option is asked after "--"', () => {
    expect(printed(['ask', '--', '--help', 'zoom'])).toContain('Zoom');
  });
});

describe('ask --json prints one object', () => {
  const answer = JSON.parse(printed(['ask', '--json', QUESTION]));

  test('it has the fields that other checks read', () => {
    expect(Object.keys(answer)).toEqual([
      ...['question', 'verdict', 'sentence', 'rule', 'tools', 'topics', 'citations', 'reminders'],
      ...['notices', 'forAuthor', 'sources', 'contacts'],
    ]);
    expect(Object.keys(answer.tools[0])).toEqual([
      ...['name', 'verdict', 'conditions', 'access', 'audience', 'type', 'rule', 'alternatives'],
    ]);
    expect(Object.keys(answer.citations[0])).toEqual(['quote', 'text', 'document', 'section', 'line', 'url']);
  });

  test('it rules on the tool, quotes the condition, and reminds of all four', () => {
    expect(answer).toMatchObject({
      question: QUESTION,
      verdict: 'not-allowed',
      rule: 'data-condition',
      tools: [{ name: 'WhatsApp', verdict: 'not-allowed' }],
    });
    expect(answer.citations[0]).toMatchObject({ quote: 'Avoid personal or sensitive data', section: 'Approved tools' });
    expect([...answer.reminders].sort()).toEqual(['foi', 'monitoring', 'reporting', 'retention']);
    expect(answer.sentence).toContain(VERDICT_PHRASES['not-allowed']);
  });
});

describe('ask --explain prints what was understood', () => {
  const text = printed(['ask', '--explain', QUESTION]);

  test.each([
    `question: ${QUESTION}`,
    'understood:',
    'topics that fit, best first:',
    'rules on WhatsApp:',
    'decided: not-allowed [data-condition] ',
    'decided: not-allowed, by tools\n',
    'spoke: ',
    'silent: ',
  ])('it has a line with %j', (part) => {
    expect(text).toContain(part);
  });

  test('with --json it is one object', () => {
    const trace = JSON.parse(printed(['ask', '--explain', '--json', QUESTION]));
    expect(Object.keys(trace)).toEqual(['question', 'understood', 'topics', 'rulings', 'decided']);
  });
});

describe('ask --today', () => {
  test.each([
    ['is not expired on its last day', '2020-12-31', false],
    ['is expired the day after', '2021-01-01', true],
  ])('a document %s', (_, today, expired) => {
    const { sentence } = JSON.parse(printed(['ask', '--json', '--today', today, 'zoom']));
    expect(sentence.startsWith('By guidance that expired on 31 December 2020: ')).toBe(expired);
  });

  test('without it, today is the clock of the process', () => {
    expect(printed(['ask', 'zoom'], { today: () => '2020-06-01' })).toBe(
      printed(['ask', '--today', '2020-06-01', 'zoom']),
    );
  });
});

test('a question that nobody can answer ends with 0 and says whom to ask', () => {
  const { code, out, err } = ran(['ask', 'qwrt zxcv']);
  expect({ code, err }).toEqual({ code: EXIT.fine, err: '' });
  expect(out).toContain('Ask: ');
});
