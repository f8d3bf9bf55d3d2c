import type { WebClient } from '@slack/web-api';
import { describeError, offerTip } from '#app';
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
    app.event('message', async ({ event, body, client }) => {
      const { channel_type: type, user, channel, ts } = event as MessageEvent;
      if ((type !== 'channel' && type !== 'group') || !user || !channel || !ts) return;
      const { is_ext_shared_channel: shared } = body as { readonly is_ext_shared_channel?: boolean };
      await see(deps, client, event as MessageEvent & Seen, shared);
    });
  },
};

type Seen = { readonly user: string; readonly channel: string; readonly ts: string };

async function see(
  deps: SlackDeps,
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
    const offer = await offerTip(
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
