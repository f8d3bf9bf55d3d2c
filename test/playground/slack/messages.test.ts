import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createScene, type Scene } from './small-bot.ts';

let scene: Scene;
const heard: { type: string; event: Record<string, unknown>; body: Record<string, unknown>; retry?: number }[] = [];

beforeAll(async () => {
  scene = await createScene({ transport: 'http' }, (app) => {
    app.event('app_mention', async ({ event, body, say }) => {
      heard.push({ type: 'app_mention', event: { ...event }, body: { ...body } });
      await say({ text: 'mentioned', thread_ts: event.thread_ts ?? event.ts });
    });
    app.message(async ({ message, body, context }) => {
      const retry = context.retryNum;
      heard.push({
        type: 'message',
        event: { ...message },
        body: { ...body },
        ...(retry !== undefined && { retry }),
      });
    });
    app.message('hello', async ({ message, client }) => {
      if (message.subtype === undefined && message.channel_type === 'im')
        await client.chat.postMessage({ channel: message.channel, text: 'hello to you' });
    });
  });
});

afterAll(() => scene.close());

describe('a message', () => {
  test('that mentions the bot comes as two events with one ts and two event ids', async () => {
    const { slack } = scene;
    const said = await slack.say({ by: 'staff', in: 'general', text: 'can I use zoom?', mention: true });
    await slack.settled();
    expect(said.deliveries.map(({ status }) => status)).toEqual([200, 200]);
    const both = heard.filter(({ event }) => event['ts'] === said.ts);
    expect(both.map(({ type }) => type).toSorted()).toEqual(['app_mention', 'message']);
    expect(new Set(both.map(({ body }) => body['event_id'])).size).toBe(2);
    const answer = slack.visibleTo('new-starter', 'general').at(-1);
    expect(answer).toMatchObject({ text: 'mentioned', thread: said.ts, botId: slack.botId });
  });

  test('in a direct message has its channel type, and is no mention', async () => {
    const { slack } = scene;
    const said = await slack.say({ by: 'staff', in: slack.dm('staff'), text: 'hello', mention: true });
    await slack.settled();
    expect(heard.filter(({ event }) => event['ts'] === said.ts)).toMatchObject([
      { type: 'message', event: { channel_type: 'im', user: 'U0STAFF', channel: 'D0STAFF' } },
    ]);
    expect(slack.visibleTo('staff', 'dm-staff').at(-1)?.text).toBe('hello to you');
    expect(slack.visibleTo('admin', 'dm-staff')).toEqual([]);
  });

  test('says which kind of place it is from', async () => {
    const { slack } = scene;
    const places = ['general', 'private-team', 'group-dm', 'dm-staff'];
    for (const place of places) await slack.say({ by: 'staff', in: place, text: `in ${place}` });
    await slack.settled();
    const types = places.map((place) => heard.find(({ event }) => event['text'] === `in ${place}`)?.event);
    expect(types.map((event) => event?.['channel_type'])).toEqual(['channel', 'group', 'mpim', 'im']);
  });

  test('from somebody outside says so, in a channel that is shared', async () => {
    const { slack } = scene;
    const said = await slack.say({ by: 'outside', in: 'with-counsel', text: 'from counsel' });
    await slack.settled();
    expect(heard.find(({ event }) => event['ts'] === said.ts)).toMatchObject({
      event: { user: 'U0OUTSIDE', user_team: 'T0COUNSEL', team: 'T0COUNSEL' },
      body: { is_ext_shared_channel: true, team_id: 'T0MOJ', authorizations: [{ team_id: 'T0MOJ' }] },
    });
  });

  test('of another bot has a bot id and no subtype', async () => {
    const { slack } = scene;
    const said = await slack.say({ by: 'other-bot', in: 'general', text: 'deployed' });
    await slack.settled();
    const event = heard.find((each) => each.event['ts'] === said.ts)?.event;
    expect(event).toMatchObject({ bot_id: 'B0OTHERBOT' });
    expect(event).not.toHaveProperty('subtype');
  });

  test('in a channel without the bot is not brought to it', async () => {
    const said = await scene.slack.say({ by: 'staff', in: 'random', text: 'unheard', mention: true });
    expect(said.deliveries).toEqual([]);
  });

  test('can be a reply, a reply shown in the channel, or one with a file', async () => {
    const { slack } = scene;
    const { ts } = await slack.say({ by: 'staff', in: 'general', text: 'first' });
    await slack.say({ by: 'staff', in: 'general', text: 'a reply', thread: ts });
    await slack.say({ by: 'staff', in: 'general', text: 'for all', thread: ts, broadcast: true });
    await slack.say({ by: 'staff', in: 'general', text: 'with a file', files: [{ id: 'F1', name: 'a.txt' }] });
    await slack.settled();
    const event = (text: string) => heard.find((each) => each.event['text'] === text)?.event;
    expect(event('a reply')).toMatchObject({ thread_ts: ts });
    expect(event('for all')).toMatchObject({ thread_ts: ts, subtype: 'thread_broadcast', root: { ts } });
    expect(event('with a file')).toMatchObject({ subtype: 'file_share', files: [{ id: 'F1' }] });
  });

  test('that is edited or removed comes as an event with what it was', async () => {
    const { slack } = scene;
    const { ts } = await slack.say({ by: 'staff', in: 'general', text: 'a slip' });
    const edited = await slack.edit({ by: 'staff', in: 'general', ts, text: 'mended' });
    expect(slack.visibleTo('staff', 'general').find((each) => each.ts === ts)?.text).toBe('mended');
    const removed = await slack.remove({ by: 'staff', in: 'general', ts });
    expect(slack.visibleTo('staff', 'general').find((each) => each.ts === ts)).toBeUndefined();
    expect([...edited, ...removed].map(({ payload }) => payload['event'])).toMatchObject([
      { subtype: 'message_changed', message: { ts, text: 'mended' }, previous_message: { text: 'a slip' } },
      { subtype: 'message_deleted', deleted_ts: ts, previous_message: { text: 'mended' } },
    ]);
  });

  test('is sent again as Slack does it, with the same event id', async () => {
    const { slack } = scene;
    const { ts, deliveries } = await slack.say({ by: 'staff', in: 'general', text: 'twice' });
    const [first] = deliveries;
    if (!first) throw new Error('nothing was delivered');
    await slack.redeliver(first, { retryNum: 1, reason: 'http_timeout' });
    await slack.settled();
    const both = heard.filter(({ event }) => event['ts'] === ts);
    expect(both.map(({ retry }) => retry)).toEqual([undefined, 1]);
    expect(new Set(both.map(({ body }) => body['event_id'])).size).toBe(1);
  });
});

describe('coming and going', () => {
  test('is told to the bot, and so is a new channel', async () => {
    const { slack } = scene;
    const made = await slack.createChannel({ by: 'staff', name: 'brand-new' });
    const added = await slack.join({ who: 'the bot', in: made, inviter: 'staff' });
    const joined = await slack.join({ who: 'new-starter', in: made });
    const archived = await slack.archive({ by: 'staff', in: made });
    const events = [...added, ...joined, ...archived].map(({ payload }) => payload['event']);
    expect(events).toMatchObject([
      { type: 'member_joined_channel', user: slack.botUser, inviter: 'U0STAFF' },
      { type: 'member_joined_channel', user: 'U0NEWSTARTER' },
      { type: 'channel_archive', channel: made.id },
    ]);
    const created = slack.deliveries.map(({ payload }) => payload['event']);
    expect(created).toContainEqual(
      expect.objectContaining({ type: 'channel_created', channel: expect.objectContaining({ id: made.id }) }),
    );
  });
});
