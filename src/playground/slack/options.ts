import type { PersonKind } from './world.ts';

/** Somebody to begin with. Only the name has to be given. */
export type PersonOptions = {
  readonly name: string;
  readonly realName?: string;
  readonly kind?: PersonKind;
  readonly id?: string;
  /** The team of somebody from outside. */
  readonly team?: string;
};

/** Somewhere to begin with. Only the name has to be given. */
export type ChannelOptions = {
  readonly name: string;
  readonly id?: string;
  readonly kind?: 'channel' | 'im' | 'mpim';
  readonly isPrivate?: boolean;
  /** Days before now. 400 where nothing is said: an old channel. */
  readonly daysOld?: number;
  /** Names of people. Everybody who is not from outside, where nothing is said. */
  readonly members?: readonly string[];
  /** Whether the bot under test is in it. It is, where nothing is said. */
  readonly bot?: boolean;
  /** The team of the other organisation. */
  readonly sharedWith?: string;
};

/** What a Slack is made of. Everything has a default but the transport. */
export type SlackOptions = {
  readonly transport: 'http' | 'socket';
  readonly team?: string;
  readonly people?: readonly PersonOptions[];
  readonly channels?: readonly ChannelOptions[];
  /** What the bot's token may do. */
  readonly scopes?: readonly string[];
  /** The events that the app has asked for, in the names of the manifest. */
  readonly events?: readonly string[];
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** The clock that requests are signed by, where it has to differ: Bolt compares it with the real one. */
  readonly signedAt?: () => number;
  /** How long Slack waits for an acknowledgement. Slack itself: 3000. */
  readonly ackWithinMs?: number;
  /** How many calls and deliveries are kept; the oldest go first. All, where nothing is said. */
  readonly keep?: number;
};

/** The team of somebody from outside, and of the channel shared with them. */
export const OUTSIDE_TEAM = 'T0COUNSEL';

/** People named by their role. */
export const PEOPLE: readonly PersonOptions[] = [
  { name: 'admin', realName: 'Workspace admin', kind: 'admin' },
  { name: 'staff', realName: 'Member of staff' },
  { name: 'new-starter', realName: 'New starter' },
  { name: 'guest', realName: 'Guest', kind: 'guest' },
  { name: 'outside', realName: 'Somebody from outside', kind: 'outside', team: OUTSIDE_TEAM },
  { name: 'other-bot', realName: 'Another app', kind: 'bot' },
];

/** Channels named by what is particular about them. `random` is the one without the bot. */
export const CHANNELS: readonly ChannelOptions[] = [
  { name: 'general' },
  { name: 'random', bot: false },
  { name: 'new-project', daysOld: 2 },
  { name: 'with-counsel', daysOld: 2, sharedWith: OUTSIDE_TEAM, members: ['staff', 'admin', 'outside'] },
  { name: 'private-team', daysOld: 2, isPrivate: true, members: ['staff', 'new-starter'] },
  { name: 'group-dm', kind: 'mpim', daysOld: 2, members: ['staff', 'new-starter'] },
];

/** What a bot that answers commands, mentions and direct messages asks for. */
export const SCOPES: readonly string[] = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'mpim:history',
  'mpim:read',
  'users:read',
];

/** All events that this Slack can send. */
export const EVENTS: readonly string[] = [
  'app_mention',
  'channel_archive',
  'channel_created',
  'group_archive',
  'member_joined_channel',
  'member_left_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'message.mpim',
];
