import { describe, expect, test } from 'vitest';
import { EXIT } from '#cli';
import { ran } from '../support/cli.ts';
import { policyFolderWith, temporaryFolder } from '../support/folder.ts';
import { GENERAL, policyFiles } from '../support/policy.ts';

const brokenYaml = policyFolderWith({ 'overlay.yml': 'help: [unclosed\nrules: {' });
const brokenShape = policyFolderWith({ 'overlay.yml': `${policyFiles.get('overlay.yml')}\nsurprise: 1\n` });
const noDocument = policyFolderWith({ [GENERAL]: '# Nothing here\n' });
const notText = policyFolderWith({ [GENERAL]: new Uint8Array([0x23, 0x20, 0xff, 0xfe]) });
const tooLarge = policyFolderWith({ [GENERAL]: 'word '.repeat(1_000_000) });
const empty = temporaryFolder();
const files = { questions: '{"id": 1, "question": "zoom"}\n' };

describe('wrong use is one line on standard error, and 2', () => {
  test.each([
    ['no question', ['ask'], 'ask: say what you want to ask, as in: npm run -s ask -- "can I use whatsapp?"'],
    ['a question of spaces', ['ask', '  '], 'ask: say what you want to ask'],
    ['an unknown option', ['ask', '--loud', 'zoom'], "ask: unknown option '--loud'"],
    ['an option without its value', ['ask', 'zoom', '--today'], "ask: option '--today <value>' argument missing"],
    ['a value for an option that has none', ['ask', '--json=yes', 'zoom'], "ask: option '--json' does not take"],
    ['a day that is no date', ['ask', '--today', 'tomorrow', 'zoom'], 'ask: --today takes a day'],
    ['a day that no calendar has', ['ask', '--today', '2026-02-30', 'zoom'], 'not "2026-02-30"'],
    ['a day in another order', ['ask', '--today', '31-12-2020', 'zoom'], 'not "31-12-2020"'],
    ['a day and more', ['ask', '--today', '2020-12-31T00:00', 'zoom'], 'not "2020-12-31T00:00"'],
    ['no day', ['ask', '--today', '', 'zoom'], 'not ""'],
    ['a file of questions that is not there', ['ask', '--jsonl', 'gone'], 'ask: the file "gone" cannot be read'],
    ['a file and a question', ['ask', '--jsonl', 'questions', 'zoom'], 'ask: --jsonl takes its questions from the'],
    ['a file and --json', ['ask', '--jsonl', 'questions', '--json'], 'ask: --jsonl takes its questions from the'],
    ['a file and --explain', ['ask', '--jsonl', 'questions', '--explain'], 'ask: --jsonl takes its questions'],
    ['an unknown command', ['aks', 'zoom'], 'aks: there is no command "aks". the commands are ask, list, policy:check'],
    ['an inherited name for a command', ['constructor'], 'constructor: there is no command "constructor"'],
    ['words for list', ['list', 'zoom'], "list: unexpected argument 'zoom'"],
    ['an unknown option of list', ['list', '--all'], "list: unknown option '--all'"],
    ['two folders to check', ['policy:check', 'a', 'b'], 'policy:check: one policy folder is expected'],
    [
      'nothing to compare with',
      ['policy:diff'],
      'policy:diff: an old policy folder is expected, and perhaps a new one',
    ],
    ['three folders to compare', ['policy:diff', 'a', 'b', 'c'], 'policy:diff: an old policy folder is expected'],
  ])('%s', (_, argv, message) => {
    expectOneLine(argv, message);
  });
});

describe('no policy is one line on standard error that says where, and 2', () => {
  test.each([
    ['a folder that is not there', '/nowhere', 'there is no policy folder at "/nowhere" [missing-file]'],
    ['an empty folder', empty, '[missing-file]'],
    ['an overlay that is not YAML', brokenYaml, 'overlay.yml:2:', '[not-yaml]'],
    ['an overlay with an unknown key', brokenShape, '/overlay.yml:', 'surprise'],
    ['a document without the table', noDocument, '/overlay.yml:', '[missing-table]'],
    ['a document that is not text', notText, `/${GENERAL}:1:1: error: the file is not UTF-8 text [not-utf-8]`],
    ['a document of 5 MB', tooLarge, `/${GENERAL}:1:1: error: the file has 4.8 MB, and at most 4 MB are read`],
  ])('%s', (_, folder, ...parts) => {
    for (const part of parts) {
      expectOneLine(['ask', '--policy', folder, 'zoom'], part);
      expectOneLine(['ask', '--jsonl', 'questions', '--policy', folder], part);
      expectOneLine(['list', '--policy', folder], part);
      expectOneLine(['policy:diff', folder, 'policy'], part);
      expectOneLine(['policy:diff', 'policy', folder], part);
    }
  });
});

test('what should not happen is one line too, and 3', () => {
  const world = {
    loadPolicy: () => {
      throw new Error('the disk\nis on fire');
    },
  };
  expect(ran(['ask', 'zoom'], world)).toEqual({
    code: EXIT.broke,
    out: '',
    err: 'ask: this should not have happened: Error: the disk\n',
  });
});

function expectOneLine(argv: readonly string[], message: string): void {
  const { code, out, err } = ran(argv, { files });
  expect({ code, out }).toEqual({ code: EXIT.wrongUse, out: '' });
  expect(err).toMatch(/^[^\n]+\n$/);
  expect(err).toContain(message);
}
