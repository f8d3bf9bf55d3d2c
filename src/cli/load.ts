import { type Diagnostic, formatDiagnostic, type Policy } from '#core';
import { type Io, WrongUse } from './io.ts';

/** Load a policy folder, or refuse it in one line that says where to look. */
export function loadOrRefuse(folder: string, io: Io): Policy {
  const { policy, diagnostics } = io.loadPolicy(folder);
  if (policy) return policy;
  const errors = diagnostics.filter((problem) => problem.severity === 'error');
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more: npm run -s policy:check -- ${folder})` : '';
  const first = errors[0];
  throw new WrongUse(
    first ? `${formatDiagnostic(inFolder(folder, first))}${more}` : `there is no policy in "${folder}"`,
  );
}

/** Put the folder before a diagnostic's file, so that an editor finds it. */
export function inFolder(folder: string, diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, at: { ...diagnostic.at, file: `${folder.replace(/\/+$/, '')}/${diagnostic.at.file}` } };
}
