import type { WebClient } from '@slack/web-api';
import { type RetentionReply, slackErrorOf } from '#app';
import { drawReply } from './blocks/draw-reply.ts';
import { neverArrived } from './retrying-fetch.ts';

// By these Slack says that the bot cannot post there, now or later.
const GONE = new Set(['channel_not_found', 'is_archived', 'not_in_channel']);

/** Post a retention reminder; `gone` where nothing can be posted there any more. Throws Slack's other errors. */
export async function postReminder(
  client: WebClient,
  channel: string,
  reply: RetentionReply,
): Promise<'posted' | 'gone' | 'later'> {
  try {
    await client.chat.postMessage({ channel, ...drawReply(reply, 'public'), unfurl_links: false, unfurl_media: false });
    return 'posted';
  } catch (error) {
    if (GONE.has(slackErrorOf(error) ?? '')) return 'gone';
    if (neverPosted(error)) return 'later';
    throw error;
  }
}

// Slack turned it away for now, or no connection came about.
function neverPosted(error: unknown): boolean {
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
  return code === 'slack_webapi_rate_limited_error' || neverArrived(cause ?? error);
}
