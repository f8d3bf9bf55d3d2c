import type { WebClient } from '@slack/web-api';
import { LRUCache } from 'lru-cache';
import { describeError, NEW_FOR_DAYS, offerTip } from '#app';
import { beginRequest, draw, fieldsOf, tellSent, tellUnsent } from '../answering.ts';
import type { SlackDeps } from '../deps.ts';
import { isOutsider, isPost, type MessageEvent } from '../incoming.ts';
import type { Listener } from '../listener.ts';
import { post, showPrivately } from '../send.ts';

/**
 * Posts in channels: whoever posts for the first time in a channel that is new to them gets one tip. It reads that
 * somebody posted, never what. Slack: events/message.channels, events/message.groups.
 */
export const posts: Listener = {
  needs: {
    events: ['message.channels', 'message.groups'],
    scopes: ['channels:history', 'groups:history', 'users:read', 'chat:write'],
  },
  register(app, deps) {
    const looked = new LRUCache<string, true>({ max: 5000 });
    app.event('message', async ({ event, body, client }) => {
      const { channel_type: type, user, channel, ts } = event as MessageEvent;
      if ((type !== 'channel' && type !== 'group') || !user || !channel || !ts) return;
      const { is_ext_shared_channel: shared } = body as { readonly is_ext_shared_channel?: boolean };
      await see({ ...deps, looked }, client, event as MessageEvent & Seen, shared);
    });
  },
};

type Seen = { readonly user: string; readonly channel: string; readonly ts: string };

// The channels that this process has asked Slack about.
type Looked = { readonly looked: LRUCache<string, true> };

async function see(
  deps: SlackDeps & Looked,
  client: WebClient,
  event: MessageEvent & Seen,
  shared: boolean | undefined,
): Promise<void> {
  const { user: person, channel, ts } = event;
  if (!isPost(event, deps.bot)) return;
  const hashed = { person: deps.hash(person), channel: deps.hash(channel) };
  const request = beginRequest(deps, 'tip', person, channel);
  try {
    await deps.store.noteActivity(hashed.channel);
    const find = () =>
      offerTip(
        { store: deps.store, policy: deps.answers.policy, mode: deps.tips, bot: deps.hash(deps.bot.userId) },
        {
          ...hashed,
          byBot: false,
          inThread: event.thread_ts !== undefined && event.thread_ts !== ts,
          inChannel: true,
          shared: shared === true || isOutsider(event.user_team ?? event.source_team, deps.bot, shared),
          isGuest: () => isGuest(client, person, deps),
        },
        deps.now(),
      );
    let offer = await find();
    // The channel may be newer than the bot was told.
    if (offer.send === 'nothing' && offer.because === 'not-new' && (await learnAge(deps, client, channel)))
      offer = await find();
    if (offer.send === 'nothing') return;
    const place = { channel, thread: offer.send === 'thread' ? ts : undefined, person };
    const message = draw(deps, request, offer.reply, offer.send === 'thread' ? 'public' : 'private');
    try {
      if (offer.send === 'thread') await post(client, place, message);
      else await showPrivately(client, place, message);
      tellSent(deps, request, offer.reply);
    } catch (error) {
      tellUnsent(deps, request, error);
    }
  } catch (error) {
    // A tip is a courtesy: without the store it is left out, and answers go on.
    deps.counts.failed('tip');
    deps.log.warn({ ...fieldsOf(deps, request), ...describeError(error) }, 'a tip was left out');
  }
}

/** Slack: users.info. Where it cannot be told, somebody counts as a guest, and gets no tip. */
async function isGuest(client: WebClient, user: string, { bot }: SlackDeps): Promise<boolean> {
  const found = (await client.users.info({ user })).user;
  if (!found || found.is_bot || found.is_restricted || found.is_ultra_restricted) return true;
  return isOutsider(found.team_id, bot, bot.enterpriseId === undefined ? undefined : false);
}

const NEW_FOR_MS = NEW_FOR_DAYS * 24 * 60 * 60 * 1000;

/**
 * Learn when a channel was created, once a process: it may be from before the bot was there to be told. Slack:
 * conversations.info, "created", in seconds since 1970.
 */
async function learnAge(
  { looked, store, hash, now, log }: SlackDeps & Looked,
  client: WebClient,
  channel: string,
): Promise<boolean> {
  const hashed = hash(channel);
  if (looked.has(hashed)) return false;
  looked.set(hashed, true);
  try {
    const { created } = (await client.conversations.info({ channel })).channel ?? {};
    if (!created || now() - created * 1000 >= NEW_FOR_MS) return false;
    await store.noteCreated(hashed, created * 1000);
    return true;
  } catch (error) {
    log.warn({ channel: hashed, ...describeError(error) }, 'the age of a channel could not be learnt');
    return false;
  }
}
