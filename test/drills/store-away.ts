import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { startPostgres } from '../support/postgres.ts';
import { outage } from './outage.ts';
import { newDatabase } from './program.ts';
import { keepFiles, keepRows } from './remains.ts';

/** PostgreSQL is stopped for some seconds, and started again. */
export async function postgresAway(): Promise<string> {
  const server = await startPostgres();
  try {
    const url = await server.database();
    const told = await outage(url, { begin: server.pause, end: server.resume });
    await keepRows(url);
    return told;
  } finally {
    await server.stop();
  }
}

/** Another process locks the file of SQLite for some seconds. */
export async function sqliteLocked(): Promise<string> {
  const url = newDatabase();
  const path = url.slice('sqlite:'.length);
  let other: Database.Database | undefined;
  return outage(url, {
    async begin() {
      other = new Database(path);
      other.exec('begin immediate');
    },
    async end() {
      other?.exec('rollback');
      other?.close();
    },
  });
}

/** The disk of the file of SQLite is full for some seconds. It is a small one in memory, which root alone can make. */
export async function sqliteFull(): Promise<string> {
  const disk = join(newDatabase().slice('sqlite:'.length), '..', 'disk');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    return 'left out: to make a small disk takes root, on Linux';
  }
  const filler = join(disk, 'filler');
  try {
    return await outage(`sqlite:${join(disk, 'bot.sqlite')}`, {
      begin: async () => fill(filler),
      end: async () => rmSync(filler),
    });
  } finally {
    keepFiles(disk);
    execFileSync('umount', ['--lazy', disk]);
  }
}

function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (;;) writeSync(file, Buffer.alloc(4096));
  } catch {
    closeSync(file);
  }
}
