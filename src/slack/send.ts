import type { WebClient } from '@slack/web-api';
import { slackErrorOf } from '#app';
import type { Message } from './message.ts';

/** Where a message goes. */
export interface Place {
  readonly channel: string;
  readonly thread: string | undefined;
  /** Whom it is for: where the channel takes no message, it goes to this person's conversation with the bot. */
  readonly person: string;
}

/** Post a message in a channel, thread or conversation. Throws Slack's error where it cannot be posted anywhere. */
export async function post(client: WebClient, place: Place, message: Message): Promise<void> {
  const to = (channel: string, thread: string | undefined) => (content: Content) =>
    client.chat.postMessage({ channel, ...(thread ? { thread_ts: thread } : {}), ...content, ...NO_PREVIEWS });
  await withFallback(to(place.channel, place.thread), to(place.person, undefined), message);
}

/** Show a message in a channel to one person alone. Throws Slack's error where it cannot be shown to them anywhere. */
export async function showPrivately(
  client: WebClient,
  { channel, thread, person }: Place,
  message: Message,
): Promise<void> {
  await withFallback(
    (content) =>
      client.chat.postEphemeral({ channel, user: person, ...(thread ? { thread_ts: thread } : {}), ...content }),
    (content) => client.chat.postMessage({ channel: person, ...content, ...NO_PREVIEWS }),
    message,
  );
}

interface Content {
  readonly text: string;
  readonly blocks?: Message['blocks'];
}

const NO_PREVIEWS = { unfurl_links: false, unfurl_media: false } as const;
// By these Slack says that it did not post, because of the message or because of the place.
const BLOCKS_REFUSED = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long']);
const PLACE_REFUSED = new Set(
  'channel_not_found,not_in_channel,is_archived,restricted_action,restricted_action_thread_locked,restricted_action_read_only_channel,restricted_action_non_threadable_channel,user_not_in_channel,cannot_reply_to_message,thread_not_found'.split(
    ',',
  ),
);
const LONGEST_TEXT = 3900;

async function withFallback(
  here: (content: Content) => Promise<unknown>,
  elsewhere: (content: Content) => Promise<unknown>,
  { text, blocks }: Message,
): Promise<void> {
  const plainly = { text: shortened(text) };
  try {
    await here({ text, blocks });
  } catch (error) {
    const refusal = slackErrorOf(error) ?? '';
    if (BLOCKS_REFUSED.has(refusal)) await here(plainly);
    else if (PLACE_REFUSED.has(refusal)) await elsewhere({ text, blocks });
    else throw error;
  }
}

// Cut before what would be half of an escaped sign, or of a letter beyond the first plane.
function shortened(text: string): string {
  return text.slice(0, LONGEST_TEXT).replace(/(?:&[a-z]{0,3}|[\ud800-\udbff])$/, '');
}
