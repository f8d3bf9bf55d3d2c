/** What can be wrong with the store, with the sentence that says so. */
export const STORE_ERRORS = {
  address: 'the address of the database must be a sqlite: path or a postgres: URL',
  newer: 'the database was made by a newer version of the bot',
  locked: 'the database is locked by another process',
  full: 'the disk of the database is full',
  away: 'the database cannot be reached',
  refused: 'the database refuses the user, the password or the name of the database',
  folder: 'the address of the database is that of a folder. give that of a file in it',
  damaged: 'the file is no database, or is damaged',
  failed: 'the database could not do what it was asked',
} as const;

/** One word for what is wrong. */
export type StoreErrorCode = keyof typeof STORE_ERRORS;

/** The store cannot do something. Its sentence holds nothing that was stored; the database's own error is the cause. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, cause?: unknown, more = '') {
    super(`${STORE_ERRORS[code]}${more}`, { cause });
    this.code = code;
  }
}

/** Bring an error of either engine into one of ours. */
export function storeErrorOf(error: unknown): StoreError {
  return error instanceof StoreError ? error : new StoreError(codeOf(error), error);
}

/** Whether an error came with a code of PostgreSQL, so that the connection still stands. */
export function hasSqlState(error: unknown): boolean {
  return /^[0-9A-Z]{5}$/.test(ownCodeOf(error)) && !ENDED.test(ownCodeOf(error));
}

// PostgreSQL: a connection that fails, is ended by the server, or is not taken; a statement that took too long.
const ENDED = /^(?:08|57P|53300)/;
const CODES: readonly (readonly [RegExp, StoreErrorCode])[] = [
  [/^(?:SQLITE_BUSY|SQLITE_LOCKED|55P03$)/, 'locked'],
  [/^(?:SQLITE_FULL|53100$|ENOSPC$)/, 'full'],
  [/^(?:SQLITE_CORRUPT|SQLITE_NOTADB)/, 'damaged'],
  [/^(?:28|3D000$)/, 'refused'],
  [ENDED, 'away'],
  [/^(?:57014$|25P03$)/, 'away'],
  [/^(?:SQLITE_|[0-9A-Z]{5}$)/, 'failed'],
];

function codeOf(error: unknown): StoreErrorCode {
  const own = ownCodeOf(error);
  // Whatever has no code of a database comes from the way to it: a socket, a look-up of its name, a time-out.
  return CODES.find(([pattern]) => pattern.test(own))?.[1] ?? 'away';
}

function ownCodeOf(error: unknown): string {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : '';
}
