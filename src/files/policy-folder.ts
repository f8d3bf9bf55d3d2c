import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '#core';

const CASES = 'cases';
const LARGEST = 4 * 1024 * 1024;

/** Read the Markdown and YAML files of a policy folder as text; a file that cannot be read as text is a problem with its place. */
export function readPolicyFolder(folder: string): { files: Map<string, string>; problems: Diagnostic[] } {
  const files = new Map<string, string>();
  const problems: Diagnostic[] = [];
  const report = (file: string, code: Diagnostic['code'], message: string) =>
    problems.push({ severity: 'error', code, message, at: { file, line: 1, column: 1 } });
  const names: string[] = [];
  try {
    names.push(...readdirSync(folder));
    if (names.includes(CASES)) names.push(...readdirSync(join(folder, CASES)).map((name) => `${CASES}/${name}`));
  } catch {
    report('overlay.yml', 'missing-file', `there is no policy folder at "${folder}"`);
  }
  names.sort();
  for (const name of names) {
    if (!/\.(?:md|ya?ml)$/.test(name)) continue;
    const path = join(folder, name);
    let bytes: Uint8Array;
    try {
      const { size } = statSync(path);
      if (size > LARGEST) {
        report(name, 'too-large', `the file has ${(size / 1024 / 1024).toFixed(1)} MB, and at most 4 MB are read`);
        continue;
      }
      bytes = readFileSync(path);
    } catch {
      report(name, 'missing-file', 'the file cannot be read');
      continue;
    }
    try {
      files.set(name, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    } catch {
      report(name, 'not-utf-8', 'the file is not UTF-8 text');
    }
  }
  return { files, problems };
}
