import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createRetryingFetch } from '#slack';

type Handle = Parameters<typeof createServer>[1];
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function serve(handle: NonNullable<Handle>): Promise<string> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const stopping = new AbortController();
const patience = { tryMs: 300, tries: 3, longestWaitMs: 2000, stopping: stopping.signal };
const post = { method: 'POST', body: 'text=hello' };

describe('a request to Slack', () => {
  test('is sent again once Slack says how long to wait', async () => {
    let calls = 0;
    const url = await serve((_, response) => {
      calls++;
      if (calls === 1) response.writeHead(429, { 'retry-after': '0' }).end();
      else response.end('posted');
    });
    const response = await createRetryingFetch(patience)(url, post);
    expect([await response.text(), calls]).toEqual(['posted', 2]);
  });

  test('is given up where Slack asks for more patience than there is', async () => {
    let calls = 0;
    const url = await serve((_, response) => {
      calls++;
      response.writeHead(429, { 'retry-after': '3600' }).end();
    });
    expect((await createRetryingFetch(patience)(url, post)).status).toBe(429);
    expect(calls).toBe(1);
  });

  test('is tried so often and no more', async () => {
    let calls = 0;
    const url = await serve((_, response) => {
      calls++;
      response.writeHead(429, { 'retry-after': '0' }).end();
    });
    expect((await createRetryingFetch(patience)(url, post)).status).toBe(429);
    expect(calls).toBe(3);
  });

  test('is never sent twice after a failure that may have posted it: 500', async () => {
    let calls = 0;
    const url = await serve((_, response) => {
      calls++;
      response.writeHead(500).end();
    });
    expect((await createRetryingFetch(patience)(url, post)).status).toBe(500);
    expect(calls).toBe(1);
  });

  test('is never sent twice after a failure that may have posted it: a time-out', async () => {
    let calls = 0;
    const url = await serve(() => {
      calls++;
    });
    await expect(createRetryingFetch(patience)(url, post)).rejects.toThrow();
    expect(calls).toBe(1);
  });

  test('is never sent twice after a failure that may have posted it: the connection breaks', async () => {
    let calls = 0;
    const url = await serve((request) => {
      calls++;
      request.socket.destroy();
    });
    await expect(createRetryingFetch(patience)(url, post)).rejects.toThrow();
    expect(calls).toBe(1);
  });

  test('is sent again where no connection came about, and arrives once somebody listens', async () => {
    const url = await serve((_, response) => response.end('never'));
    const port = Number(new URL(url).port);
    closers.splice(0).map((close) => close());
    let calls = 0;
    const later = createServer((_, response) => {
      calls++;
      response.end('posted');
    });
    closers.push(() => later.close());
    const sent = createRetryingFetch(patience)(url, post);
    await new Promise<void>((resolve) => later.listen(port, '127.0.0.1', resolve));
    expect([await (await sent).text(), calls]).toEqual(['posted', 1]);
    later.closeAllConnections();
  });

  test.each(['before', 'after'])('is not waited for once the bot gives up: sent %s that', async (when) => {
    const stop = new AbortController();
    const url = await serve(() => {});
    if (when === 'after') stop.abort();
    const began = performance.now();
    const sent = createRetryingFetch({ ...patience, tryMs: 9000, stopping: stop.signal })(url, post);
    setTimeout(() => stop.abort(), 20);
    await expect(sent).rejects.toThrow();
    expect(performance.now() - began).toBeLessThan(4000);
  });

  test('is not tried again once the bot stops', async () => {
    const stop = new AbortController();
    const url = await serve((_, response) => response.writeHead(429, { 'retry-after': '2' }).end());
    const sent = createRetryingFetch({ ...patience, stopping: stop.signal })(url, post);
    setTimeout(() => stop.abort(), 20);
    await expect(sent).rejects.toThrow();
  });
});
