import { randomUUID } from 'node:crypto';
import type { Clock } from './clock.ts';
import { type JsonObject, objectsIn, textIn } from './json.ts';
import { blockProblems } from './limits/block-limits.ts';
import type { Message, Timeline } from './timeline.ts';
import type { World } from './world.ts';

/** One `response_url`, and what has been said through it. */
export type ResponseUrl = {
  readonly path: string;
  readonly channel: string;
  readonly user: string;
  /** What `replace_original` and `delete_original` are about. */
  original: Message | undefined;
  readonly messages: Message[];
  readonly born: number;
  uses: number;
};

/** What the bot said through one, and what Slack made of it. */
export type Responded = {
  readonly status: number;
  readonly body: string;
  /** What became of the timeline, for the events that follow. */
  readonly outcome?:
    | { readonly kind: 'posted' | 'deleted'; readonly message: Message }
    | { readonly kind: 'changed'; readonly message: Message; readonly before: Message };
};

/** The response URLs that were given out. */
export type ResponseUrls = {
  issue(user: string, channel: string, original?: Message): ResponseUrl;
  /** Takes what the bot posted to the path. Five times in thirty minutes, and no more. */
  use(path: string, payload: JsonObject): Responded;
  /** Says something in the name of the bot without using the URL: an acknowledgement with words in it. */
  say(url: ResponseUrl, payload: JsonObject): Responded;
};

const LIFE_MS = 30 * 60_000;
const USES = 5;

/** Makes the book of response URLs. */
export function createResponseUrls(world: World, clock: Clock, timeline: Timeline): ResponseUrls {
  const book = new Map<string, ResponseUrl>();

  function say(url: ResponseUrl, payload: JsonObject): Responded {
    // As it is now: it may have been changed since, or be gone.
    const original = url.original && timeline.find(url.original.channel, url.original.ts);
    if (payload['delete_original'] === true) {
      if (original) timeline.remove(original);
      url.original = undefined;
      return original ? { ...OK, outcome: { kind: 'deleted', message: original } } : OK;
    }
    const blocks = objectsIn(payload['blocks']);
    const text = textIn(payload['text']);
    const refused = 'blocks' in payload && blockProblems(payload['blocks'], 'message').length > 0;
    if (refused) return { status: 400, body: 'invalid_blocks' };
    if (!text && blocks.length === 0 && !Array.isArray(payload['attachments'])) return { status: 400, body: 'no_text' };
    const said = { text, blocks, attachments: objectsIn(payload['attachments']) };
    if (payload['replace_original'] === true && original) {
      const message = timeline.change(original, { ...said, edited: undefined });
      url.original = message;
      url.messages.push(message);
      return { ...OK, outcome: { kind: 'changed', message, before: original } };
    }
    const message = timeline.add({
      ...said,
      ts: clock.ts(),
      channel: url.channel,
      user: world.app.botUser,
      botId: world.app.botId,
      thread: textIn(payload['thread_ts']) || undefined,
      onlyFor: payload['response_type'] === 'in_channel' ? undefined : url.user,
    });
    // For a command there is no original but the bot's first words.
    url.original ??= message;
    url.messages.push(message);
    return { ...OK, outcome: { kind: 'posted', message } };
  }

  return {
    say,
    issue(user, channel, original) {
      const path = `/response/${randomUUID()}`;
      const url: ResponseUrl = { path, channel, user, original, messages: [], born: clock.now(), uses: 0 };
      book.set(path, url);
      return url;
    },
    use(path, payload) {
      const url = book.get(path);
      if (!url) return { status: 404, body: 'no_such_url' };
      if (clock.now() - url.born > LIFE_MS) return { status: 404, body: 'expired_url' };
      if (url.uses >= USES) return { status: 404, body: 'used_url' };
      url.uses += 1;
      return say(url, payload);
    },
  };
}

const OK = { status: 200, body: 'ok' } as const;
