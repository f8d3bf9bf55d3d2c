import { describeError, type Log } from '#app';
import type { Loaded } from '#cli';
import { type Diagnostic, formatDiagnostic, type Policy } from '#core';
import { digestOf } from '#files';

/** A policy that can be read again while the bot runs. */
export interface LivePolicy {
  /** The policy of now: the last that had no errors. It is swapped whole. */
  policy(): Policy;
  /** The newest reading of the folder, whatever came of it. */
  reading(): Reading;
  /** Read the folder again, now. A folder with errors is refused: the policy before it goes on answering. */
  readAgain(): void;
  /** Call back after each reading that found other files than the one before. */
  onReading(listener: (reading: Reading) => void): void;
}

/** One reading of the policy folder. */
export interface Reading {
  /** Which one it is, from 1. */
  readonly number: number;
  /** Without a policy, it was refused. */
  readonly loaded: Loaded;
  /** Of the files that were read. */
  readonly digest: string;
  /** What answered before it; undefined for the first. */
  readonly before: { readonly policy: Policy; readonly files: ReadonlyMap<string, string> } | undefined;
}

/** There is no policy to begin with. The message has every problem, for whoever starts the bot. */
export class NoPolicyError extends Error {
  readonly code = 'no-policy';
  constructor(diagnostics: readonly Diagnostic[]) {
    super(`there is no policy\n${diagnostics.map((each) => `  ${formatDiagnostic(each)}`).join('\n')}`);
  }
}

/** Open a policy that can be read again. Throws a NoPolicyError where the first reading has errors. */
export function openLivePolicy(load: () => Loaded, log: Log): LivePolicy {
  const listeners: ((reading: Reading) => void)[] = [];
  const first = load();
  if (!first.policy) throw new NoPolicyError(first.diagnostics);
  let answering = { policy: first.policy, files: first.files, digest: digestOf(first.files) };
  let newest: Reading = { number: 1, loaded: first, digest: answering.digest, before: undefined };
  tellProblems(first, log);

  return {
    policy: () => answering.policy,
    reading: () => newest,
    onReading: (listener) => void listeners.push(listener),
    readAgain() {
      let loaded: Loaded;
      try {
        loaded = load();
      } catch (error) {
        log.error(describeError(error), 'the policy could not be read');
        return;
      }
      const digest = digestOf(loaded.files);
      if (digest === newest.digest && Boolean(loaded.policy) === Boolean(newest.loaded.policy)) {
        log.info({ digest }, 'the policy folder is unchanged');
        return;
      }
      const { policy, files } = answering;
      newest = { number: newest.number + 1, loaded, digest, before: { policy, files } };
      if (loaded.policy) {
        log.info({ before: answering.digest, after: digest }, 'the policy was swapped');
        answering = { policy: loaded.policy, files: loaded.files, digest };
      } else
        log.error({ answering: answering.digest, refused: digest }, 'the policy folder has errors and was refused');
      tellProblems(loaded, log);
      for (const listener of listeners) listener(newest);
    },
  };
}

function tellProblems({ diagnostics }: Loaded, log: Log): void {
  for (const { severity, code, at } of diagnostics)
    log[severity === 'error' ? 'error' : 'warn']({ code, file: at.file, line: at.line }, 'the policy has a problem');
}
