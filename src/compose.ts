import { readFileSync, writeFileSync } from 'node:fs';
import { londonDay } from '#app';
import type { Io, Loaded } from '#cli';
import { compilePolicy, sortDiagnostics } from '#core';
import { readEnglish, readPolicyFolder } from '#files';

/** Read and compile a policy folder. */
export function loadPolicy(folder: string, publishedAt?: string): Loaded {
  const { files, problems } = readPolicyFolder(folder);
  const result = compilePolicy({ files, english: readEnglish(), publishedAt });
  // A file that no part of the overlay names is not policy, whatever is in it; of one that is, what is wrong comes first.
  const named = new Set(result.diagnostics.filter(({ code }) => code === 'missing-file').map(({ message }) => message));
  const missing = (file: string) => `the policy folder has no file "${file}"`;
  const unread = problems.filter(({ at, code }) => code === 'missing-file' || named.has(missing(at.file)));
  const explained = new Set(unread.map(({ at }) => missing(at.file)));
  return {
    policy: result.ok ? result.policy : undefined,
    files,
    diagnostics: sortDiagnostics([...unread, ...result.diagnostics.filter(({ message }) => !explained.has(message))]),
  };
}

/** Join the command line to the process that it runs in. */
export function composeIo(world: NodeJS.Process): Io {
  const publishedAt = world.env['POLICY_URL'];
  return {
    out: (text) => void world.stdout.write(text),
    err: (text) => void world.stderr.write(text),
    readText: (path) => readFileSync(path, 'utf8'),
    writeText: (path, text) => writeFileSync(path, text),
    loadPolicy: (folder) => loadPolicy(folder, publishedAt),
    policyFolder: world.env['POLICY_DIR'] || 'policy',
    today: () => londonDay(Date.now()),
    columns: world.stdout.columns || 80,
    bold: world.stdout.isTTY === true && !world.env['NO_COLOR'],
  };
}
