import { describe, expect, test } from 'vitest';
import { DIAGNOSTICS, type Diagnostic, formatDiagnostic, sortDiagnostics } from '#core';
import { COMPILE_CASES, SEVERAL } from './compile-cases.ts';
import { type Changes, changed, compileLight } from './light-policy.ts';

// Policy owners edit the overlay, so its lines move: there the words at the place stand for the line.
function drawn(diagnostics: readonly Diagnostic[], changes: Changes): string {
  const lines = changed('overlay.yml', changes).split('\n');
  return diagnostics
    .map((problem) => {
      const { file, line, column } = problem.at;
      const text = formatDiagnostic(problem);
      if (file !== 'overlay.yml') return `${text}\n`;
      return `overlay.yml, at “${lines[line - 1]?.slice(column - 1)}”:${text.split(':').slice(3).join(':')}\n`;
    })
    .join('');
}

describe('each problem is reported at its place', () => {
  test.each(COMPILE_CASES)('$code: $name', async ({ name, code, ok, changes }) => {
    const result = compileLight(changes);
    expect(result.ok).toBe(ok);
    expect(result.diagnostics.map((problem) => problem.code)).toContain(code);
    const snapshot = `../corpus/compile/${name.replace(/[^a-zA-Z]+/g, '-')}.out`;
    await expect(drawn(result.diagnostics, changes)).toMatchFileSnapshot(snapshot);
  });

  test('every code is reported by some case', () => {
    const elsewhere = ['not-utf-8', 'too-large', 'case-fails'];
    const reported = new Set<string>(COMPILE_CASES.map(({ code }) => code));
    expect(Object.keys(DIAGNOSTICS).filter((code) => !reported.has(code))).toEqual(elsewhere);
  });

  test('the lists left out, the real policy has no problem but for quotes that they do not make', () => {
    expect(compileLight({}).diagnostics).toEqual([]);
  });
});

describe('several problems at once', () => {
  test('all are reported, sorted by place', async () => {
    const result = compileLight(SEVERAL);
    expect(result.ok).toBe(false);
    await expect(drawn(result.diagnostics, SEVERAL)).toMatchFileSnapshot('../corpus/compile/several-at-once.out');
    const places = result.diagnostics.map(({ at }) => at);
    for (const [index, at] of places.slice(1).entries()) {
      const before = places[index] ?? at;
      expect(before.file <= at.file).toBe(true);
      if (before.file === at.file) expect(before.line <= at.line).toBe(true);
    }
  });

  test('the same problem at the same place is reported once, and the order does not depend on who found it first', () => {
    const at = (file: string, line: number, column: number) => ({ file, line, column });
    const problem = (message: string, place: Diagnostic['at']): Diagnostic => ({
      severity: 'warning',
      code: 'missing-quote',
      message,
      at: place,
    });
    const [a, b, c, d] = [
      problem('x', at('a.md', 2, 1)),
      problem('x', at('a.md', 10, 1)),
      problem('x', at('a.md', 10, 2)),
      problem('x', at('b.md', 1, 1)),
    ] as const;
    expect(sortDiagnostics([d, c, a, b, { ...c }])).toEqual([a, b, c, d]);
    expect(sortDiagnostics([problem('y', a.at), problem('x', a.at)]).map((each) => each.message)).toEqual(['x', 'y']);
  });

  test('every message has the one grammar: a small letter first, no full stop last, no name of a type', () => {
    const messages = COMPILE_CASES.flatMap(({ changes }) =>
      compileLight(changes).diagnostics.map((each) => each.message),
    );
    for (const message of messages) {
      expect(message).toMatch(/^["`a-z].*[^.]$/);
      expect(message).not.toMatch(/undefined|\bstring\b|\[object|ZodError|YAMLParse/);
    }
  });
});
