import { compilePolicy, type Policy } from '#core';
import { readEnglish, readPolicyFolder } from '#files';

/** The words and files that every test compiles from; read once. */
export const english = readEnglish();
export const policyFiles: ReadonlyMap<string, string> = readPolicyFolder('policy').files;

/** The documents' file names. */
export const GENERAL = 'general-user-video-and-messaging-apps-guidance.md';
export const MESSAGING = 'instant-messaging-acceptable-use.md';

let compiled: Policy | undefined;

/** The real policy, compiled once for all tests of a file. */
export function realPolicy(): Policy {
  compiled ??= compileWith({});
  return compiled;
}

/** The real policy with files changed: a text, or a function of the text that stands there. */
export function compileWith(changes: Readonly<Record<string, string | ((text: string) => string)>>): Policy {
  const result = compileFiles(changes);
  if (!result.ok) throw new Error(`the changed policy does not compile: ${result.diagnostics[0]?.message}`);
  return result.policy;
}

/** Compile the real policy with files changed, and give whatever comes of it. */
export function compileFiles(changes: Readonly<Record<string, string | ((text: string) => string)>>) {
  const files = new Map(policyFiles);
  for (const [file, change] of Object.entries(changes)) {
    files.set(file, typeof change === 'string' ? change : change(files.get(file) ?? ''));
  }
  return compilePolicy({ files, english });
}

/** Today, for tests that do not care: after the first document expired. */
export const TODAY = '2026-11-22';
