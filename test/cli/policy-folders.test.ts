import { describe, expect, test } from 'vitest';
import { EXIT } from '#cli';
import { ran } from '../support/cli.ts';
import { olderPolicyFolder, policyFolderWith } from '../support/folder.ts';
import { policyFiles } from '../support/policy.ts';

const older = olderPolicyFolder();
const same = policyFolderWith({});
const broken = policyFolderWith({ 'overlay.yml': 'help: [unclosed\nrules: {' });
const wrongCase = policyFolderWith({
  'cases/wrong.yml': 'about: What is not so\ncases:\n  - ask: can I use whatsapp?\n    verdict: allowed\n',
});
const LINE = /^(.+):(\d+):(\d+): (?:error|warning): (.+) \[([a-z]+(?:-[a-z0-9]+)*)\]$/;
const lines = (text: string) => text.split('\n').slice(0, -1);

describe('policy:check', () => {
  test('is silent on the real policy, and ends with 0', () => {
    expect(ran(['policy:check'])).toEqual({ code: EXIT.fine, out: '', err: '' });
    expect(ran(['policy:check', 'policy/'])).toEqual({ code: EXIT.fine, out: '', err: '' });
  });

  test.each([
    ['the older revision', older],
    ['an overlay that is not YAML', broken],
    ['a case that fails', wrongCase],
    ['a folder that is not there', '/nowhere'],
  ])('prints each problem of %s as one line with its place, and ends with 1', (_, folder) => {
    const { code, out, err } = ran(['policy:check', folder]);
    expect({ code, err }).toEqual({ code: EXIT.found, err: '' });
    expect(lines(out).length).toBeGreaterThan(0);
    for (const line of lines(out)) {
      expect(line).toMatch(LINE);
      expect(line.startsWith(`${folder}/`), line).toBe(true);
    }
    expect(out.endsWith('\n')).toBe(true);
  });

  test('names each quote that the older revision does not hold, where the overlay has it', () => {
    const gone = lines(ran(['policy:check', older]).out).filter((line) => line.endsWith('[missing-quote]'));
    expect(gone.length).toBeGreaterThan(0);
    for (const line of gone) {
      const [, file = '', number, column] = LINE.exec(line) ?? [];
      const source = (policyFiles.get(file.slice(older.length + 1)) ?? '').split('\n')[Number(number) - 1] ?? '';
      const quote = /no document says "([^"]*)"/.exec(line)?.[1] ?? 'none';
      expect(source.slice(Number(column) - 1), line).toContain(quote.slice(0, 40));
    }
    expect(gone.join('\n')).toContain('Do not make the calls public');
  });

  test('names each sentence of a cell that no entry explains', () => {
    const unread = lines(ran(['policy:check', older]).out).filter((line) => line.endsWith('[unread-cell]'));
    expect(unread.join('\n')).toContain('Never use a personal account to attend a Zoom meeting.');
  });

  test('names the case that fails', () => {
    expect(ran(['policy:check', wrongCase]).out).toMatch(/cases\/wrong\.yml:3:.* \[case-fails\]$/m);
  });

  test('reads the folder that POLICY_DIR names where none is given', () => {
    const world = { policyFolder: older };
    expect(ran(['policy:check'], world)).toEqual(ran(['policy:check', older]));
  });
});

describe('policy:diff', () => {
  test.each([
    ['a folder and itself', ['policy', 'policy']],
    ['a folder and the one that is in use', ['policy']],
    ['a folder and its copy', [same, 'policy']],
  ])('finds nothing between %s, and ends with 0', (_, folders) => {
    expect(ran(['policy:diff', ...folders])).toEqual({ code: EXIT.fine, out: '', err: '' });
  });

  test('prints each answer that changed since the older revision, before and after, and ends with 1', () => {
    const { code, out, err } = ran(['policy:diff', older]);
    expect({ code, err }).toEqual({ code: EXIT.found, err: '' });
    const found = blocks(out);
    expect(found.length).toBeGreaterThan(0);
    expect(found.find(({ about }) => about === 'Zoom, inside the MOJ')).toEqual({
      about: 'Zoom, inside the MOJ',
      before: expect.stringMatching(/^conditional \[unread-cell\] “Avoid personal or sensitive data\. Do not use/),
      after: 'not-allowed [audience-limit] “External meetings”',
    });
    const tools = found.filter(({ about }) => !about.startsWith('“'));
    for (const { about } of tools) expect(about).toMatch(/^Zoom(?:, |$)/);
    expect(new Set(found.map(({ about }) => about)).size).toBe(found.length);
  });

  test('the other way round, before and after change places', () => {
    const forth = blocks(ran(['policy:diff', older, 'policy']).out);
    const back = blocks(ran(['policy:diff', 'policy', older]).out);
    const bare = ({ about, before, after }: Block) => ({ about, before: after, after: before });
    expect(back.filter(({ about }) => about === 'Zoom')).toEqual(
      forth.filter(({ about }) => about === 'Zoom').map(bare),
    );
  });
});

interface Block {
  readonly about: string;
  readonly before: string;
  readonly after: string;
}

/** Read what `policy:diff` prints: three lines for each answer, and nothing else. */
function blocks(out: string): Block[] {
  const all = lines(out);
  expect(all.length % 3).toBe(0);
  return Array.from({ length: all.length / 3 }, (_, index) => {
    const [about = '', before = '', after = ''] = all.slice(index * 3, index * 3 + 3);
    expect(before).toMatch(/^ {2}before: \S/);
    expect(after).toMatch(/^ {2}after: {2}\S/);
    return { about, before: before.slice('  before: '.length), after: after.slice('  after:  '.length) };
  });
}
