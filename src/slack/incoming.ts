import type { BotIdentity } from './deps.ts';

/** Each reason for which the bot says nothing to a message that it sees. Of those who address it, none is left without a word. */
export const SILENCES = {
  'own-post': 'It is the bot’s own.',
  'another-bot': 'A bot or an app wrote it: two bots could talk for ever.',
  'not-a-post': 'It is an edit, a deletion, a join or another note that Slack keeps: nobody said anything new.',
  'not-addressed': 'It stands in a channel or a group and does not mention the bot.',
  'told-twice': 'It is a mention in a channel, which Slack sends as `app_mention` too: that one is answered.',
  nobody: 'Slack names no author.',
  'over-the-limit': 'Whoever wrote it has asked too often within a minute, and was told so already.',
  'refused-before':
    'Somebody of another organisation wrote it, and was told in that channel that the bot cannot answer them.',
} as const;
export type Silence = keyof typeof SILENCES;

/** A message that somebody addressed to the bot. */
export interface Incoming {
  readonly person: string;
  readonly channel: string;
  /** The message's own time stamp, its id within the channel. */
  readonly ts: string;
  /** The thread in which the answer stands; undefined for one of its own. */
  readonly thread: string | undefined;
  /** What was typed, the bot's own name taken off. */
  readonly text: string;
  readonly surface: 'mention' | 'direct' | 'group-direct';
}

/** What to do about a message: answer it, refuse it to somebody of another organisation, or say nothing, and why. */
export type Reaction =
  | { readonly do: 'answer' | 'refuse'; readonly incoming: Incoming }
  | { readonly do: 'nothing'; readonly because: Silence };

/** The fields of a `message` or `app_mention` event that are read. Slack sends many more. */
export interface MessageEvent {
  readonly type: string;
  readonly subtype?: string | undefined;
  readonly channel?: string;
  readonly channel_type?: string | undefined;
  readonly user?: string | undefined;
  readonly bot_id?: string | undefined;
  readonly hidden?: boolean | undefined;
  readonly edited?: unknown;
  readonly text?: string | undefined;
  readonly ts?: string;
  readonly thread_ts?: string | undefined;
  readonly team?: string | undefined;
  readonly user_team?: string | undefined;
  readonly source_team?: string | undefined;
}

// A file, or a reply that is shown in the channel too, is a post like any other.
const POSTS = new Set([undefined, 'file_share', 'thread_broadcast']);

/**
 * Decide what to do about a `message` or `app_mention` event. `shared` is what Slack says of its channel: whether it is
 * shared with another organisation. Slack: events/message, events/app_mention.
 */
export function reactTo(event: MessageEvent, bot: BotIdentity, shared: boolean | undefined): Reaction {
  const nothing = (because: Silence): Reaction => ({ do: 'nothing', because });
  const silence = noPost(event, bot);
  if (silence) return nothing(silence);
  const [person, channel, ts] = [textOf(event.user), textOf(event.channel), textOf(event.ts)];
  if (!person || !channel || !ts) return nothing('nobody');
  const text = textOf(event.text);
  const mention = new RegExp(`<@${bot.userId}(?:\\|[^>]*)?>`, 'g');
  const surface = surfaceOf(event);
  if (surface === 'mention' && event.type !== 'app_mention')
    return nothing(mention.test(text) ? 'told-twice' : 'not-addressed');
  if (surface === 'group-direct' && event.type !== 'app_mention' && !mention.test(text))
    return nothing('not-addressed');
  const incoming: Incoming = {
    person,
    channel,
    ts,
    thread: textOf(event.thread_ts) || (surface === 'mention' ? ts : undefined),
    text: text.replace(mention, ' ').trim(),
    surface,
  };
  const team = event.user_team ?? event.source_team ?? event.team;
  return { do: isOutsider(team, bot, shared) ? 'refuse' : 'answer', incoming };
}

/** Tell whether an event is something new that a person, and no bot, has posted. */
export function isPost(event: MessageEvent, bot: BotIdentity): boolean {
  return noPost(event, bot) === undefined;
}

function noPost(event: MessageEvent, bot: BotIdentity): Silence | undefined {
  if (event.user === bot.userId || event.bot_id === bot.botId) return 'own-post';
  if (event.bot_id || event.subtype === 'bot_message') return 'another-bot';
  if (!POSTS.has(event.subtype) || event.hidden || event.edited) return 'not-a-post';
  return undefined;
}

/**
 * Tell whether somebody belongs to another organisation, by the workspace that Slack names for them. On Enterprise Grid
 * a colleague may come from another workspace of the organisation: never where the channel is shared with nobody.
 * Slack: Slack Connect, "user_team".
 */
export function isOutsider(
  team: string | undefined,
  { teamId, enterpriseId }: BotIdentity,
  shared: boolean | undefined,
): boolean {
  if (team === undefined || team === teamId || team === enterpriseId) return false;
  return !(enterpriseId !== undefined && shared === false);
}

// The type is what Slack promises, and not what anybody has checked.
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function surfaceOf({ channel_type: type, channel }: MessageEvent): Incoming['surface'] {
  if (type === 'im' || (!type && channel?.startsWith('D'))) return 'direct';
  return type === 'mpim' ? 'group-direct' : 'mention';
}
