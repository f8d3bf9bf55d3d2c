import { parseArgs } from 'node:util';
import { differences } from '#core';
import { EXIT, type Exit, type Io, WrongUse } from './io.ts';
import { loadOrRefuse } from './load.ts';
import { safe } from './wrap.ts';

/** `policy:diff`: print every answer that changes from one policy folder to another. */
export function runDiff(argv: readonly string[], io: Io): Exit {
  const { positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: {} });
  const [before, after = io.policyFolder, ...rest] = positionals;
  if (before === undefined || rest.length)
    throw new WrongUse('an old policy folder is expected, and perhaps a new one');
  const load = (folder: string) => ({ policy: loadOrRefuse(folder, io), files: io.loadPolicy(folder).files });
  const found = differences(load(before), load(after));
  for (const { about, before: was, after: is } of found)
    io.out(`${safe(about)}\n  before: ${safe(was)}\n  after:  ${safe(is)}\n`);
  return found.length ? EXIT.found : EXIT.fine;
}
