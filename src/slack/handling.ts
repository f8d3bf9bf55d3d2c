import { setTimeout as wait } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { handleRequest, type Reply, slackErrorOf } from '#app';
import type { SlackDeps } from './deps.ts';

/** Somebody and the channel that they speak in, by plain ids, and whether that is a public or private channel. */
export interface Speaker {
  readonly person: string;
  readonly channel: string;
  readonly inChannel: boolean;
}

/** Make the reply to what somebody typed, as the bot's own name is already taken off. */
export function handle(deps: SlackDeps, client: WebClient, speaker: Speaker, typed: string): Promise<Reply> {
  const { answers, answer, store, tips } = deps;
  const asker = {
    person: deps.hash(speaker.person),
    channel: deps.hash(speaker.channel),
    channelId: speaker.channel,
    inChannel: speaker.inChannel,
  };
  const isInChannel = (channel: string) => isMember(client, channel);
  return handleRequest({ answers, answer, store, tips, isInChannel }, asker, typed, deps.now());
}

// A command must be acknowledged within three seconds.
const LONGEST_WAIT_MS = 1500;

// Of a private channel that the bot is not in, Slack says that there is none. Where Slack is slow to say, the bot counts as
// being in it: if it is not, the reminder ends when it is due.
async function isMember(client: WebClient, channel: string): Promise<boolean> {
  const slow = wait(LONGEST_WAIT_MS, undefined, { ref: false });
  try {
    const told = await Promise.race([client.conversations.info({ channel }), slow]);
    return told === undefined || told.channel?.is_member === true;
  } catch (error) {
    if (slackErrorOf(error) === 'channel_not_found') return false;
    throw error;
  }
}
