import { describe, expect, test } from 'vitest';
import { EXIT } from '#cli';
import { printed, ran } from '../support/cli.ts';

const lines = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const asked = (text: string) => ran(['ask', '--jsonl', 'questions.jsonl'], { files: { 'questions.jsonl': text } });

describe('ask --jsonl answers each line of a file', () => {
  const questions = [
    { id: 'b', question: 'zoom' },
    { id: 'a', question: 'can I use whatsapp?' },
    { id: 7, question: '' },
    { id: 'a', question: 'can I use discord?' },
  ];
  const answers = (text: string) =>
    asked(text)
      .out.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  test('in their order, each with its own id, ids that stand twice and numbers included', () => {
    const { code, err } = asked(lines(...questions));
    expect({ code, err }).toEqual({ code: EXIT.fine, err: '' });
    expect(answers(lines(...questions)).map(({ id, question }) => ({ id, question }))).toEqual(questions);
  });

  test('each is the answer that --json gives', () => {
    for (const { id, ...answer } of answers(lines(...questions.slice(0, 2)))) {
      expect(answer, id).toEqual(JSON.parse(printed(['ask', '--json', answer.question])));
    }
  });

  test('other fields change nothing, even those that an answer has', () => {
    const [question] = questions;
    expect(asked(lines({ verdict: 'allowed', ...question, tools: [1], why: { deep: null } })).out).toBe(
      asked(lines(question)).out,
    );
  });

  test.each([
    ['empty lines are left out', `\n${lines(questions[0])}\n  \n${lines(questions[1])}`, 2],
    ['the last line needs no end', lines(...questions).trimEnd(), 4],
    ['lines may end as on Windows', lines(...questions).replaceAll('\n', '\r\n'), 4],
    ['a line may be long', lines({ id: 1, question: 'zoom '.repeat(20_000) }), 1],
  ])('%s', (_, text, count) => {
    expect(answers(text)).toHaveLength(count);
  });

  test('a file without questions gives no answers', () => {
    expect(asked('')).toEqual({ code: EXIT.fine, out: '', err: '' });
  });

  test('--today and --policy hold for it too', () => {
    const files = { f: lines(questions[0]) };
    expect(printed(['ask', '--jsonl', 'f', '--today', '2020-06-01'], { files })).not.toContain('By guidance');
    expect(ran(['ask', '--jsonl', 'f', '--policy', '/nowhere'], { files }).code).toBe(EXIT.wrongUse);
  });
});

describe('a bad line gives its number, ends with 2, and nothing else is printed', () => {
  const good = lines({ id: 1, question: 'zoom' });

  test.each([
    ['that is not JSON', 'can I use zoom?', 'this is not JSON'],
    ['that is cut off', '{"id": 1, "question": "zo', 'this is not JSON'],
    ['with no id', '{"question": "zoom"}', 'an object with "id" and "question" is expected'],
    ['with an id that is no name', '{"id": {}, "question": "zoom"}', 'an object with "id" and "question" is expected'],
    ['with no question', '{"id": 1}', 'an object with "id" and "question" is expected'],
    ['with a question that is no text', '{"id": 1, "question": 3}', 'an object with "id" and "question" is expected'],
    ['that is null', 'null', 'an object with "id" and "question" is expected'],
    ['that is a list', '[1, "zoom"]', 'an object with "id" and "question" is expected'],
    ['that is a text', '"zoom"', 'an object with "id" and "question" is expected'],
  ])('one %s', (_, bad, message) => {
    expect(asked(`${good}\n${bad}\n${good}`)).toEqual({
      code: EXIT.wrongUse,
      out: '',
      err: `ask: questions.jsonl, line 3: ${message}\n`,
    });
  });
});
