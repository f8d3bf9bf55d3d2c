import type { webApi } from '@slack/bolt';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSlack, type Slack } from '#playground';
import { clientAt, refusal } from './web-client.ts';

let slack: Slack;
let client: webApi.WebClient;
const now = Date.UTC(2026, 0, 5, 9);

const clientWith = (token: string | undefined, timeout = 0) => clientAt(slack.apiUrl, token, timeout);

beforeAll(async () => {
  slack = await createSlack({ transport: 'http', now: () => now });
});
beforeEach(() => {
  client = clientWith(slack.botToken);
});
afterEach(() => slack.mend());
afterAll(() => slack.close());

describe('who may call', () => {
  test('the bot may, and learns who it is', async () => {
    expect(await client.auth.test()).toMatchObject({ user_id: 'U0BOT', bot_id: 'B0BOT', team_id: 'T0MOJ' });
  });

  test('nobody else may', async () => {
    expect(await refusal(clientWith(undefined).auth.test())).toBe('not_authed');
    expect(await refusal(clientWith('xoxb-wrong').auth.test())).toBe('invalid_auth');
    expect(await refusal(clientWith(slack.appToken).auth.test())).toBe('not_allowed_token_type');
    expect(await refusal(client.apps.connections.open())).toBe('not_allowed_token_type');
  });

  test('a scope that the bot has not got is missing', async () => {
    expect(await refusal(client.conversations.join({ channel: 'C0RANDOM' }))).toBe('missing_scope');
  });

  test('a method that is not there is unknown', async () => {
    expect(await refusal(client.apiCall('chat.shout'))).toBe('unknown_method');
  });
});

describe('what is known of places and people', () => {
  test('a channel says when it was made and whether it is shared', async () => {
    const info = async (channel: string) => (await client.conversations.info({ channel })).channel;
    expect(await info('C0NEWPROJECT')).toMatchObject({
      name: 'new-project',
      created: now / 1000 - 2 * 86_400,
      is_ext_shared: false,
      is_member: true,
    });
    expect(await info('C0WITHCOUNSEL')).toMatchObject({ is_ext_shared: true, shared_team_ids: ['T0MOJ', 'T0COUNSEL'] });
    expect(await info('C0RANDOM')).toMatchObject({ is_member: false });
  });

  test('a guest, an administrator and somebody from outside are known as such', async () => {
    const info = async (user: string) => (await client.users.info({ user })).user;
    expect(await info('U0STAFF')).toMatchObject({ is_restricted: false, is_admin: false, team_id: 'T0MOJ' });
    expect(await info('U0GUEST')).toMatchObject({ is_restricted: true });
    expect(await info('U0ADMIN')).toMatchObject({ is_admin: true });
    expect(await info('U0OUTSIDE')).toMatchObject({ team_id: 'T0COUNSEL', is_stranger: true });
  });

  test('the lists have this world and nothing else', async () => {
    const { channels = [] } = await client.conversations.list({ types: 'public_channel,private_channel' });
    expect(channels.map(({ name }) => name).toSorted()).toEqual([
      'general',
      'new-project',
      'private-team',
      'random',
      'with-counsel',
    ]);
    const { members = [] } = await client.conversations.members({ channel: 'C0PRIVATETEAM' });
    expect(members.toSorted()).toEqual(['U0BOT', 'U0NEWSTARTER', 'U0STAFF']);
  });
});

