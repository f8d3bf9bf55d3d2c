import type { WebClient } from '@slack/web-api';
import { type RetentionReply, slackErrorOf } from '#app';
import { drawReply } from './blocks/draw-reply.ts';

// By these Slack says that the bot cannot post there, now or later.
const GONE = new Set(['channel_not_found', 'is_archived', 'not_in_channel']);

/** Post a retention reminder; `gone` where nothing can be posted there any more. Throws Slack's other errors. */
export async function postReminder(
  client: WebClient,
  channel: string,
  reply: RetentionReply,
): Promise<'posted' | 'gone'> {
  try {
    await client.chat.postMessage({ channel, ...drawReply(reply, 'public'), unfurl_links: false, unfurl_media: false });
    return 'posted';
  } catch (error) {
    if (GONE.has(slackErrorOf(error) ?? '')) return 'gone';
    throw error;
  }
}
