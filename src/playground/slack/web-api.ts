import { decorate } from './decorate.ts';
import type { Emulated } from './emulated.ts';
import { channelCreated, type Events, memberJoined } from './events.ts';
import { type JsonObject, textIn } from './json.ts';
import { messageRefusal } from './limits/message-limits.ts';
import { follow, placeRefusal } from './membership.ts';
import type { Posting } from './posting.ts';
import type { Timeline } from './timeline.ts';
import type { Views } from './views.ts';
import type { World } from './world.ts';

/** The Web API as the bot sees it: a method and its arguments in, an answer out. */
export type WebApi = (method: string, token: string, args: JsonObject) => Promise<JsonObject>;

type Parts = {
  readonly world: World;
  readonly timeline: Timeline;
  readonly emulated: Emulated;
  readonly views: Views;
  readonly posting: Posting;
  readonly events: Events;
  /** The address of a new WebSocket connection, or undefined where the app does not use Socket Mode. */
  readonly openConnection: () => string | undefined;
};

/** Joins what the proxy plays to what emulate plays. */
export function createWebApi(parts: Parts): WebApi {
  const { world, timeline, emulated, views, posting } = parts;
  const { app } = world;
  const tokens = new Set([app.botToken, ...world.people.map(({ token }) => token)]);

  /** What the proxy plays itself. */
  const played: Record<string, (args: JsonObject) => JsonObject> = {
    'api.test': (args) => ({ ok: true, args }),
    'views.open': (args) => views.call('views.open', args),
    'views.push': (args) => views.call('views.push', args),
    'views.update': (args) => views.call('views.update', args),
    // emulate's link would have its own ids in it.
    'chat.getPermalink': ({ channel, message_ts }) =>
      timeline.find(textIn(channel), textIn(message_ts))
        ? {
            ok: true,
            channel,
            permalink: `https://${app.domain}.slack.com/archives/${channel}/p${textIn(message_ts).replace('.', '')}`,
          }
        : { ok: false, error: 'message_not_found' },
  };

  return async (method, token, args) => {
    if (!token) return { ok: false, error: 'not_authed' };
    if (method === 'apps.connections.open') return connect(token, parts);
    if (token === app.appToken) return { ok: false, error: 'not_allowed_token_type' };
    // emulate takes a token that it does not know for its own administrator's.
    if (!tokens.has(token)) return { ok: false, error: 'invalid_auth' };
    const own = played[method];
    if (own) return own(args);
    const asBot = token === app.botToken;
    const refusal = messageRefusal(method, args) ?? (asBot ? placeRefusal(method, args, world) : undefined);
    if (refusal) return refusal;
    const emulatedAnswer = await emulated.call(method, token, args);
    if (emulatedAnswer['ok'] !== true) return emulatedAnswer;
    if (asBot) {
      keepUp(method, args, emulatedAnswer, parts);
      posting.afterCall(method, args, emulatedAnswer);
    }
    return decorate(emulatedAnswer, world);
  };
}

function connect(token: string, { world, openConnection }: Parts): JsonObject {
  if (token !== world.app.appToken) {
    return { ok: false, error: token === world.app.botToken ? 'not_allowed_token_type' : 'invalid_auth' };
  }
  const url = openConnection();
  return url === undefined ? { ok: false, error: 'socket_mode_not_enabled' } : { ok: true, url };
}

/** Follows the bot into and out of channels, and into direct messages that emulate opened for it. */
function keepUp(method: string, args: JsonObject, answer: JsonObject, { world, events }: Parts): void {
  const { app } = world;
  const posted = textIn(answer['channel']);
  if (method === 'chat.postMessage' && !world.channel(posted)) {
    // Posted to a person: emulate has just made the direct message.
    follow('conversations.open', { users: args['channel'] }, { channel: { id: posted } }, world);
  }
  const channel = world.channel(textIn(args['channel']));
  const wasIn = channel?.members.has(app.botUser) === true;
  const made = follow(method, args, answer, world);
  if (made && method === 'conversations.create') void events.emit(channelCreated(made), made);
  if (channel && !wasIn && channel.members.has(app.botUser)) {
    void events.emit(memberJoined(channel, app.botUser, app.team), channel);
  }
}