describe('posting', () => {
  test('is seen by the members, has the time of the injected clock, and stands in the history', async () => {
    const { ts = '', message } = await client.chat.postMessage({ channel: 'C0GENERAL', text: 'to <@U0STAFF>' });
    expect(Number(ts.split('.')[0])).toBe(now / 1000);
    expect(message).toMatchObject({ bot_id: 'B0BOT', text: 'to <@U0STAFF>', ts });
    expect(slack.visibleTo('staff', 'general').at(-1)).toMatchObject({ ts, text: 'to <@U0STAFF>' });
    const { messages = [] } = await client.conversations.history({ channel: 'C0GENERAL', limit: 1 });
    expect(messages).toMatchObject([{ ts, text: 'to <@U0STAFF>', user: 'U0BOT', bot_id: 'B0BOT' }]);
    await client.chat.postMessage({ channel: 'C0GENERAL', text: 'below', thread_ts: ts });
    const replies = await client.conversations.replies({ channel: 'C0GENERAL', ts });
    expect(replies.messages?.map(({ text }) => text)).toEqual(['to <@U0STAFF>', 'below']);
  });

  test('to a person goes into their direct message', async () => {
    expect(await client.chat.postMessage({ channel: 'U0GUEST', text: 'psst' })).toMatchObject({ channel: 'D0GUEST' });
    expect(slack.visibleTo('guest', 'dm-guest').map(({ text }) => text)).toEqual(['psst']);
  });

  test('for one person alone is seen by that person', async () => {
    await client.chat.postEphemeral({ channel: 'C0GENERAL', user: 'U0STAFF', text: 'for you' });
    expect(slack.visibleTo('staff', 'general').at(-1)).toMatchObject({ text: 'for you', onlyFor: 'U0STAFF' });
    expect(slack.visibleTo('admin', 'general').map(({ text }) => text)).not.toContain('for you');
    const { messages = [] } = await client.conversations.history({ channel: 'C0GENERAL' });
    expect(messages.map(({ text }) => text)).not.toContain('for you');
  });

  test('can be changed and taken back by the bot', async () => {
    const { ts = '' } = await client.chat.postMessage({ channel: 'C0GENERAL', text: 'one' });
    await client.chat.update({ channel: 'C0GENERAL', ts, text: 'two' });
    expect(slack.visibleTo('staff', 'general').at(-1)).toMatchObject({ ts, text: 'two' });
    await client.chat.delete({ channel: 'C0GENERAL', ts });
    expect(slack.visibleTo('staff', 'general').some((message) => message.ts === ts)).toBe(false);
  });

  test('is refused where Slack would refuse it', async () => {
    const post = (channel: string, text: string, more: object = {}) =>
      refusal(client.chat.postMessage({ channel, text, ...more } as never));
    const ephemeral = (channel: string, user: string) =>
      refusal(client.chat.postEphemeral({ channel, user, text: 'x' }));
    expect(await post('C0RANDOM', 'x')).toBe('not_in_channel');
    expect(await post('C0NOWHERE', 'x')).toBe('channel_not_found');
    expect(await post('C0GENERAL', '')).toBe('no_text');
    expect(await post('C0GENERAL', 'x'.repeat(40_001))).toBe('msg_too_long');
    expect(await post('C0GENERAL', 'x', { blocks: [] })).toBe('invalid_blocks');
    expect(await post('C0GENERAL', 'x', { blocks: 'no blocks' })).toBe('invalid_blocks_format');
    expect(await ephemeral('C0PRIVATETEAM', 'U0GUEST')).toBe('user_not_in_channel');
    expect(await ephemeral('C0NOWHERE', 'U0GUEST')).toBe('channel_not_found');
  });

  test('says in the answer which block was wrong', async () => {
    const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }];
    const call = client.chat.postMessage({ channel: 'C0GENERAL', text: 'x', blocks } as never);
    await expect(call).rejects.toMatchObject({
      data: { errors: ['[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]'] },
    });
  });
});

describe('the record', () => {
  test('has each call with its arguments, its token and its answer', async () => {
    const blocks = [divider()];
    const { ts } = await client.chat.postMessage({ channel: 'C0GENERAL', text: '{"no": "json"}', blocks });
    expect(slack.callsOf('chat.postMessage').at(-1)).toMatchObject({
      method: 'chat.postMessage',
      token: slack.botToken,
      at: now,
      status: 200,
      args: { channel: 'C0GENERAL', text: '{"no": "json"}', blocks },
      response: { ok: true, ts },
    });
    const order = slack.calls.map(({ n }) => n);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });
});

function divider() {
  return { type: 'divider' as const };
}
