import { parseArgs } from 'node:util';
import { type Answer, ask, isDay, type Policy, trace } from '#core';
import { answerText } from './answer-text.ts';
import { EXIT, type Exit, type Io, WrongUse } from './io.ts';
import { toJson } from './json.ts';
import { loadOrRefuse } from './load.ts';
import { traceText } from './trace-text.ts';

/** `ask`: answer a question, or a file of them. */
export function runAsk(argv: readonly string[], io: Io): Exit {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      jsonl: { type: 'string' },
      explain: { type: 'boolean', default: false },
      policy: { type: 'string' },
      today: { type: 'string' },
    },
  });
  const question = positionals.join(' ');
  const today = values.today ?? io.today();
  if (!isDay(today))
    throw new WrongUse(`--today takes a day of the calendar as YYYY-MM-DD, such as 2020-12-31, not "${today}"`);
  if (values.jsonl === undefined && !question.trim()) {
    throw new WrongUse('say what you want to ask, as in: npm run -s ask -- "can I use whatsapp?"');
  }
  if (values.jsonl !== undefined && (question || values.explain || values.json)) {
    throw new WrongUse('--jsonl takes its questions from the file: give no other question, --json or --explain');
  }
  const policy = loadOrRefuse(values.policy ?? io.policyFolder, io);
  if (values.jsonl !== undefined) io.out(answerLines(policy, readQuestions(values.jsonl, io), today));
  else if (values.explain)
    io.out(values.json ? toJson(trace(policy, question), 2) : traceText(trace(policy, question)));
  else if (values.json) io.out(toJson(ask(policy, question, today), 2));
  else io.out(answerText(policy, ask(policy, question, today), io));
  return EXIT.fine;
}

function answerLines(policy: Policy, questions: readonly { id: unknown; question: string }[], today: string): string {
  const lines = questions.map(({ id, question }): { id: unknown } & Answer => ({
    id,
    ...ask(policy, question, today),
  }));
  return lines.map((line) => toJson(line)).join('');
}

function readQuestions(path: string, io: Io): { id: unknown; question: string }[] {
  let text: string;
  try {
    text = io.readText(path);
  } catch {
    throw new WrongUse(`the file "${path}" cannot be read`);
  }
  return text.split('\n').flatMap((line, index) => {
    if (!line.trim()) return [];
    const at = `${path}, line ${index + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new WrongUse(`${at}: this is not JSON`);
    }
    const { id, question } = (value ?? {}) as { id?: unknown; question?: unknown };
    const named = typeof id === 'string' || typeof id === 'number';
    if (!named || typeof question !== 'string')
      throw new WrongUse(`${at}: an object with "id" and "question" is expected`);
    return [{ id, question }];
  });
}
