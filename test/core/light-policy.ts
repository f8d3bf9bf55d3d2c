import { type Diagnostic, formatDiagnostic } from '#core';
import { compileFiles, policyFiles } from '../support/policy.ts';

/** A change of one file: its new text, or a function of the text that stands there. */
export type Changes = Readonly<Record<string, string | ((text: string) => string)>>;

/** The policy's large lists, left out: most problems do not need them, and compile many times faster without. */
export const LIGHT: Changes = {
  'situations.yml': 'situations: []\n',
  'outside.yml': 'outside: []\n',
  'topics.yml': 'topics: []\n',
  'words.yml': 'words: {}\n',
  'other-tools.yml': 'other-tools: ""\n',
  'tips.yml': 'tips: []\n',
};

/** Compile the real policy with its large lists left out and files changed. */
export function compileLight(changes: Changes) {
  return compileFiles({ ...LIGHT, ...changes });
}

/** Put `next` in the place of `wanted`, which must stand there once: a change that changes nothing is a broken test. */
export function put(wanted: string, next: string): (text: string) => string {
  return (text) => {
    if (text.split(wanted).length !== 2) throw new Error(`"${wanted}" does not stand there just once`);
    return text.replace(wanted, () => next);
  };
}

/** Diagnostics as `policy:check` prints them. */
export function formatted(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(formatDiagnostic);
}

/** A file as changes leave it. */
export function changed(file: string, changes: Changes): string {
  const change = changes[file] ?? LIGHT[file] ?? policyFiles.get(file) ?? '';
  return typeof change === 'string' ? change : change(policyFiles.get(file) ?? '');
}
