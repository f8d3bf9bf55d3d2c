import { isObject, type JsonObject, textIn } from './json.ts';
import type { Channel, World } from './world.ts';

/** The refusal that Slack gives to a bot for a place that it cannot use, where emulate is laxer or says it otherwise. */
export function placeRefusal(method: string, args: JsonObject, world: World): JsonObject | undefined {
  const channel = world.channel(textIn(args['channel']));
  if (!channel || channel.members.has(world.app.botUser)) return undefined;
  // Of a private channel that it is not in, a bot does not learn that it is there.
  if (channel.isPrivate || channel.kind !== 'channel') return { ok: false, error: 'channel_not_found' };
  const posts = method === 'chat.postMessage' || method === 'chat.postEphemeral' || method === 'chat.scheduleMessage';
  const mayPost = method === 'chat.postMessage' && world.app.scopes.includes('chat:write.public');
  const reads = method === 'conversations.history' || method === 'conversations.replies';
  return (posts && !mayPost) || reads ? { ok: false, error: 'not_in_channel' } : undefined;
}

/** Takes over what a successful call changed about places and who is in them. Gives the channel that is new. */
export function follow(method: string, args: JsonObject, answer: JsonObject, world: World): Channel | undefined {
  const given = isObject(answer['channel']) ? answer['channel'] : {};
  const id = textIn(given['id']) || textIn(args['channel']);
  const channel = world.channel(id);
  const { botUser } = world.app;
  if (method === 'conversations.join') channel?.members.add(botUser);
  if (method === 'conversations.leave') channel?.members.delete(botUser);
  if (method === 'conversations.kick') channel?.members.delete(textIn(args['user']));
  if (method === 'conversations.invite')
    for (const user of textIn(args['users']).split(',')) channel?.members.add(user.trim());
  if (channel && method === 'conversations.archive') channel.archived = true;
  if (channel && method === 'conversations.unarchive') channel.archived = false;
  if (channel || !id || !['conversations.create', 'conversations.open'].includes(method)) return undefined;
  const users = textIn(args['users'])
    .split(',')
    .map((user) => user.trim())
    .filter(Boolean);
  return world.add({
    id,
    name: textIn(given['name']) || id,
    kind: method === 'conversations.create' ? 'channel' : users.length > 1 ? 'mpim' : 'im',
    isPrivate: given['is_private'] === true || method === 'conversations.open',
    created: Number(given['created'] ?? 0),
    creator: botUser,
    sharedWith: undefined,
    members: new Set([botUser, ...users]),
    archived: false,
  });
}
