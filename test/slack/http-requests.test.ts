import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedHeaders } from '#playground';
import { createScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
});
afterAll(() => scene.close());

describe('a request over HTTP', () => {
  const url = (path = '/slack/events') => `http://127.0.0.1:${scene.bot.port}${path}`;
  const body = new URLSearchParams({
    command: '/caniuse',
    text: 'zoom',
    user_id: 'U1',
    channel_id: 'C1',
    team_id: 'T1',
  });
  const at = (offset: number) => Math.floor(Date.now() / 1000) + offset;
  const send = (headers: Readonly<Record<string, string>>) =>
    fetch(url(), {
      method: 'POST',
      body: body.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });

  test.each([
    ['signed with another secret', () => signedHeaders('another secret', at(0), body.toString()), 401],
    ['not signed', () => ({}), 401],
    ['six minutes old', () => signedHeaders(scene.slack.signingSecret, at(-360), body.toString()), 401],
    ['six minutes ahead', () => signedHeaders(scene.slack.signingSecret, at(360), body.toString()), 401],
    ['signed for another text', () => signedHeaders(scene.slack.signingSecret, at(0), 'text=other'), 401],
    ['four minutes old', () => signedHeaders(scene.slack.signingSecret, at(-240), body.toString()), 200],
    ['four minutes ahead', () => signedHeaders(scene.slack.signingSecret, at(240), body.toString()), 200],
  ])('%s', async (_name, headers, status) => expect((await send(headers())).status).toBe(status));

  test('is answered in one piece, of JSON in ASCII that says what the reply says', async () => {
    const response = await send(signedHeaders(scene.slack.signingSecret, at(0), body.toString()));
    const text = await response.text();
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('content-length')).toBe(String(text.length));
    expect(text).toMatch(/^[\x20-\x7e]*$/);
    expect(JSON.parse(text)).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('“') });
  });

  test('that is refused has an empty body, of that length', async () => {
    const response = await send({});
    expect(response.headers.get('content-length')).toBe('0');
    expect(await response.text()).toBe('');
  });

  test('for its health is answered, by GET and HEAD alike', async () => {
    for (const method of ['GET', 'HEAD'])
      for (const path of ['/healthz', '/readyz']) expect((await fetch(url(path), { method })).status).toBe(200);
    expect((await fetch(url('/other'))).status).toBe(404);
    expect((await fetch(url('/slack/events'))).status).toBe(404);
  });

  test('that proves the address is echoed', async () => {
    const text = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
    const headers = { 'content-type': 'application/json', ...signedHeaders(scene.slack.signingSecret, at(0), text) };
    const response = await fetch(url(), { method: 'POST', body: text, headers });
    expect(await response.json()).toEqual({ challenge: 'abc' });
  });
});
