import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cutLiteralBlocks } from '../../src/core/compile/literal-blocks.ts';
import { itemsOf } from '../../src/core/compile/yaml-part.ts';
import { readYamlFile } from '../../src/core/compile/yaml-source.ts';
import { policyFiles } from '../support/policy.ts';

const FILE = 'words.yml';

function read(text: string) {
  const problems: string[] = [];
  const source = readYamlFile(FILE, new Map([[FILE, text]]), ({ message, at }) =>
    problems.push(`${at.line} ${message}`),
  );
  return { source, problems };
}

// What the YAML parser itself makes of the text; undefined where it is no mapping.
function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value = parse(text, { logLevel: 'error', prettyErrors: false });
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function expectSame(text: string): void {
  const { source } = read(text);
  const expected = parsed(text);
  expect(source?.value, JSON.stringify(text)).toEqual(expected);
  if (!source || !expected) return;
  const lines = text.split('\n');
  for (const [key, value] of Object.entries(expected)) {
    const at = source.place([key]);
    if (typeof value !== 'string') continue;
    const items = source.lines([key]);
    expect(
      items.map((item) => item.text),
      JSON.stringify([text, key]),
    ).toEqual(itemsOf(value));
    for (const item of items)
      if (item.at.line > at.line) expect(lines[item.at.line - 1]?.slice(item.at.column - 1).trimEnd()).toBe(item.text);
  }
}

describe('YAML that is read without the lines of its literal blocks', () => {
  const line = fc.constantFrom(
    'a: |',
    'b: |',
    'c.d-e: |',
    '"q": |',
    'f: |-',
    'g: |2',
    'h: >',
    'i: "two',
    'j: plain',
    'k:',
    '- l: |',
    '  - m: |',
    '  n: |',
    '    o: |',
    '  one way',
    '  two ways: |',
    '    three',
    '      four',
    ' five',
    '# no way',
    '  # six',
    '',
    ' ',
    '\tseven',
    '  \teight',
    '---',
    '  "end"',
    'é: |',
    '  ninth 😀',
    '- x',
    '...',
  );
  const text = fc
    .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\n', '\r\n'), fc.constantFrom('', '\n', '\n\n'))
    .map(([lines, end, last]) => lines.join(end) + last);

  test('says what the parser says of the whole', () => {
    fc.assert(fc.property(text, expectSame), { seed: 20201231, numRuns: 5000, endOnFailure: true });
  });

  test('of plain blocks alone, says where each item stands', () => {
    const item = fc.constantFrom('one', 'two ways', 'three: |', '# four', 'five # six', '', '  seven');
    const block = fc
      .tuple(fc.array(item, { minLength: 1, maxLength: 5 }), fc.constantFrom(1, 2, 4))
      .map(([items, depth]) => ['first', ...items].map((each) => each && ' '.repeat(depth) + each).join('\n'));
    const blocks = fc
      .array(block, { minLength: 1, maxLength: 5 })
      .map((all) => all.map((lines, at) => `# Block\nkey${at}: |\n${lines}\n`).join(''));
    fc.assert(
      fc.property(blocks, (given) => {
        expect(cutLiteralBlocks(given).blocks.length).toBe(given.split('# Block').length - 1);
        expectSame(given);
      }),
      { seed: 20201231, numRuns: 500 },
    );
  });

  test.each([...policyFiles].filter(([name]) => /^[a-z-]+\.yml$/.test(name)))('%s', (_, given) => {
    expectSame(given);
    // Most of the policy data is such lines: were they not cut, this would only be slow.
    const { text: short, blocks } = cutLiteralBlocks(given);
    expect(blocks.length).toBeGreaterThan(0);
    expect(short.length + blocks.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(given.length);
  });

  test('tells the line of what is no YAML', () => {
    const { problems } = read('a: |\n  one\n  two\nb: "three\nc: |\n  four\n');
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['4']);
    expect(read('a: |\n  one\n  two\na: b\n').problems.map((problem) => problem.split(' ')[0])).toEqual(['4']);
  });
});
