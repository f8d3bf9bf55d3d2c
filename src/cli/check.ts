import { parseArgs } from 'node:util';
import { checkCases, type Diagnostic, formatDiagnostic, sortDiagnostics } from '#core';
import { EXIT, type Exit, type Io, WrongUse } from './io.ts';
import { inFolder } from './load.ts';
import { safe } from './wrap.ts';

/** `policy:check`: print every problem of a policy folder, its cases included. */
export function runCheck(argv: readonly string[], io: Io): Exit {
  const { positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: {} });
  if (positionals.length > 1) throw new WrongUse('one policy folder is expected');
  const folder = positionals[0] ?? io.policyFolder;
  const { policy, files, diagnostics } = io.loadPolicy(folder);
  const problems: Diagnostic[] = [...diagnostics];
  if (policy) checkCases(policy, files, (problem) => problems.push(problem));
  for (const problem of sortDiagnostics(problems)) io.out(`${safe(formatDiagnostic(inFolder(folder, problem)))}\n`);
  return problems.length ? EXIT.found : EXIT.fine;
}
