import { request } from 'node:http';
import { type AddressInfo, Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Playground, startPlayground } from '../../../src/compose-playground.ts';

// Node tells of open servers in no other way.
const openServers = () =>
  (process as unknown as { _getActiveHandles(): unknown[] })
    ._getActiveHandles()
    .filter((handle): handle is Server => handle instanceof Server && handle.listening);
const others = new Set(openServers());

let playground: Playground;
let port: number;
let token: string;
beforeAll(async () => {
  playground = await startPlayground('policy', 0);
  port = Number(new URL(playground.url).port);
  token = /name="token" content="([^"]+)"/.exec((await send('GET', '/')).body)?.[1] ?? '';
});
afterAll(() => playground.close());

interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

// Not fetch, which lets nobody set a host.
function send(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    asked.on('error', reject).end(body);
  });
}

const TYPE = JSON.stringify({ do: 'type', by: 'staff', in: 'general', text: '/caniuse zoom' });

test('neither the page, nor the bot, nor its Slack can be reached from another computer', () => {
  const servers = openServers().filter((server) => !others.has(server));
  expect(servers.length).toBeGreaterThanOrEqual(3);
  expect(new Set(servers.map((server) => (server.address() as AddressInfo).address))).toEqual(new Set(['127.0.0.1']));
});

describe('the playground answers its own page alone', () => {
  test('which has the token', async () => {
    const done = await send('POST', '/do', { 'x-token': token }, TYPE);
    expect(JSON.parse(done.body)).toEqual({ ok: true });
  });

  test.each([
    ['a request without the token', '/do', {}],
    ['a request with another token', '/do', { 'x-token': 'x'.repeat(32) }],
    ['another site', '/do', { origin: 'https://example.org' }],
    ['another port of this computer', '/do', { origin: 'http://127.0.0.1:1' }],
    ['a name that another site has bound to 127.0.0.1', '/do', { host: 'rebound.example.org' }],
    ['another site, as the browser tells', '/do', { 'sec-fetch-site': 'cross-site' }],
  ])('and refuses %s', async (_, path, headers: Record<string, string>) => {
    const given =
      'x-token' in headers || Object.keys(headers).length === 0 ? headers : { ...headers, 'x-token': token };
    expect((await send('POST', path, given, TYPE)).status).toBe(403);
  });

  test('and gives another host not even the page', async () => {
    expect((await send('GET', '/', { host: `rebound.example.org:${port}` })).status).toBe(403);
    expect((await send('GET', '/updates?as=staff')).status).toBe(403);
  });

  test.each([
    '{',
    '{"do":"type"}',
    '{"do":"rm","by":"staff"}',
    JSON.stringify({ ...JSON.parse(TYPE), more: 1 }),
    'x'.repeat(70_000),
  ])('and refuses what is no action: %.20s', async (body) => {
    expect((await send('POST', '/do', { 'x-token': token }, body)).status).toBe(400);
  });

  test('says of everybody who does not exist that they do not', async () => {
    const done = await send('POST', '/do', { 'x-token': token }, TYPE.replace('staff', 'nobody'));
    expect(JSON.parse(done.body)).toMatchObject({ ok: false, why: expect.stringContaining('no person nobody') });
    expect((await send('GET', `/updates?as=nobody&token=${token}`)).status).toBe(404);
  });

  test('lets the page load nothing from elsewhere, and nobody frame it', async () => {
    const { headers } = await send('GET', '/');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect((await send('GET', '/nothing', { 'x-token': token })).status).toBe(404);
  });
});
