import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '#app';
import { openStore } from '#store';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { openRelay } from '../support/relay.ts';
import { storeContract } from './contract.ts';
import { dataContract } from './data-contract.ts';
import { modelContract } from './model-contract.ts';
import { newerContract } from './newer-contract.ts';
import { processesContract } from './processes.ts';
import { NOW } from './times.ts';
import { versionsContract } from './versions-contract.ts';

let server: PostgresServer;
let store: Store;
let modelled: Store;
beforeAll(async () => {
  server = await startPostgres();
  store = await openStore({ url: await server.database() });
  modelled = await openStore({ url: await server.database() });
});
afterAll(async () => {
  await store?.close();
  await modelled?.close();
  await server?.stop();
});
storeContract('PostgreSQL', () => store);
dataContract('PostgreSQL', () => store);
modelContract('PostgreSQL', () => modelled);
newerContract('PostgreSQL', () => server.database());
versionsContract('PostgreSQL', () => server.database());
processesContract('PostgreSQL', () => server.database());

describe('a server of PostgreSQL that goes away', () => {
  test('gives errors while it is stopped, and the store works again when it is back', async () => {
    await server.pause();
    try {
      await Promise.all([failsSoon(store.ping()), failsSoon(store.claim('away', NOW)), failsSoon(tip())]);
      await failsSoon(openStore({ url: await away() }));
    } finally {
      await server.resume();
    }
    await store.ping();
    expect(await store.claim('away', NOW)).toBe(true);
    expect(await tip()).toBe(true);
  });

  test('gives errors while it is not heard of, and the store works again afterwards', async () => {
    const relay = await openRelay(new URL(await server.database()));
    const far = await openStore({ url: relay.url });
    try {
      await Promise.all([far.ping(), far.ping(), far.ping()]);
      relay.fallSilent();
      const tip = far.claimTip('silent', 'silent', '2026-11-22', NOW);
      await Promise.all([failsSoon(far.ping()), failsSoon(far.claim('silent', NOW)), failsSoon(tip)]);
      relay.speak();
      await Promise.all([far.ping(), far.ping(), far.ping()]);
      expect(await far.claim('heard', NOW)).toBe(true);
    } finally {
      await far.close();
      await relay.close();
    }
  });

  test('is told from a server that refuses', async () => {
    const wrong = new URL(await server.database());
    wrong.password = 'wrong';
    await expect(openStore({ url: wrong.href })).rejects.toMatchObject({ code: 'refused' });
    wrong.password = 'not-a-secret';
    wrong.pathname = '/nowhere';
    await expect(openStore({ url: wrong.href })).rejects.toMatchObject({ code: 'refused' });
  });

  const tip = () => store.claimTip('away', 'away', '2026-11-22', NOW);
  const away = async () => 'postgres://bot@127.0.0.1:1/bot';

  async function failsSoon(promise: Promise<unknown>): Promise<void> {
    const began = performance.now();
    await expect(promise).rejects.toMatchObject({ name: 'StoreError', code: 'away' });
    expect(performance.now() - began).toBeLessThan(4000);
  }
});
