import type { WebClient } from '@slack/web-api';
import { isPersonal, type Reply } from '#app';
import {
  beginRequest,
  draw,
  replyOrApologise,
  takeTurn,
  tellNoticeUnsent,
  tellSent,
  tellUnsent,
} from '../answering.ts';
import { drawForAuthor } from '../blocks/draw-reply.ts';
import type { SlackDeps } from '../deps.ts';
import { handle } from '../handling.ts';
import { type Incoming, type MessageEvent, reactTo } from '../incoming.ts';
import type { Listener } from '../listener.ts';
import { post, showPrivately } from '../send.ts';

/** Mentions: answered in the message's thread. Slack: events/app_mention. */
export const mentions: Listener = {
  needs: { events: ['app_mention'], scopes: ['app_mentions:read', 'chat:write'] },
  register(app, deps) {
    app.event('app_mention', ({ event, body, client }) => hear(deps, client, event as MessageEvent, body));
  },
};

/** Direct messages, and mentions in group direct messages. Slack: events/message.im, events/message.mpim. */
export const directMessages: Listener = {
  needs: { events: ['message.im', 'message.mpim'], scopes: ['im:history', 'mpim:history', 'chat:write'] },
  register(app, deps) {
    app.event('message', ({ event, body, client }) => hear(deps, client, event as MessageEvent, body));
  },
};

async function hear(deps: SlackDeps, client: WebClient, event: MessageEvent, body: object): Promise<void> {
  const { is_ext_shared_channel: shared } = body as { readonly is_ext_shared_channel?: boolean };
  const reaction = reactTo(event, deps.bot, shared);
  if (reaction.do === 'nothing') return;
  const { incoming } = reaction;
  // By the message, not by the event: a mention in a group comes as two events, and each may be sent again.
  if (!(await deps.once(`message ${incoming.channel} ${incoming.ts}`))) return;
  if (reaction.do === 'refuse') await refuse(deps, client, incoming);
  else await answer(deps, client, incoming);
}

async function answer(deps: SlackDeps, client: WebClient, incoming: Incoming): Promise<void> {
  const request = beginRequest(deps, incoming.surface, incoming.person, incoming.channel);
  const turn = await takeTurn(deps, request);
  if (turn === 'wait') return;
  const direct = incoming.surface === 'direct';
  const reply: Reply =
    turn === 'tell'
      ? { kind: 'too-many', limit: deps.limit }
      : await replyOrApologise(deps, request, () =>
          handle(deps, client, { ...incoming, inChannel: incoming.surface === 'mention' }, incoming.text),
        );
  const surface = direct ? 'direct' : 'public';
  try {
    // What only concerns whoever asks is not put before a channel.
    if (isPersonal(reply) && !direct) await showPrivately(client, incoming, draw(deps, request, reply, 'private'));
    else await post(client, incoming, draw(deps, request, reply, surface));
    tellSent(deps, request, reply);
  } catch (error) {
    tellUnsent(deps, request, error);
    return;
  }
  const forAuthor = drawForAuthor(reply, surface);
  if (!forAuthor) return;
  try {
    await showPrivately(client, incoming, forAuthor);
  } catch (error) {
    tellNoticeUnsent(deps, request, error);
  }
}

async function refuse(deps: SlackDeps, client: WebClient, incoming: Incoming): Promise<void> {
  if (!(await deps.once(`refused ${incoming.channel} ${incoming.person}`))) return;
  const request = beginRequest(deps, 'refusal', incoming.person, incoming.channel);
  const reply: Reply = { kind: 'refusal' };
  try {
    await showPrivately(client, incoming, draw(deps, request, reply, 'private'));
    tellSent(deps, request, reply);
  } catch (error) {
    tellUnsent(deps, request, error);
  }
}
