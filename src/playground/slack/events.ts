import { randomUUID } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { Courier, Delivery } from './delivery.ts';
import type { JsonObject } from './json.ts';
import type { Message } from './timeline.ts';
import type { Channel, World } from './world.ts';

/** Sends the events that the app has asked for, in Slack's envelope. */
export type Events = {
  /** Sends one event that concerns the whole workspace. */
  emit(event: JsonObject, channel?: Channel): Promise<Delivery[]>;
  /** Sends what a message, an edit or a deletion causes where the bot is a member. */
  emitMessage(event: JsonObject, channel: Channel): Promise<Delivery[]>;
};

const MESSAGE_EVENTS = { im: 'message.im', mpim: 'message.mpim' } as const;

/** Makes the sender of events. */
export function createEvents(world: World, clock: Clock, courier: Courier, wanted: ReadonlySet<string>): Events {
  const { app } = world;
  const send = (event: JsonObject, channel: Channel | undefined) =>
    courier.deliver('event', {
      token: 'verification-token',
      team_id: app.team,
      context_team_id: app.team,
      context_enterprise_id: null,
      api_app_id: app.appId,
      event,
      type: 'event_callback',
      event_id: `Ev${randomUUID().replaceAll('-', '').slice(0, 10).toUpperCase()}`,
      event_time: clock.seconds(),
      authorizations: [
        {
          enterprise_id: null,
          team_id: app.team,
          user_id: app.botUser,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: channel?.sharedWith !== undefined,
      event_context: `4-${randomUUID()}`,
    });
  return {
    async emit(event, channel) {
      return wanted.has(String(event['type'])) ? [await send(event, channel)] : [];
    },
    async emitMessage(event, channel) {
      if (!channel.members.has(app.botUser)) return [];
      const { kind, isPrivate } = channel;
      const name = kind === 'channel' ? (isPrivate ? 'message.groups' : 'message.channels') : MESSAGE_EVENTS[kind];
      const events: JsonObject[] = wanted.has(name) ? [{ ...event, channel_type: channelType(channel) }] : [];
      const { channel_type: _, subtype, ...rest } = event;
      const mentioned = String(event['text'] ?? '').includes(`<@${app.botUser}>`);
      // A mention comes a second time, as an event of its own. Never in a direct message.
      if (mentioned && kind !== 'im' && !isEdit(subtype) && wanted.has('app_mention')) {
        events.unshift({ ...rest, type: 'app_mention' });
      }
      return Promise.all(events.map((each) => send(each, channel)));
    },
  };
}

/** A message in the form that events, payloads and histories have it in. */
export function messageJson(message: Message, world: World): JsonObject {
  const author = world.person(message.user);
  return {
    type: 'message',
    ...(message.subtype !== undefined && { subtype: message.subtype }),
    user: message.user,
    text: message.text,
    ts: message.ts,
    team: author?.team ?? world.app.team,
    ...(message.botId !== undefined && { bot_id: message.botId, app_id: appOf(message.botId, world) }),
    ...(message.blocks.length > 0 && { blocks: message.blocks }),
    ...(message.attachments.length > 0 && { attachments: message.attachments }),
    ...(message.files.length > 0 && { files: message.files, upload: false }),
    ...(message.thread !== undefined && { thread_ts: message.thread }),
    ...(message.edited && { edited: message.edited }),
    ...message.extra,
  };
}

/** The event that tells of a new message. */
export function messageEvent(message: Message, channel: Channel, world: World): JsonObject {
  const author = world.person(message.user);
  return {
    ...messageJson(message, world),
    channel: channel.id,
    event_ts: message.ts,
    // Said of people in a shared channel, by which one knows who is from outside.
    ...(channel.sharedWith !== undefined &&
      author && { user_team: author.team, source_team: author.team, user_profile: { team: author.team } }),
  };
}

/** The event of somebody coming into a channel. */
export function memberJoined(channel: Channel, user: string, team: string, inviter?: string): JsonObject {
  return {
    type: 'member_joined_channel',
    user,
    channel: channel.id,
    channel_type: channel.isPrivate ? 'G' : 'C',
    team,
    ...(inviter !== undefined && { inviter }),
  };
}

/** The event of a new public channel. The channel is an object in it, and not an id. */
export function channelCreated({ id, name, created, creator, sharedWith }: Channel): JsonObject {
  const channel = { id, name, name_normalized: name, created, creator, is_channel: true, is_private: false };
  return { type: 'channel_created', channel: { ...channel, is_ext_shared: sharedWith !== undefined } };
}

/** How events name the kind of place. */
export function channelType(channel: Channel): 'channel' | 'group' | 'im' | 'mpim' {
  if (channel.kind !== 'channel') return channel.kind;
  return channel.isPrivate ? 'group' : 'channel';
}

function appOf(botId: string, { app }: World): string {
  return botId === app.botId ? app.appId : 'A0OTHERAPP';
}

function isEdit(subtype: unknown): boolean {
  return subtype === 'message_changed' || subtype === 'message_deleted';
}
