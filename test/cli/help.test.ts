import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EXIT } from '#cli';
import { printed, ran } from '../support/cli.ts';

const COMMANDS = ['ask', 'list', 'policy:check', 'policy:diff', 'policy:matrix'] as const;

describe('--help', () => {
  test.each(COMMANDS)('of %s says how it is called, without a policy to read', (command) => {
    const text = printed([command, '--help'], { policyFolder: '/nowhere' });
    expect(text).toMatch(new RegExp(`^npm run -s ${command} -- `));
    expect(printed([command, '-h'])).toBe(text);
    expect(printed([command, '--help', 'zoom', '--loud'])).toBe(text);
  });

  test.each([
    ['ask', ['--json', '--jsonl', '--explain', '--policy', '--today']],
    ['list', ['--json', '--policy']],
    ['policy:matrix', ['--policy', '--today']],
  ])('of %s names every option that it takes', (command, options) => {
    const named = new Set(printed([command, '--help']).match(/--[a-z]+/g));
    expect([...named].sort()).toEqual([...options].sort());
  });

  test.each([['--help'], ['-h'], ['help']])('%s alone names every command', (word) => {
    const text = printed([word]);
    for (const command of COMMANDS) expect(text).toContain(`npm run -s ${command}`);
  });

  test('no command is wrong use, and gets the same help', () => {
    expect(ran([])).toEqual({ code: EXIT.wrongUse, out: printed(['--help']), err: '' });
  });
});

test.each(COMMANDS)('package.json has a script that runs %s', (command) => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(scripts[command]).toBe(`node --conditions=source --import tsx src/main.ts ${command}`);
});
