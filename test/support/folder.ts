import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { GENERAL, policyFiles } from './policy.ts';

/** The text of the first document as it stood on 17 April 2020. */
export function olderRevision(): string {
  return readFileSync('test/revisions/general-user-video-and-messaging-apps-guidance.2020-04-17.md', 'utf8');
}

/** Make an empty folder that goes when the tests of the file, or of the `describe` that asks for it, are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'acceptable-use-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Copy the real policy folder, with files changed. Call it while tests are collected, not inside one. */
export function policyFolderWith(changes: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [file, content] of Object.entries({ ...Object.fromEntries(policyFiles), ...changes })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

/** Copy the real policy folder with the first document as it stood on 17 April 2020. */
export function olderPolicyFolder(): string {
  return policyFolderWith({ [GENERAL]: olderRevision() });
}
