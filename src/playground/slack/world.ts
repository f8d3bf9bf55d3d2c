import { randomBytes } from 'node:crypto';

/** What somebody is to the workspace. The kinds differ in what Slack tells of them. */
export type PersonKind = 'member' | 'admin' | 'guest' | 'single-channel guest' | 'outside' | 'bot';

/** Somebody in the workspace, or in one that shares a channel with it. */
export type Person = {
  readonly name: string;
  readonly id: string;
  readonly realName: string;
  readonly kind: PersonKind;
  readonly team: string;
  /** The bot's id, for another app's bot. */
  readonly botId: string | undefined;
  /** A user token, with which a test can read the Web API as that person. They post with `say`. */
  readonly token: string;
};

/** Somewhere to talk. `im` is a direct message, `mpim` a group one. */
export type Channel = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'im' | 'mpim';
  readonly isPrivate: boolean;
  /** Seconds since 1970, as Slack has it. */
  readonly created: number;
  readonly creator: string;
  /** The other organisation's team, where there is one. */
  readonly sharedWith: string | undefined;
  readonly members: Set<string>;
  archived: boolean;
};

/** The app and the workspace that it is installed in. */
export type Installation = {
  readonly team: string;
  readonly domain: string;
  readonly teamName: string;
  readonly appId: string;
  readonly botId: string;
  readonly botUser: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly scopes: readonly string[];
};

/** Everybody and everywhere, found by name or by id. */
export type World = {
  readonly app: Installation;
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  person(nameOrId: string): Person | undefined;
  channel(nameOrId: string): Channel | undefined;
  /** Puts a channel that came into being later where it can be found. */
  add(channel: Channel): Channel;
};

/** Makes the world that the rest looks things up in. */
export function createWorld(app: Installation, people: readonly Person[], channels: readonly Channel[]): World {
  const found = new Map<string, Person>(people.flatMap((one) => [[one.name, one] as const, [one.id, one] as const]));
  const places = new Map<string, Channel>();
  const all: Channel[] = [];
  const world: World = {
    app,
    people,
    channels: all,
    person: (nameOrId) => found.get(nameOrId),
    channel: (nameOrId) => places.get(nameOrId),
    add(channel) {
      all.push(channel);
      places.set(channel.id, channel).set(channel.name, channel);
      return channel;
    },
  };
  for (const channel of channels) world.add(channel);
  return world;
}

/** A new id in Slack's form, for what nobody named. */
export function freshId(prefix: string): string {
  return `${prefix}${randomBytes(5).toString('hex').toUpperCase()}`;
}

/** The id that goes with a name: `new-starter` becomes `U0NEWSTARTER`. */
export function idFor(prefix: string, name: string): string {
  return `${prefix}0${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')}`;
}

/** Finds what a test names, and says so at once where it is not there. */
export const the = {
  person(world: World, who: string | Person): Person {
    const person = typeof who === 'string' ? world.person(who) : who;
    if (!person) throw new Error(`no person ${who}. there are ${world.people.map(({ name }) => name).join(', ')}`);
    return person;
  },
  channel(world: World, where: string | Channel): Channel {
    const channel = typeof where === 'string' ? world.channel(where) : where;
    if (!channel)
      throw new Error(`no channel ${where}. there are ${world.channels.map(({ name }) => name).join(', ')}`);
    return channel;
  },
};
