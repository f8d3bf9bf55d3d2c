import type { webApi } from '@slack/bolt';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSlack, type Slack } from '#playground';
import { clientAt, refusal } from './web-client.ts';

let slack: Slack;
let client: webApi.WebClient;
let now = Date.UTC(2026, 0, 5, 9);

const clientWith = (token: string | undefined, timeout = 0) => clientAt(slack.apiUrl, token, timeout);

beforeAll(async () => {
  slack = await createSlack({ transport: 'http', now: () => now });
});
beforeEach(() => {
  client = clientWith(slack.botToken);
});
afterEach(() => slack.mend());
afterAll(() => slack.close());

describe('a modal', () => {
  const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'Title' }, blocks: [divider()] };

  test('opens once for each trigger, within three seconds', async () => {
    const { triggerId: trigger_id } = await slack.command({ by: 'staff', in: 'general', command: '/x' });
    expect(await refusal(client.views.open({ trigger_id, view }))).toBe('ok');
    expect(await refusal(client.views.open({ trigger_id, view }))).toBe('exchanged_trigger_id');
    const late = await slack.command({ by: 'staff', in: 'general', command: '/x' });
    now += 3001;
    expect(await refusal(client.views.open({ trigger_id: late.triggerId, view }))).toBe('expired_trigger_id');
    expect(await refusal(client.views.open({ trigger_id: 'made-up', view }))).toBe('invalid_trigger_id');
  });

  test('can be changed by its id, unless its hash is old', async () => {
    const { triggerId: trigger_id } = await slack.command({ by: 'admin', in: 'general', command: '/x' });
    const opened = (await client.views.open({ trigger_id, view })).view;
    const change = { view_id: opened?.id ?? '', view: { ...view, callback_id: 'changed' } };
    expect(await refusal(client.views.update({ ...change, hash: opened?.hash ?? '' }))).toBe('ok');
    expect(slack.viewsOf('admin')).toMatchObject([{ given: { callback_id: 'changed' } }]);
    expect(await refusal(client.views.update({ ...change, hash: 'old' }))).toBe('hash_conflict');
  });

  test('is refused with a title over 24 characters or more than 100 blocks', async () => {
    const { triggerId: trigger_id } = await slack.command({ by: 'staff', in: 'general', command: '/x' });
    const title = { type: 'plain_text' as const, text: 'x'.repeat(25) };
    const blocks = Array.from({ length: 101 }, divider);
    expect(await refusal(client.views.open({ trigger_id, view: { ...view, title } }))).toBe('invalid_arguments');
    expect(await refusal(client.views.open({ trigger_id, view: { ...view, blocks } }))).toBe('invalid_arguments');
  });
});

describe('a response URL', () => {
  test('is good for thirty minutes', async () => {
    const { responseUrl } = await slack.command({ by: 'staff', in: 'general', command: '/x' });
    const post = async () => (await fetch(responseUrl, { method: 'POST', body: '{"text":"x"}' })).text();
    expect(await post()).toBe('ok');
    now += 30 * 60_000 + 1;
    expect(await post()).toBe('expired_url');
  });
});

describe('faults on demand', () => {
  const post = (timeout = 0) =>
    refusal(clientWith(slack.botToken, timeout).chat.postMessage({ channel: 'C0GENERAL', text: 'x' }));

  test('last for as many calls as were ordered', async () => {
    slack.fail('chat.postMessage', { error: 'channel_not_found', times: 2, after: 1 });
    expect([await post(), await post(), await post(), await post()]).toEqual([
      'ok',
      'channel_not_found',
      'channel_not_found',
      'ok',
    ]);
  });

  test('last until they are mended', async () => {
    slack.fail('chat.postMessage', { error: 'invalid_auth' });
    expect([await post(), await post()]).toEqual(['invalid_auth', 'invalid_auth']);
    slack.mend('chat.postMessage');
    expect(await post()).toBe('ok');
  });

  test('can be a rate limit, a broken server, words for JSON, a closed line and a silence', async () => {
    slack.fail('chat.postMessage', { status: 429, retryAfter: 1, times: 1 });
    slack.fail('chat.postMessage', { status: 500, times: 1, after: 0 });
    expect(await post()).toBe('slack_webapi_rate_limited_error');
    expect(await post()).toBe('slack_webapi_http_error');
    slack.fail('chat.postMessage', { body: '<html>', times: 1 });
    expect(await post()).toBe('<html>');
    slack.fail('chat.postMessage', { close: true, times: 1 });
    expect(await post()).toBe('slack_webapi_request_error');
    slack.fail('chat.postMessage', { hang: true, times: 1 });
    expect(await post(50)).toBe('slack_webapi_request_error');
    expect(await post()).toBe('ok');
  });

  test('can take everything down', async () => {
    slack.down();
    expect(await refusal(client.auth.test())).toBe('slack_webapi_request_error');
    slack.mend();
    expect(await refusal(client.auth.test())).toBe('ok');
  });
});

function divider() {
  return { type: 'divider' as const };
}
