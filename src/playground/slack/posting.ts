import type { Activity } from './activity.ts';
import type { Clock } from './clock.ts';
import type { Delivery } from './delivery.ts';
import type { Emulated } from './emulated.ts';
import { type Events, messageEvent, messageJson } from './events.ts';
import { type JsonObject, objectIn, objectsIn, textIn } from './json.ts';
import type { Responded } from './response-urls.ts';
import type { Message, Timeline } from './timeline.ts';
import type { World } from './world.ts';

/** Puts messages where people see them, and tells the bot of them. */
export type Posting = {
  /** Keeps what a successful chat call of the bot did, and sends its events in the background. */
  afterCall(method: string, args: JsonObject, answer: JsonObject): void;
  /** Tells emulate what was said through a response URL, and sends its events in the background. */
  afterResponse(outcome: Responded['outcome']): Promise<void>;
  posted(message: Message): Promise<Delivery[]>;
  changed(before: Message, after: Message): Promise<Delivery[]>;
  deleted(message: Message): Promise<Delivery[]>;
};

type Parts = {
  readonly world: World;
  readonly clock: Clock;
  readonly timeline: Timeline;
  readonly emulated: Emulated;
  readonly events: Events;
  readonly activity: Activity;
};

const SAID = new Set(['channel', 'user', 'text', 'blocks', 'attachments', 'thread_ts', 'token', 'ts', 'as_user']);

/** Makes the part that posts. */
export function createPosting({ world, clock, timeline, emulated, events, activity }: Parts): Posting {
  const { app } = world;
  const places = (id: string) => {
    const channel = world.channel(id);
    if (!channel) throw new Error(`no channel ${id}`);
    return channel;
  };

  /** A message that is for one person alone makes no events. */
  async function tell(message: Message, event: JsonObject): Promise<Delivery[]> {
    return message.onlyFor === undefined ? events.emitMessage(event, places(message.channel)) : [];
  }

  const posting: Posting = {
    posted: (message) => tell(message, messageEvent(message, places(message.channel), world)),
    changed: (before, after) =>
      tell(
        after,
        edit(after, 'message_changed', clock, {
          message: messageJson(after, world),
          previous_message: messageJson(before, world),
        }),
      ),
    deleted: (message) =>
      tell(
        message,
        edit(message, 'message_deleted', clock, {
          deleted_ts: message.ts,
          previous_message: messageJson(message, world),
        }),
      ),
    async afterResponse(outcome) {
      if (!outcome || outcome.message.onlyFor !== undefined) return;
      const { kind, message } = outcome;
      const { channel, ts, text, blocks, thread } = message;
      const args = { channel, text: text || ' ', ...(blocks.length > 0 && { blocks }), thread_ts: thread };
      if (kind === 'posted') await emulated.adopt(app.botToken, ts, args);
      if (kind === 'changed') await emulated.call('chat.update', app.botToken, { ...args, ts });
      if (kind === 'deleted') await emulated.call('chat.delete', app.botToken, { channel, ts });
      const events =
        kind === 'changed'
          ? posting.changed(outcome.before, message)
          : kind === 'posted'
            ? posting.posted(message)
            : posting.deleted(message);
      void activity.track('event', events);
    },
    afterCall(method, args, answer) {
      const said = {
        text: textIn(args['text']) || textIn(args['markdown_text']),
        blocks: objectsIn(args['blocks']),
        attachments: objectsIn(args['attachments']),
        extra: Object.fromEntries(Object.entries(args).filter(([key]) => !SAID.has(key))),
      };
      const channel = textIn(answer['channel']) || textIn(args['channel']);
      const known = timeline.find(channel, textIn(args['ts']));
      if (method === 'chat.postMessage' || method === 'chat.postEphemeral') {
        const ephemeral = method === 'chat.postEphemeral';
        const message = timeline.add({
          ...said,
          channel,
          ts: textIn(answer[ephemeral ? 'message_ts' : 'ts']),
          user: app.botUser,
          botId: app.botId,
          thread: textIn(args['thread_ts']) || undefined,
          onlyFor: ephemeral ? textIn(args['user']) : undefined,
        });
        void activity.track('event', posting.posted(message));
      }
      if (method === 'chat.update' && known) {
        const stamp = objectIn(objectIn(answer['message'])['edited']);
        const edited = { user: app.botUser, ts: textIn(stamp['ts']) };
        const text = 'text' in args ? said.text : known.text;
        const after = timeline.change(known, { ...said, text, extra: known.extra, edited });
        void activity.track('event', posting.changed(known, after));
      }
      if (method === 'chat.delete' && known) {
        timeline.remove(known);
        void activity.track('event', posting.deleted(known));
      }
    },
  };
  return posting;
}

function edit(message: Message, subtype: string, clock: Clock, more: JsonObject): JsonObject {
  const ts = clock.ts();
  return { type: 'message', subtype, hidden: true, channel: message.channel, ts, event_ts: ts, ...more };
}
