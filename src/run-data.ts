import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openStore, readDatabaseUrl } from '#store';
import { readConfig } from './config.ts';
import { createHash } from './ids.ts';
import { environmentWithFile, hashKeyOf } from './start.ts';
import { StartError, startErrorOf } from './start-error.ts';

const USE = 'data: give show --user U012AB3CD, delete --user U012AB3CD [--mute-too], export, or purge';

/** What `data` does to the world. */
interface Output {
  out(text: string): void;
  err(text: string): void;
}

/**
 * Show, delete, export or purge what the bot holds, and give the exit code: 0, 2 for wrong use or settings, 3 where it
 * broke. Prints JSON. People are named by their Slack id, which stands nowhere in the database.
 */
export async function runData(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  { out, err }: Output,
  now: number,
): Promise<number> {
  const wish = wishOf(argv);
  if (!wish) {
    err(`${USE}\n`);
    return 2;
  }
  try {
    // What concerns Slack is not needed here, and whoever answers a request may not have it.
    const config = readConfig({
      SLACK_BOT_TOKEN: 'xoxb-none',
      SLACK_SIGNING_SECRET: 'none',
      ...environmentWithFile(env),
    });
    const missing = missingFile(config.databaseUrl);
    if (missing)
      throw new StartError(
        2,
        `there is no database at "${missing}". set DATABASE_URL and HASH_KEY as the bot has them`,
      );
    const store = await openStore({ url: config.databaseUrl });
    try {
      const hash = createHash(hashKeyOf(config));
      const print = (value: unknown) => out(`${JSON.stringify(value, null, 2)}\n`);
      if (wish.what === 'show') print(await store.show(hash(wish.user)));
      else if (wish.what === 'delete') print({ deleted: await store.delete(hash(wish.user), wish.muteToo) });
      else if (wish.what === 'export') print(await store.export());
      else print({ deleted: await store.purge(now) });
      return 0;
    } finally {
      await store.close();
    }
  } catch (error) {
    const { message, exit } = startErrorOf(error);
    err(`data: ${message}\n`);
    return exit;
  }
}

// A database that is made now holds nothing: whoever asks would be told that nothing is held.
function missingFile(url: string | undefined): string | undefined {
  const address = readDatabaseUrl(url);
  return address.engine === 'sqlite' && !existsSync(address.path) ? address.path : undefined;
}

type Wish =
  | { readonly what: 'show'; readonly user: string }
  | { readonly what: 'delete'; readonly user: string; readonly muteToo: boolean }
  | { readonly what: 'export' | 'purge' };

// Slack: a person's id begins with U or, on Enterprise Grid, W.
const SLACK_ID = /^[UW][A-Z0-9]{2,}$/;

function wishOf(argv: readonly string[]): Wish | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { user: { type: 'string' }, 'mute-too': { type: 'boolean' } },
    });
    const [what, ...more] = positionals;
    const { user, 'mute-too': muteToo = false } = values;
    if (more.length) return undefined;
    if (user !== undefined && !SLACK_ID.test(user)) return undefined;
    if (what === 'show' && user && !muteToo) return { what, user };
    if (what === 'delete' && user) return { what, user, muteToo };
    if ((what === 'export' || what === 'purge') && user === undefined && !muteToo) return { what };
    return undefined;
  } catch {
    return undefined;
  }
}
