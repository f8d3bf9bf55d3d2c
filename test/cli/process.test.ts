import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printed } from '../support/cli.ts';
import { olderPolicyFolder, temporaryFolder } from '../support/folder.ts';
import { TODAY } from '../support/policy.ts';

const COMMAND = [process.execPath, '--conditions=source', '--import', 'tsx', 'src/main.ts'];
const folder = temporaryFolder();
const older = olderPolicyFolder();

function started(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const [node = '', ...words] = COMMAND;
  const settings = { ...process.env, POLICY_DIR: '', POLICY_URL: '', NODE_OPTIONS: '', ...env };
  const { status, stdout, stderr } = spawnSync(node, [...words, ...argv], { encoding: 'utf8', env: settings });
  return { code: status, out: stdout, err: stderr };
}

describe('the process prints what run prints, and ends with its code', () => {
  const question = 'can I use whatsapp with the public?';

  test.each([
    ['an answer', ['ask', '--today', TODAY, question]],
    ['help', ['ask', '--help']],
  ])('0 and %s', (_, argv) => {
    expect(started(argv)).toEqual({ code: 0, out: printed(argv), err: '' });
  });

  test.each([
    ['1 for problems', ['policy:check', older], 1, /\[missing-quote\]\n/, /^$/],
    ['2 for no question', ['ask'], 2, /^$/, /^ask: say what you want to ask[^\n]*\n$/],
    ['2 for no policy', ['ask', '--policy', '/nowhere', 'zoom'], 2, /^$/, /^ask: [^\n]*"\/nowhere"[^\n]*\n$/],
    ['2 for an unknown command', ['aks'], 2, /^$/, /^aks: there is no command "aks"[^\n]*\n$/],
  ])('%s', (_, argv, code, out, err) => {
    const result = started(argv);
    expect(result.code).toBe(code);
    expect(result.out).toMatch(out);
    expect(result.err).toMatch(err);
  });

  test('POLICY_DIR, POLICY_URL and the file of questions come from the world', () => {
    const file = join(folder, 'good.jsonl');
    writeFileSync(file, '{"id": "x", "question": "zoom"}\n');
    const { out } = started(['ask', '--jsonl', file], { POLICY_DIR: older, POLICY_URL: 'https://example.gov.uk/p' });
    const { id, citations } = JSON.parse(out);
    expect(id).toBe('x');
    expect(citations[0].url).toMatch(/^https:\/\/example\.gov\.uk\/p\/.*\.md#L154$/);
  });
});

test('a reader who stops reading is no reason for a stack trace', () => {
  // `true` is gone long before a word is printed; the code of the command itself goes to standard error.
  const command = [...COMMAND, 'list'].map((word) => `'${word}'`).join(' ');
  const { stderr } = spawnSync('sh', ['-c', `{ ${command}; echo "ended with $?" >&2; } | true`], { encoding: 'utf8' });
  expect(stderr).toBe('ended with 0\n');
});
