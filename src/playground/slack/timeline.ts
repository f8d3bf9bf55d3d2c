import type { JsonObject } from './json.ts';
import { type Channel, freshId, type Person } from './world.ts';

/** One message as people see it, public or for one person alone. */
export type Message = {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly JsonObject[];
  readonly attachments: readonly JsonObject[];
  /** Set for what a bot posted. */
  readonly botId: string | undefined;
  /** The first message of the thread, for a reply. */
  readonly thread: string | undefined;
  /** Whoever alone sees it; undefined for a message to everybody. */
  readonly onlyFor: string | undefined;
  readonly subtype: string | undefined;
  readonly edited: { readonly user: string; readonly ts: string } | undefined;
  readonly files: readonly JsonObject[];
  /** The posting call's other fields: `unfurl_links`, `metadata` and the like. */
  readonly extra: JsonObject;
};

/** All messages, in the order in which they came. */
export type Timeline = {
  add(message: Partial<Message> & Pick<Message, 'ts' | 'channel' | 'user'>): Message;
  find(channel: string, ts: string): Message | undefined;
  change(message: Message, change: Partial<Message>): Message;
  remove(message: Message): void;
  of(channel: Channel): Message[];
  /** What that person sees there: everybody's messages, and those for them alone. */
  visibleTo(person: Person, channel: Channel): Message[];
};

/** Makes an empty timeline. `changed` is called after each change. */
export function createTimeline(changed: () => void): Timeline {
  const channels = new Map<string, Map<string, Message>>();
  const of = (id: string) => {
    const known = channels.get(id) ?? new Map<string, Message>();
    channels.set(id, known);
    return known;
  };
  return {
    add(given) {
      const message: Message = { ...BLANK, ...given, blocks: (given.blocks ?? []).map(withId) };
      of(message.channel).set(message.ts, message);
      changed();
      return message;
    },
    find: (channel, ts) => channels.get(channel)?.get(ts),
    change(message, change) {
      const after: Message = { ...message, ...change, blocks: (change.blocks ?? message.blocks).map(withId) };
      // Setting a key that is there keeps its place, so an edited message does not move down.
      of(message.channel).set(message.ts, after);
      changed();
      return after;
    },
    remove(message) {
      of(message.channel).delete(message.ts);
      changed();
    },
    of: (channel) => [...of(channel.id).values()],
    visibleTo(person, channel) {
      // A public channel can be looked into by everybody of the workspace who is no guest.
      const looksIn = !channel.isPrivate && (person.kind === 'member' || person.kind === 'admin');
      if (!looksIn && !channel.members.has(person.id)) return [];
      return [...of(channel.id).values()].filter(({ onlyFor }) => onlyFor === undefined || onlyFor === person.id);
    },
  };
}

const BLANK: Omit<Message, 'ts' | 'channel' | 'user'> = {
  text: '',
  blocks: [],
  attachments: [],
  botId: undefined,
  thread: undefined,
  onlyFor: undefined,
  subtype: undefined,
  edited: undefined,
  files: [],
  extra: {},
};

// Slack gives an id to each block that came without one.
function withId(block: JsonObject): JsonObject {
  return 'block_id' in block ? block : { ...block, block_id: freshId('b').slice(0, 5) };
}
