import type { Channel, Message, Person, Slack, View } from '../slack/index.ts';
import type { Block, MessageView, ModalView, PersonView, PlaceView } from './protocol.ts';

/** Who can be spoken as: everybody but other apps. */
export function peopleOf(slack: Slack): PersonView[] {
  return slack.people
    .filter(({ kind }) => kind !== 'bot')
    .map(({ id, name, realName, kind }) => ({ id, name, realName, kind }));
}

/** The places that a person can look into, channels first. */
export function placesOf(slack: Slack, person: Person): PlaceView[] {
  const own = slack.dm(person).id;
  return slack.channels
    .filter((channel) => (channel.kind === 'im' ? channel.id === own : canSee(channel, person)))
    .map((channel) => ({
      id: channel.id,
      name: channel.name,
      kind: channel.kind,
      isPrivate: channel.isPrivate,
      about: aboutOf(channel, slack),
      bot: channel.members.has(slack.botUser),
      member: channel.members.has(person.id),
    }));
}

/** A message as that person sees it. */
export function messageView(message: Message, slack: Slack): MessageView {
  const { ts, channel, user, text, blocks, thread, onlyFor, edited } = message;
  return {
    ts,
    channel,
    user,
    fromBot: user === slack.botUser,
    text,
    blocks,
    thread,
    onlyYou: onlyFor !== undefined,
    edited: edited !== undefined,
  };
}

/** A modal as it lies before somebody. */
export function modalView({ id, given }: View): ModalView {
  return {
    id,
    title: plain(given['title']) ?? '',
    close: plain(given['close']) ?? 'Cancel',
    submit: plain(given['submit']),
    blocks: Array.isArray(given['blocks']) ? (given['blocks'] as Block[]) : [],
  };
}

function canSee(channel: Channel, person: Person): boolean {
  if (channel.members.has(person.id)) return true;
  return !channel.isPrivate && (person.kind === 'member' || person.kind === 'admin');
}

const NEW_DAYS = 30;

function aboutOf(channel: Channel, slack: Slack): string {
  if (channel.kind === 'im') return 'direct message with the bot';
  const days = Math.round((Date.now() / 1000 - channel.created) / 86_400);
  return [
    channel.isPrivate && channel.kind === 'channel' ? 'private' : '',
    channel.sharedWith ? 'shared with another organisation' : '',
    `${days <= NEW_DAYS ? 'new' : 'old'}: ${days === 1 ? 'a day' : `${days} days`}`,
    channel.members.has(slack.botUser) ? '' : 'the bot is not in it',
  ]
    .filter(Boolean)
    .join(', ');
}

function plain(value: unknown): string | undefined {
  const text = typeof value === 'object' && value !== null ? (value as { text?: unknown }).text : undefined;
  return typeof text === 'string' ? text : undefined;
}
