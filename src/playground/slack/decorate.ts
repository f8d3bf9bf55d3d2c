import { isObject, type JsonObject, objectsIn, textIn } from './json.ts';
import type { Channel, Person, World } from './world.ts';

/** Adds to emulate's answer what Slack says and emulate does not: sharing, guests, teams, the bot's id. */
export function decorate(answer: JsonObject, world: World): JsonObject {
  const known = (channel: JsonObject) => world.channel(textIn(channel['id'])) !== undefined;
  return {
    ...answer,
    ...(isObject(answer['channel']) && { channel: withChannel(answer['channel'], world) }),
    ...(isObject(answer['user']) && { user: withPerson(answer['user'], world) }),
    ...(isObject(answer['message']) && { message: withBot(answer['message'], world) }),
    ...(Array.isArray(answer['channels']) && {
      // emulate is born with channels of its own, which may not be of this world.
      channels: objectsIn(answer['channels'])
        .filter(known)
        .map((each) => withChannel(each, world)),
    }),
    ...(Array.isArray(answer['messages']) && {
      messages: objectsIn(answer['messages']).map((each) => withBot(each, world)),
    }),
    ...(Array.isArray(answer['members']) && { members: answer['members'].map((each) => withMember(each, world)) }),
  };
}

function withChannel(given: JsonObject, world: World): JsonObject {
  const channel = world.channel(textIn(given['id']));
  return channel ? { ...given, ...sharing(channel, world), created: channel.created, name: channel.name } : given;
}

function sharing({ sharedWith }: Channel, { app }: World): JsonObject {
  const shared = sharedWith !== undefined;
  return {
    is_shared: shared,
    is_ext_shared: shared,
    is_org_shared: false,
    is_pending_ext_shared: false,
    context_team_id: app.team,
    shared_team_ids: shared ? [app.team, sharedWith] : [app.team],
    ...(shared && { conversation_host_id: app.team, connected_team_ids: [sharedWith] }),
  };
}

function withPerson(given: JsonObject, world: World): JsonObject {
  const person = world.person(textIn(given['id']));
  return person ? { ...given, ...flags(person) } : given;
}

function flags({ kind, team }: Person): JsonObject {
  return {
    team_id: team,
    is_admin: kind === 'admin',
    is_owner: false,
    is_bot: kind === 'bot',
    is_app_user: false,
    is_restricted: kind === 'guest' || kind === 'single-channel guest',
    is_ultra_restricted: kind === 'single-channel guest',
    ...(kind === 'outside' && { is_stranger: true }),
    tz: 'Europe/London',
  };
}

function withBot(given: JsonObject, { app }: World): JsonObject {
  if (given['user'] !== app.botUser) return given;
  return { ...given, team: app.team, bot_id: app.botId, app_id: app.appId };
}

// users.list has people as objects, conversations.members has their ids.
function withMember(given: unknown, world: World): unknown {
  return isObject(given) ? withPerson(given, world) : given;
}
