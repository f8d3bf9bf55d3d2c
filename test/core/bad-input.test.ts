import { describe, expect, test } from 'vitest';
import { ask, compilePolicy } from '#core';
import { compileWith, english, GENERAL, MESSAGING, policyFiles, TODAY } from '../support/policy.ts';
import { type Changes, compileLight, formatted, LIGHT, put } from './light-policy.ts';

const errorsOf = (changes: Changes) => compileLight(changes).diagnostics.filter(({ severity }) => severity === 'error');
const real = policyFiles.get(GENERAL) ?? '';
const TABLE = real.slice(real.indexOf('| Tool name |'), real.indexOf('\n\n## Other tools'));

describe('bad input is one clear error', () => {
  test.each<[string, Changes, RegExp]>([
    ['an overlay that is not YAML', { 'overlay.yml': 'documents: [\n' }, /^overlay\.yml:2:1: error: .*\[not-yaml\]$/],
    ['an overlay that is a sentence', { 'overlay.yml': 'Use what you like.\n' }, /mapping of keys .*\[not-yaml\]$/],
    ['an empty overlay', { 'overlay.yml': '' }, /mapping of keys .*\[not-yaml\]$/],
    [
      'an overlay with a tab',
      { 'overlay.yml': 'documents:\n\t- id: x\n' },
      /^overlay\.yml:2:1: error: .*\[not-yaml\]$/,
    ],
    ['an empty document', { [GENERAL]: '' }, /no table with a column "Tool name" \[missing-table\]$/],
    [
      'a document without the table',
      { [GENERAL]: put(TABLE, '') },
      /no table with a column "Tool name" \[missing-table\]$/,
    ],
    [
      'a table with another heading',
      { [GENERAL]: put('| Tool name |', '| Application |') },
      /no table with a column "Tool name" \[missing-table\]$/,
    ],
    [
      'a table with a missing column',
      { [GENERAL]: put('| Audience |\n', '| Who |\n') },
      /no column "Audience" \[missing-column\]$/,
    ],
  ])('%s', (_, changes, line) => {
    const result = compileLight(changes);
    expect(result.ok).toBe(false);
    const errors = formatted(errorsOf(changes));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(line);
  });

  test('no file at all', () => {
    expect(formatted(compilePolicy({ files: new Map(), english }).diagnostics)).toEqual([
      'overlay.yml:1:1: error: the policy folder has no file "overlay.yml" [missing-file]',
    ]);
  });

  const DOUBLED = [...'bcdefghij'].map(
    (letter, at) => `${letter}: &${letter} [${Array(10).fill(`*${'abcdefghij'[at]}`).join(', ')}]`,
  );
  test.each([
    ['aliases that multiply', `a: &a [x]\n${DOUBLED.join('\n')}\n`],
    ['an alias of nothing', 'parts: *nowhere\n'],
    ['an alias of itself', 'parts: &a [*a]\n'],
  ])('an overlay with %s', (_, text) => {
    const result = compileLight({ 'overlay.yml': text });
    expect(result.ok).toBe(false);
    expect(result.diagnostics.length).toBeGreaterThan(0);
  });
});

describe('odd input is answered right', () => {
  const ruling = (changes: Changes, tool: string) => {
    const answer = ask(compileWith({ ...LIGHT, ...changes }), `can I use ${tool}?`, TODAY).tools[0];
    return [answer?.verdict, answer?.conditions];
  };

  test.each<[string, Changes, string, string]>([
    [
      'a cell in emphasis',
      { [GENERAL]: put('| Slido | Q&A tool during presentations | Avoid', '| **Slido** | Q&A tool | *Avoid*') },
      'Slido',
      'conditional',
    ],
    ['a name with a link', { [GENERAL]: put('| Yammer |', '| [Yammer](https://x.uk/a_b) |') }, 'Yammer', 'conditional'],
    [
      'a cell in HTML',
      {
        [GENERAL]: put(
          'collaboration tool: Video and/or voice | MOJ use approved',
          'voice | <b>MOJ</b> use <br> approved',
        ),
      },
      'Microsoft Teams',
      'allowed',
    ],
    [
      'a cell in inline code',
      { [GENERAL]: put('collaboration tool: Video and/or voice | MOJ use approved', 'voice | `MOJ use approved`') },
      'Microsoft Teams',
      'allowed',
    ],
    [
      'another case and other spaces',
      { [GENERAL]: put('collaboration tool: Video and/or voice | MOJ use approved', 'voice |   moj  USE approved.  ') },
      'Microsoft Teams',
      'allowed',
    ],
    ['an overlay with a byte order mark', { 'overlay.yml': (text) => `\ufeff${text}` }, 'Slido', 'conditional'],
    [
      'an overlay with the line ends of Windows',
      { 'overlay.yml': (text) => text.replaceAll('\n', '\r\n') },
      'Slido',
      'conditional',
    ],
    [
      'documents with the line ends of Windows',
      { [GENERAL]: (text) => text.replaceAll('\n', '\r\n'), [MESSAGING]: (text) => text.replaceAll('\n', '\r\n') },
      'Slido',
      'conditional',
    ],
    ['a document with a byte order mark', { [GENERAL]: (text) => `\ufeff${text}` }, 'Slido', 'conditional'],
  ])('%s', (_, changes, tool, verdict) => {
    expect(compileLight(changes).diagnostics).toEqual([]);
    expect(ruling(changes, tool)[0]).toBe(verdict);
  });

  test('a cell with nothing in it approves of nothing', () => {
    const changes = {
      [GENERAL]: put('| Slido | Q&A tool during presentations | Avoid personal or sensitive data', '| Slido | Q&A | '),
    };
    expect(ruling(changes, 'Slido')).toEqual(['conditional', '']);
  });

  test('a document of a million characters compiles', () => {
    const changes = { [GENERAL]: (text: string) => `${text}\n\n${'A sentence of its own. '.repeat(45_000)}\n` };
    expect(compileLight(changes)).toMatchObject({ ok: true, diagnostics: [] });
  });
});
