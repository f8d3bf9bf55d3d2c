import type { Diagnostic, Policy } from '#core';

/** What a command gives back: 0 fine, 1 problems or changes found, 2 wrong use or no policy, 3 it broke. */
export const EXIT = { fine: 0, found: 1, wrongUse: 2, broke: 3 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** A policy folder as read: its policy, unless it was refused, and every problem with it. */
export interface Loaded {
  readonly policy: Policy | undefined;
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The world, as the commands see it. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Read a text file; throws where it cannot. */
  readText(path: string): string;
  /** Write a text file; throws where it cannot. */
  writeText(path: string, text: string): void;
  loadPolicy(folder: string): Loaded;
  /** The policy folder where none is named. */
  readonly policyFolder: string;
  /** Today in Europe/London, as YYYY-MM-DD. */
  today(): string;
  /** Columns of the terminal, and whether it shows bold. */
  readonly columns: number;
  readonly bold: boolean;
}

/** A wrong use of a command: its message is the one line that the person sees. */
export class WrongUse extends Error {
  readonly code = 'wrong-use';
}
