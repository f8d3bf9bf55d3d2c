import { webApi } from '@slack/bolt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSlack, SCOPES, type Slack } from '#playground';
import { SILENT, withButton } from './small-bot.ts';

let slack: Slack;
let client: webApi.WebClient;

// Nobody listens: what would have been delivered is in the record all the same.
beforeAll(async () => {
  slack = await createSlack({ transport: 'http', scopes: [...SCOPES, 'channels:join', 'channels:manage'] });
  client = new webApi.WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    logger: SILENT,
  });
});
afterAll(() => slack.close());

/** The events that came of some work. */
async function eventsOf(work: () => Promise<unknown>): Promise<unknown[]> {
  const before = slack.deliveries.length;
  await work();
  await slack.settled();
  return slack.deliveries.slice(before).map(({ payload }) => payload['event']);
}
const respond = (url: string, payload: object) => fetch(url, { method: 'POST', body: JSON.stringify(payload) });

describe('what the bot does comes back to it as events', () => {
  test('a post, with its bot id; a change and a removal, without a filter', async () => {
    let ts = '';
    const channel = 'C0GENERAL';
    const events = await eventsOf(async () => {
      ts = (await client.chat.postMessage({ channel, text: 'one' })).ts ?? '';
      await client.chat.update({ channel, ts, text: 'two' });
      await client.chat.delete({ channel, ts });
    });
    expect(events).toMatchObject([
      { type: 'message', text: 'one', bot_id: 'B0BOT', ts },
      { subtype: 'message_changed', message: { text: 'two' }, previous_message: { text: 'one' } },
      { subtype: 'message_deleted', deleted_ts: ts },
    ]);
  });

  test('a message for one person alone makes none', async () => {
    const post = () => client.chat.postEphemeral({ channel: 'C0GENERAL', user: 'U0STAFF', text: 'x' });
    expect(await eventsOf(post)).toEqual([]);
  });

  test('its joining a channel, after which it hears what is said there', async () => {
    expect(await eventsOf(() => client.conversations.join({ channel: 'C0RANDOM' }))).toMatchObject([
      { type: 'member_joined_channel', user: 'U0BOT', channel: 'C0RANDOM' },
    ]);
    const heard = await eventsOf(() => slack.say({ by: 'staff', in: 'random', text: 'now heard' }));
    expect(heard).toMatchObject([{ text: 'now heard' }]);
    const left = await eventsOf(() => slack.leave({ who: 'staff', in: 'random' }));
    expect(left).toMatchObject([{ type: 'member_left_channel', user: 'U0STAFF' }]);
  });

  test('its making a channel', async () => {
    const made = await eventsOf(() => client.conversations.create({ name: 'made-by-bot' }));
    expect(made).toMatchObject([{ type: 'channel_created', channel: { name: 'made-by-bot', creator: 'U0BOT' } }]);
    expect(slack.channel('made-by-bot').members).toContain('U0BOT');
  });

  test('nobody listening is a delivery that reached nobody', async () => {
    const { deliveries } = await slack.say({ by: 'staff', in: 'general', text: 'hello?' });
    expect(deliveries).toMatchObject([{ status: 0, failure: 'unreachable' }]);
  });
});

describe('a bot that was removed', () => {
  test('hears nothing more and may not post', async () => {
    const made = await slack.createChannel({ by: 'staff', name: 'for-a-while' });
    await slack.join({ who: 'the bot', in: made, inviter: 'staff' });
    await slack.leave({ who: 'the bot', in: made });
    expect(await eventsOf(() => slack.say({ by: 'staff', in: made, text: 'alone', mention: true }))).toEqual([]);
    const post = client.chat.postMessage({ channel: made.id, text: 'x' });
    await expect(post).rejects.toMatchObject({ data: { error: 'not_in_channel' } });
  });
});

describe('an archived channel', () => {
  test('takes no posts', async () => {
    const made = await slack.createChannel({ by: 'staff', name: 'old-stuff' });
    await slack.join({ who: 'the bot', in: made, inviter: 'staff' });
    await slack.archive({ by: 'staff', in: made });
    const post = client.chat.postMessage({ channel: made.id, text: 'x' });
    await expect(post).rejects.toMatchObject({ data: { error: 'is_archived' } });
  });
});

