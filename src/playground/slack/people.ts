import type { Clock } from './clock.ts';
import type { Delivery } from './delivery.ts';
import type { Emulated } from './emulated.ts';
import { channelCreated, type Events, memberJoined } from './events.ts';
import { isObject, type JsonObject, textIn } from './json.ts';
import type { Posting } from './posting.ts';
import type { Message, Timeline } from './timeline.ts';
import { type Channel, type Person, the, type World } from './world.ts';

/** Somebody, by name or id or in person. */
export type Who = string | Person;
/** A channel, by name or id or itself. */
export type Where = string | Channel;

/** What somebody posts. */
export type Say = {
  readonly by: Who;
  readonly in: Where;
  /** As Slack hands it over: mentions as `<@U…>`, and `&`, `<`, `>` escaped. */
  readonly text: string;
  /** Puts a mention of the bot in front. */
  readonly mention?: boolean;
  /** The message whose thread it goes into. */
  readonly thread?: string;
  /** Shows the reply in the channel too. */
  readonly broadcast?: boolean;
  readonly files?: readonly JsonObject[];
  /** For the messages that people do not type: `channel_topic`, `bot_message` and the like. */
  readonly subtype?: string;
};

/** What came of it: the message's id, and what was brought to the bot. */
export type Said = { readonly ts: string; readonly message: Message; readonly deliveries: readonly Delivery[] };

/** What people do without the app: talk, come and go, open and close channels. */
export type People = {
  say(say: Say): Promise<Said>;
  edit(edit: { by: Who; in: Where; ts: string; text: string }): Promise<readonly Delivery[]>;
  remove(remove: { by: Who; in: Where; ts: string }): Promise<readonly Delivery[]>;
  join(join: { who: Who | 'the bot'; in: Where; inviter?: Who }): Promise<readonly Delivery[]>;
  leave(leave: { who: Who | 'the bot'; in: Where }): Promise<readonly Delivery[]>;
  createChannel(made: { by: Who; name: string; isPrivate?: boolean }): Promise<Channel>;
  archive(archive: { by: Who; in: Where }): Promise<readonly Delivery[]>;
};

type Parts = {
  readonly world: World;
  readonly clock: Clock;
  readonly timeline: Timeline;
  readonly emulated: Emulated;
  readonly posting: Posting;
  readonly events: Events;
};

/** Makes what people can do. */
export function createPeople({ world, clock, timeline, emulated, posting, events }: Parts): People {
  const { app } = world;
  /** Does as that person what their Slack would do, and says so where Slack refuses. */
  async function as(person: Person | undefined, method: string, args: JsonObject): Promise<JsonObject> {
    const answer = await emulated.call(method, person?.token ?? app.botToken, args);
    if (answer['ok'] !== true) throw new Error(`${method} by ${person?.name ?? 'the bot'}: ${answer['error']}`);
    return answer;
  }
  const mine = (where: Where, ts: string) => {
    const message = timeline.find(the.channel(world, where).id, ts);
    if (!message) throw new Error(`no message ${ts}`);
    return message;
  };

  return {
    async say(given) {
      const by = the.person(world, given.by);
      const channel = the.channel(world, given.in);
      if (!channel.members.has(by.id)) throw new Error(`${by.realName} is not in #${channel.name}`);
      const text = given.mention ? `<@${app.botUser}> ${given.text}` : given.text;
      const { thread, broadcast, files = [] } = given;
      const args = { channel: channel.id, text: text || ' ', thread_ts: thread, reply_broadcast: broadcast };
      const { ts } = await as(by, 'chat.postMessage', args);
      const root = broadcast === true && thread !== undefined ? timeline.find(channel.id, thread) : undefined;
      const message = timeline.add({
        ts: textIn(ts),
        channel: channel.id,
        user: by.id,
        text,
        thread,
        files,
        botId: by.botId,
        subtype: given.subtype ?? (root ? 'thread_broadcast' : files.length > 0 ? 'file_share' : undefined),
        extra: root ? { root: { user: root.user, ts: root.ts, text: root.text, thread_ts: root.ts } } : {},
      });
      return { ts: message.ts, message, deliveries: await posting.posted(message) };
    },
    async edit({ by, in: where, ts, text }) {
      const before = mine(where, ts);
      const person = the.person(world, by);
      await as(person, 'chat.update', { channel: before.channel, ts, text });
      const after = timeline.change(before, { text, edited: { user: person.id, ts: clock.ts() } });
      return posting.changed(before, after);
    },
    async remove({ by, in: where, ts }) {
      const message = mine(where, ts);
      await as(the.person(world, by), 'chat.delete', { channel: message.channel, ts });
      timeline.remove(message);
      return posting.deleted(message);
    },
    async join({ who, in: where, inviter }) {
      const channel = the.channel(world, where);
      const person = who === 'the bot' ? undefined : the.person(world, who);
      const user = person?.id ?? app.botUser;
      const host = inviter === undefined ? undefined : the.person(world, inviter);
      if (channel.members.has(user)) throw new Error(`${person?.realName ?? 'the bot'} is in #${channel.name} already`);
      if (person && person.team !== app.team && channel.sharedWith !== person.team)
        throw new Error(`${person.realName} is of another organisation, with which #${channel.name} is not shared`);
      if (host) await as(host, 'conversations.invite', { channel: channel.id, users: user });
      else await as(person, 'conversations.join', { channel: channel.id });
      channel.members.add(user);
      if (!channel.members.has(app.botUser)) return [];
      return events.emit(memberJoined(channel, user, person?.team ?? app.team, host?.id), channel);
    },
    async leave({ who, in: where }) {
      const channel = the.channel(world, where);
      const person = who === 'the bot' ? undefined : the.person(world, who);
      const user = person?.id ?? app.botUser;
      const wasSeen = channel.members.has(app.botUser);
      // The bot does not go by itself, for which it would need a scope: an administrator removes it.
      if (person) await as(person, 'conversations.leave', { channel: channel.id });
      else await as(someoneIn(channel, world), 'conversations.kick', { channel: channel.id, user });
      channel.members.delete(user);
      if (!wasSeen) return [];
      const { inviter: _, ...left } = memberJoined(channel, user, person?.team ?? app.team);
      return events.emit({ ...left, type: 'member_left_channel' }, channel);
    },
    async createChannel({ by, name, isPrivate = false }) {
      const person = the.person(world, by);
      const answer = await as(person, 'conversations.create', { name, is_private: isPrivate });
      const given = isObject(answer['channel']) ? answer['channel'] : {};
      const channel = world.add({
        id: textIn(given['id']),
        name: textIn(given['name']),
        kind: 'channel',
        isPrivate,
        created: clock.seconds(),
        creator: person.id,
        sharedWith: undefined,
        members: new Set([person.id]),
        archived: false,
      });
      if (!isPrivate) await events.emit(channelCreated(channel), channel);
      return channel;
    },
    async archive({ by, in: where }) {
      const person = the.person(world, by);
      const channel = the.channel(world, where);
      await as(person, 'conversations.archive', { channel: channel.id });
      channel.archived = true;
      const type = channel.isPrivate ? 'group_archive' : 'channel_archive';
      return events.emit({ type, channel: channel.id, user: person.id, is_moved: 0 }, channel);
    },
  };
}

function someoneIn(channel: Channel, world: World): Person {
  const person = world.people.find(({ id }) => channel.members.has(id));
  if (!person) throw new Error(`nobody is in ${channel.name}`);
  return person;
}
