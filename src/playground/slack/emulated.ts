import { createEmulator } from 'emulate';
import { Pool } from 'undici';
import { type Aliases, createAliases } from './aliases.ts';
import type { Clock } from './clock.ts';
import { isObject, type JsonObject, objectIn, objectsIn, parseJson, textIn } from './json.ts';
import type { Channel, World } from './world.ts';

/** emulate's Slack, spoken to with our ids and our times. */
export type Emulated = {
  call(method: string, token: string, args: JsonObject): Promise<JsonObject>;
  /** Tells emulate of a message that has a time already, so that it stands in the history. */
  adopt(token: string, ts: string, args: JsonObject): Promise<void>;
  close(): Promise<void>;
};

// Made by emulate before anything is asked of it.
const BORN = { admin: 'U000000001', team: 'T000000001', general: 'C000000001', random: 'C000000002' };
const OPERATOR = 'xoxp-operator';

/** Starts emulate on a free port, and puts the world into it. */
export async function startEmulated(world: World, clock: Clock): Promise<Emulated> {
  const emulator = await createEmulator({ service: 'slack', port: 0, seed: { slack: seedOf(world) } });
  // A pool of undici's own: tests that patch the global fetch do not see these calls.
  const pool = new Pool(`http://127.0.0.1:${new URL(emulator.url).port}`, { connections: 32 });
  const aliases = createAliases(clock);
  async function ask(method: string, token: string, args: JsonObject): Promise<string> {
    const { body } = await pool.request({
      path: `/api/${method}`,
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: aliases.toTheirs(JSON.stringify(args)),
    });
    return body.text();
  }
  const emulated: Emulated = {
    async call(method, token, args) {
      const answer = parseJson(aliases.toOurs(await ask(method, token, args)));
      if (!isObject(answer) || !('ok' in answer)) return { ok: false, error: 'unknown_method', req_method: method };
      return answer;
    },
    async adopt(token, ts, args) {
      const answer = objectIn(parseJson(await ask('chat.postMessage', token, args)));
      if (answer['ok'] === true) aliases.pair(textIn(answer['ts']), ts);
    },
    async close() {
      await pool.destroy();
      await emulator.close();
    },
  };
  await settleIn(world, emulated, aliases);
  return emulated;
}

function seedOf({ app, people }: World): JsonObject {
  return {
    strict_scopes: true,
    team: { name: app.teamName, domain: app.domain },
    users: people.map((one) => ({ name: one.name, real_name: one.realName, is_admin: one.kind === 'admin' })),
    oauth_apps: [
      {
        client_id: '1.1',
        client_secret: 'not-a-secret',
        app_id: app.appId,
        name: 'Bot under test',
        redirect_uris: [],
        scopes: app.scopes,
        bot_id: app.botId,
        bot_user_id: app.botUser,
        bot_name: 'bot',
      },
    ],
    tokens: [
      { token: OPERATOR, user: 'admin', type: 'user' },
      ...people.map((one) => ({ token: one.token, user: one.name, type: 'user' })),
      {
        token: app.botToken,
        type: 'bot',
        user_id: app.botUser,
        bot_id: app.botId,
        bot_user_id: app.botUser,
        app_id: app.appId,
        scopes: app.scopes,
      },
    ],
  };
}

async function settleIn(world: World, emulated: Emulated, aliases: Aliases): Promise<void> {
  const { members } = await emulated.call('users.list', OPERATOR, { limit: 1000 });
  for (const member of objectsIn(members)) {
    const person = world.person(textIn(member['name']));
    if (person) aliases.pair(textIn(member['id']), person.id);
  }
  aliases.pair(BORN.team, world.app.team);
  for (const channel of world.channels) await found(channel, world, emulated, aliases);
}

/** Makes one channel in emulate, as its first member would, and pairs the ids. */
async function found(channel: Channel, world: World, emulated: Emulated, aliases: Aliases): Promise<void> {
  const [first, ...rest] = [...channel.members].filter((id) => id !== world.app.botUser);
  const token = world.person(first ?? '')?.token ?? OPERATOR;
  const others = channel.members.has(world.app.botUser) ? [world.app.botUser, ...rest] : rest;
  const users = others.join(',');
  if (channel.name === 'general' || channel.name === 'random') {
    aliases.pair(BORN[channel.name], channel.id);
    const tokens = others.map((id) => world.person(id)?.token ?? world.app.botToken);
    // The bot has no scope for joining: whoever is there already invites it.
    for (const each of [token, ...tokens]) await emulated.call('conversations.join', each, { channel: channel.id });
    await emulated.call('conversations.invite', OPERATOR, { channel: channel.id, users: others[0] ?? '' });
    return;
  }
  if (channel.kind !== 'channel') {
    const opened = await emulated.call('conversations.open', token, { users });
    aliases.pair(idOf(opened), channel.id);
    return;
  }
  const made = await emulated.call('conversations.create', token, {
    name: channel.name,
    is_private: channel.isPrivate,
  });
  aliases.pair(idOf(made), channel.id);
  if (users) await emulated.call('conversations.invite', token, { channel: channel.id, users });
}

function idOf(answer: JsonObject): string {
  const id = isObject(answer['channel']) ? textIn(answer['channel']['id']) : '';
  if (!id) throw new Error(`emulate did not make a channel: ${JSON.stringify(answer)}`);
  return id;
}
