import { type Io, type Loaded, run } from '#cli';
import type { PolicyView } from '#playground';
import type { Reading } from './live-policy.ts';

/** Report a reading of the policy folder as `policy:check` and `policy:diff` print it. */
export function reportOn(folder: string, { number, loaded, before }: Reading): PolicyView {
  const last: Loaded | undefined = before && { ...before, diagnostics: [] };
  const changes = loaded.policy && last ? printed(['policy:diff', BEFORE, folder], loaded, last) : [];
  return {
    folder,
    reading: number,
    at: new Date().toTimeString().slice(0, 8),
    refused: !loaded.policy,
    problems: printed(['policy:check', folder], loaded, last),
    changes: inEntries(changes),
  };
}

/** What stands for the policy that answered before, which is in no folder any more. */
const BEFORE = 'the policy before';

function printed(argv: readonly string[], loaded: Loaded, before: Loaded | undefined): string[] {
  let text = '';
  const io: Io = {
    out: (words) => {
      text += words;
    },
    err: () => {},
    readText: () => '',
    writeText: () => {},
    loadPolicy: (folder) => (folder === BEFORE && before ? before : loaded),
    policyFolder: '',
    today: () => '',
    columns: 80,
    bold: false,
  };
  run(argv, io);
  return text.split('\n').filter(Boolean);
}

// An answer that changes is told in three lines, of which those after the first are set in.
function inEntries(lines: readonly string[]): string[] {
  return lines
    .join('\n')
    .split(/\n(?=\S)/)
    .filter(Boolean);
}
