import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compilePolicy, formatDiagnostic } from '#core';
import { readPolicyFolder } from '#files';
import { english } from '../support/policy.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, data: string | Uint8Array) => writeFileSync(join(folder, name), data);
const read = () => {
  const { files, problems } = readPolicyFolder(folder);
  return { names: [...files.keys()], problems: problems.map(formatDiagnostic) };
};

describe('reading a policy folder', () => {
  test('its Markdown and YAML files are read, byte for byte, those of cases/ with their folder', () => {
    mkdirSync(join(folder, 'cases'));
    write('a.md', '\ufeffÉ\r\n');
    write('b.yml', 'x: 1\n');
    write('c.yaml', '');
    write('d.txt', 'no');
    write('e.schema.json', '{}');
    write('cases/f.yml', 'cases: []\n');
    expect(read()).toEqual({ names: ['a.md', 'b.yml', 'c.yaml', 'cases/f.yml'], problems: [] });
    expect(readPolicyFolder(folder).files.get('a.md')).toBe('\ufeffÉ\r\n');
  });

  test('a file that is not UTF-8 is named, and the others are read', () => {
    write('a.md', Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x0a));
    write('b.md', 'fine\n');
    expect(read()).toEqual({ names: ['b.md'], problems: ['a.md:1:1: error: the file is not UTF-8 text [not-utf-8]'] });
  });

  test('a document of 5 MB is named, and is not read', () => {
    write('a.md', 'A sentence. '.repeat(437_000));
    expect(read()).toEqual({
      names: [],
      problems: ['a.md:1:1: error: the file has 5.0 MB, and at most 4 MB are read [too-large]'],
    });
  });

  test.each([
    ['a folder with the name of a document', () => mkdirSync(join(folder, 'a.md'))],
    ['a link that leads nowhere', () => symlinkSync(join(folder, 'gone'), join(folder, 'a.md'))],
  ])('%s is one problem, and no crash', (_, make) => {
    make();
    expect(read()).toEqual({ names: [], problems: ['a.md:1:1: error: the file cannot be read [missing-file]'] });
  });

  test('a folder that is not there is one problem', () => {
    const { files, problems } = readPolicyFolder(join(folder, 'gone'));
    expect(files.size).toBe(0);
    expect(problems.map(formatDiagnostic)).toEqual([
      `overlay.yml:1:1: error: there is no policy folder at "${join(folder, 'gone')}" [missing-file]`,
    ]);
  });

  test('an empty folder is no problem to read, and one to compile', () => {
    expect(read()).toEqual({ names: [], problems: [] });
    const result = compilePolicy({ files: readPolicyFolder(folder).files, english });
    expect(result.ok).toBe(false);
    expect(result.diagnostics.map(formatDiagnostic)).toEqual([
      'overlay.yml:1:1: error: the policy folder has no file "overlay.yml" [missing-file]',
    ]);
  });
});