describe('a response URL', () => {
  const texts = () => slack.visibleTo('staff', 'group-dm').map(({ text }) => text);
  const ask = () => slack.command({ by: 'staff', in: 'group-dm', command: '/x' });

  test('posts, replaces, deletes, and can speak to all', async () => {
    const { responseUrl } = await ask();
    await respond(responseUrl, { text: 'first' });
    expect(texts()).toEqual(['first']);
    await respond(responseUrl, { text: 'second', replace_original: true });
    expect(texts()).toEqual(['second']);
    await respond(responseUrl, { delete_original: true });
    expect(texts()).toEqual([]);
    await respond(responseUrl, { text: 'to all', response_type: 'in_channel' });
    expect(slack.visibleTo('new-starter', 'group-dm').map(({ text }) => text)).toEqual(['to all']);
  });

  test('makes messages for all that stand in the history and can be changed', async () => {
    const { responseUrl, responses } = await slack.command({ by: 'staff', in: 'general', command: '/x' });
    await respond(responseUrl, { text: 'shared', response_type: 'in_channel' });
    const ts = responses()[0]?.ts ?? '';
    const latest = async () => (await client.conversations.history({ channel: 'C0GENERAL', limit: 1 })).messages;
    expect(await latest()).toMatchObject([{ ts, text: 'shared', bot_id: 'B0BOT' }]);
    await client.chat.update({ channel: 'C0GENERAL', ts, text: 'changed' });
    expect(slack.visibleTo('admin', 'general').at(-1)).toMatchObject({ ts, text: 'changed' });
    await respond(responseUrl, { text: 'replaced', replace_original: true });
    expect(await latest()).toMatchObject([{ ts, text: 'replaced' }]);
    await respond(responseUrl, { delete_original: true });
    expect((await latest())?.[0]?.ts).not.toBe(ts);
  });

  test('refuses blocks that Slack would refuse, and nothing at all', async () => {
    const { responseUrl } = await ask();
    const answer = async (payload: object) => (await respond(responseUrl, payload)).text();
    expect(await answer({ text: 'x', blocks: [{ type: 'alert' }] })).toBe('invalid_blocks');
    expect(await answer({})).toBe('no_text');
  });

  test('can meet faults too', async () => {
    const { responseUrl } = await ask();
    slack.fail('response_url', { status: 500, times: 1 });
    expect((await respond(responseUrl, { text: 'x' })).status).toBe(500);
    expect((await respond(responseUrl, { text: 'x' })).status).toBe(200);
  });
});

describe('who sees what', () => {
  test('a guest and somebody from outside see only where they are', async () => {
    await client.chat.postMessage({ channel: 'C0PRIVATETEAM', text: 'private' });
    await client.chat.postMessage({ channel: 'C0GENERAL', text: 'public' });
    const seen = (who: string, where: string) => slack.visibleTo(who, where).map(({ text }) => text);
    expect(seen('staff', 'private-team')).toContain('private');
    expect(seen('guest', 'private-team')).toEqual([]);
    expect(seen('outside', 'general')).toEqual([]);
    expect(seen('guest', 'general')).toContain('public');
  });

  test('a press by somebody from outside says which team they are of', async () => {
    const blocks = withButton('for all');
    const { ts = '' } = await client.chat.postMessage({ channel: 'C0WITHCOUNSEL', text: 'for all', blocks });
    const message = slack.visibleTo('outside', 'with-counsel').find((each) => each.ts === ts);
    if (!message) throw new Error('not posted');
    const pressed = await slack.press({ by: 'outside', button: 'share', message, value: 'tampered' });
    expect(pressed.payload).toMatchObject({
      user: { id: 'U0OUTSIDE', team_id: 'T0COUNSEL' },
      team: { id: 'T0MOJ' },
      message: { ts, text: 'for all' },
      actions: [{ action_id: 'share', value: 'tampered', block_id: expect.any(String) }],
    });
  });
});

describe('a world of one’s own', () => {
  test('has the people and channels that were asked for, and no others', async () => {
    const own = await createSlack({
      transport: 'http',
      people: [{ name: 'jo' }, { name: 'ann', kind: 'single-channel guest' }],
      channels: [{ name: 'tea', daysOld: 31 }],
    });
    const as = new webApi.WebClient(own.botToken, { slackApiUrl: own.apiUrl, retryConfig: { retries: 0 } });
    const { channels = [] } = await as.conversations.list();
    expect(channels.map(({ id, name }) => [id, name])).toEqual([['C0TEA', 'tea']]);
    expect((await as.users.info({ user: 'U0ANN' })).user).toMatchObject({ is_ultra_restricted: true });
    expect(own.dm('jo').id).toBe('D0JO');
    expect(() => own.person('staff')).toThrow('no person staff. there are jo, ann');
    expect(() => own.socket).toThrow('HTTP');
    await own.close();
  });
});
