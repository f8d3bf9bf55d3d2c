import type { Place } from '../parse/lines.ts';

/** Every problem that the compiler can report, with what to do about it. */
export const DIAGNOSTICS = {
  'missing-file': 'Put the file into the policy folder, or take it out of the overlay.',
  'not-utf-8': 'Save the file as UTF-8.',
  'too-large': 'A policy file has at most 4 MB. Split it.',
  'not-yaml': 'Mend the YAML at the place named.',
  'not-overlay': 'Use the keys and values that policy/README.md and overlay.schema.json describe.',
  'duplicate-key': 'Keep one of the two.',
  'unread-date':
    'Write the day as 2020-12-31. A document whose expiry cannot be read would pass for one that never expires.',
  'missing-table': 'The document that `table` names needs the table of approved tools.',
  'missing-column': "Name each column as the document's table does.",
  'duplicate-tool': 'A tool has one row. Delete the row that is wrong.',
  'no-name': 'Give the row a name in its first cell, or delete it.',
  'unread-cell': 'Say under `cells` how the cell reads. Until then the answer is at best conditional, and quotes it.',
  'missing-quote':
    'Quote a whole sentence, bullet or cell of the document, as it stands there. Until then the entry is dropped.',
  'long-quote': 'A quote has at most 400 characters. Quote a sentence of it.',
  'unknown-tool': 'Name a tool of the table, or delete the entry. Until then it is dropped.',
  'unknown-contact': 'Name a contact that `contacts` has.',
  'unknown-document': 'Name a document that `documents` lists.',
  'shared-name': 'A name stands for one tool. Delete it from the other.',
  'shared-way': 'A way of asking belongs to one topic. Delete it from the other.',
  'duplicate-topic': 'A topic has one id. Rename one of the two.',
  'duplicate-tip': 'A tip has one id. Rename one of the two.',
  'case-fails': 'Mend the policy, or the case where the new answer is right.',
} as const satisfies Record<string, string>;

/** The codes of `DIAGNOSTICS`. */
export type DiagnosticCode = keyof typeof DIAGNOSTICS;

/** A problem in the policy folder. An error leaves no policy; a warning drops one entry. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly at: Place;
}

/** Write `file:line:column: error|warning: message [code]`, the form that editors and CI turn into a link. */
export function formatDiagnostic({ at, severity, message, code }: Diagnostic): string {
  return `${at.file}:${at.line}:${at.column}: ${severity}: ${message} [${code}]`;
}

/** Put diagnostics in the order of their places, each once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byText = new Map(diagnostics.map((diagnostic) => [formatDiagnostic(diagnostic), diagnostic]));
  return [...byText.values()].sort(
    (a, b) =>
      compare(a.at.file, b.at.file) ||
      a.at.line - b.at.line ||
      a.at.column - b.at.column ||
      compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
