import { resolve } from 'node:path';
import { StoreError } from './store-error.ts';

/** Where the database is: a file of SQLite, or a server of PostgreSQL. */
export type DatabaseAddress =
  | { readonly engine: 'sqlite'; readonly path: string }
  | { readonly engine: 'postgres'; readonly url: string };

/** The file that is used where no address is given. */
export const DEFAULT_DATABASE = 'sqlite:data/bot.sqlite';

/** Read the address of a database: `sqlite:` and a path, a path alone, or a `postgres:` URL. Throws a StoreError. */
export function readDatabaseUrl(url: string = DEFAULT_DATABASE): DatabaseAddress {
  if (/^postgres(?:ql)?:\/\//i.test(url) && URL.canParse(url)) return { engine: 'postgres', url };
  // Two letters or more, so that a drive of Windows ("C:\…") is a path.
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]+):(.*)$/is.exec(url) ?? ['', 'sqlite', url];
  const path = rest.replace(/^\/\/(?=.)/, '').trim();
  if (scheme?.toLowerCase() !== 'sqlite' || !path || path.endsWith('/')) throw new StoreError('address');
  // Whole, since libsql would take a path that begins like a URL for a server's address.
  return { engine: 'sqlite', path: resolve(path) };
}
