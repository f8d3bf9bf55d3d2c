import { describe, expect, test } from 'vitest';
import { ran } from '../support/cli.ts';
import { policyFolderWith } from '../support/folder.ts';
import { GENERAL, policyFiles } from '../support/policy.ts';

const ESCAPE = '\u001b]0;owned\u0007\u001b[31m';
const NASTY = [
  ['an escape sequence', `can I use ${ESCAPE}zoom\u001b[0m?`],
  ['an escape in the name of a tool', 'can I use fro\u001b[2Jbnicate?'],
  ['a C1 control sequence', 'can I use \u009b31mfrobnicate\u009d0;owned\u009c?'],
  ['a bell, a backspace and a carriage return', 'can I use frob\u0007\b\rnicate?'],
  ['delete', 'can I use frob\u007fnicate?'],
  ['writing from right to left', 'can I use \u202eetacinborf\u202c or \u2066zoom\u2069?'],
  ['letters of no width', 'can I use z\u200bo\u200do\ufeffm?'],
  ['tags that nobody sees', 'can I use zoom\u{e0061}\u{e007f}?'],
  ['line breaks', 'can I use\nzoom\r\nor\u2028frobnicate?'],
] as const;

// Whatever a terminal could act on, but for the line breaks that the command prints itself.
const unsafe = (text: string) => text.replaceAll('\n', '').match(/[\p{Cc}\p{Cf}]/gu) ?? [];

describe('control characters in a question never reach the terminal', () => {
  test.each(NASTY)('%s', (_, question) => {
    for (const options of [[], ['--json'], ['--explain'], ['--explain', '--json']]) {
      const { out, err } = ran(['ask', ...options, '--', question]);
      expect(unsafe(out), options.join(' ')).toEqual([]);
      expect(err).toBe('');
    }
    const files = { questions: `${JSON.stringify({ id: question, question })}\n` };
    const { out } = ran(['ask', '--jsonl', 'questions'], { files });
    expect(unsafe(out)).toEqual([]);
    expect(JSON.parse(out)).toMatchObject({ id: question, question });
  });

  test('JSON says them in escapes, so that what was asked is read back as it was', () => {
    for (const [, question] of NASTY) {
      expect(JSON.parse(ran(['ask', '--json', '--', question]).out).question).toBe(question);
    }
  });
});

test.each([
  ['an unknown command', [`x${ESCAPE}\n`]],
  ['an unknown option', ['ask', `--x${ESCAPE}`]],
  ['a day', ['ask', '--today', ESCAPE, 'zoom']],
  ['a file', ['ask', '--jsonl', ESCAPE]],
  ['a folder', ['ask', '--policy', `/nowhere${ESCAPE}`, 'zoom']],
  ['a folder to check', ['policy:check', `/nowhere${ESCAPE}\n`]],
  ['a folder to compare with', ['policy:diff', `/nowhere${ESCAPE}`]],
])('what is wrong with %s is told without its control characters, in one line', (_, argv) => {
  const { code, out, err } = ran(argv);
  expect(code).toBeGreaterThan(0);
  expect(unsafe(out + err)).toEqual([]);
  expect((out + err).split('\n')).toHaveLength(2);
});

describe('nor do those of a document', () => {
  const text = policyFiles.get(GENERAL) ?? '';
  const nasty = policyFolderWith({
    [GENERAL]: text.replace('| External meetings |', `| External${ESCAPE} meetings\u202e |`),
  });

  test.each([
    ['ask', ['ask', '--policy', nasty, 'zoom']],
    ['ask --json', ['ask', '--json', '--policy', nasty, 'zoom']],
    ['list', ['list', '--policy', nasty]],
    ['list --json', ['list', '--json', '--policy', nasty]],
    ['policy:check', ['policy:check', nasty]],
    ['policy:diff', ['policy:diff', 'policy', nasty]],
  ])('in what %s prints', (_, argv) => {
    const { out, err } = ran(argv);
    expect(out).toContain('meetings');
    expect(unsafe(out + err)).toEqual([]);
  });
});
