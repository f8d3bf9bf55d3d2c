import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '#app';
import { openStore } from '#store';
import { createStore } from '../../src/store/create-store.ts';
import { openEngine } from '../../src/store/open-store.ts';
import { storeContract } from './contract.ts';
import { dataContract } from './data-contract.ts';
import { newId, PLAIN_IDS, scheduleDue } from './ids.ts';
import { modelContract } from './model-contract.ts';
import { newerContract } from './newer-contract.ts';
import { processesContract } from './processes.ts';
import { NOW, TODAY } from './times.ts';
import { versionsContract } from './versions-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newPath = () => join(folder, `${++files}`, 'bot.sqlite');
const newAddress = async () => `sqlite:${newPath()}`;

const path = newPath();
let store: Store;
let modelled: Store;
beforeAll(async () => {
  store = await openStore({ url: `sqlite:${path}` });
  modelled = await openStore({ url: newPath() });
});
afterAll(() => Promise.all([store.close(), modelled.close()]));
storeContract('SQLite', () => store);
dataContract('SQLite', () => store);
modelContract('SQLite', () => modelled);
newerContract('SQLite', newAddress);
versionsContract('SQLite', newAddress);
processesContract('SQLite', newAddress);

describe('a file of SQLite', () => {
  test('is made with its folder, for its owner alone, and holds all when it is opened again', async () => {
    const file = newPath();
    for (const first of [true, false]) {
      const opened = await openStore({ url: file });
      expect(await opened.claim('key', NOW)).toBe(first);
      const modes = readdirSync(join(file, '..')).map((name) => statSync(join(file, '..', name)).mode & 0o777);
      expect(modes).toEqual([0o600, 0o600, 0o600]);
      expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700);
      await opened.close();
    }
  });

  test('has no plain id in any byte, but that of a channel with a schedule', async () => {
    const { channelId } = scheduleDue(NOW, false);
    await store.setSchedule({ channel: newId('C'), channelId, every: 'weekly', due: NOW, quiet: false });
    const bytes = readdirSync(join(path, '..')).map((name) => readFileSync(join(path, '..', name), 'latin1'));
    const found = PLAIN_IDS.filter((id) => bytes.some((text) => text.includes(id)));
    expect(found).toContain(channelId);
    const scheduled = (await store.export())['schedules']?.map((row) => row['channel_id']);
    // Those whose schedule has ended may not be left behind in a free page either.
    expect(found.filter((id) => !scheduled?.includes(id))).toEqual([]);
  });

  test('that another process has locked can be read, and written to afterwards', async () => {
    const url = await newAddress();
    const opened = await openStore({ url });
    const other = await openEngine(url, 'answers');
    await sql`begin immediate`.execute(other.db);
    await expect(opened.claim('key', NOW)).rejects.toMatchObject({ name: 'StoreError', code: 'locked' });
    await expect(opened.claimTip('person', 'channel', TODAY, NOW)).rejects.toMatchObject({ code: 'locked' });
    // This one is not tried again below: it may not bar what is.
    await expect(opened.setMuted('person', true, NOW)).rejects.toMatchObject({ code: 'locked' });
    await expect(opened.ping()).rejects.toMatchObject({ code: 'locked' });
    expect(await opened.isMuted('person')).toBe(false);
    // A second process starts where nothing is to be migrated.
    await (await openStore({ url })).close();
    await sql`rollback`.execute(other.db);
    await opened.ping();
    expect(await opened.claim('key', NOW)).toBe(true);
    expect(await opened.claimTip('person', 'channel', TODAY, NOW)).toBe(true);
    await Promise.all([opened.close(), other.close()]);
  });

  // A process that closes the file by itself, beside SQLite, loses every lock that it has on it. Whichever other process
  // then closes the database takes itself for the last, and deletes the log that the first still writes to.
  test('keeps its log while another process comes and goes', async () => {
    const file = newPath();
    const opened = await openStore({ url: file });
    const beside = await openStore({ url: file });
    const names = () => readdirSync(join(file, '..')).map((name) => [name, statSync(join(file, '..', name)).ino]);
    const before = names();
    const visit = `const database = new (require('libsql'))(process.argv[1]);
      database.exec("insert into claims values ('of another process', 1)");
      database.close();`;
    expect(spawnSync(process.execPath, ['-e', visit, file], { encoding: 'utf8' })).toMatchObject({ status: 0 });
    expect(names()).toEqual(before);
    expect(await opened.claim('of another process', NOW)).toBe(false);
    await Promise.all([opened.close(), beside.close()]);
  });

  test('on a full disk can be read, and written to when there is room again', async () => {
    const url = await newAddress();
    await (await openStore({ url })).close();
    const engine = await openEngine(url, 'answers');
    const opened = createStore(engine);
    await opened.setMuted('person', true, NOW);
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(engine.db);
    await sql.raw(`pragma max_page_count = ${rows[0]?.page_count}`).execute(engine.db);
    const fill = async () => {
      for (let key = 0; key < 500; key++) await opened.claim(`a key that takes room ${key}`, NOW);
    };
    await expect(fill()).rejects.toMatchObject({ code: 'full', message: 'the disk of the database is full' });
    const tips = async () => {
      for (let at = 0; at < 500; at++) await opened.claimTip('person', `a channel that takes room ${at}`, TODAY, NOW);
    };
    await expect(tips()).rejects.toMatchObject({ code: 'full' });
    expect(await opened.isMuted('person')).toBe(true);
    await opened.ping();
    await sql`pragma max_page_count = 1000000`.execute(engine.db);
    expect(await opened.claim('a key after all', NOW)).toBe(true);
    await opened.close();
  });

  test('that is no database is refused, and so is one that may not be opened', async () => {
    const file = newPath();
    mkdirSync(join(file, '..'));
    writeFileSync(file, 'this is a letter, not a database\n'.repeat(200));
    await expect(openStore({ url: file })).rejects.toMatchObject({ code: 'damaged' });
    await expect(openStore({ url: `sqlite:${folder}` })).rejects.toMatchObject({ code: 'folder' });
    if (process.getuid?.() === 0) return;
    chmodSync(file, 0o000);
    await expect(openStore({ url: file })).rejects.toMatchObject({ code: 'EACCES' });
  });
});
