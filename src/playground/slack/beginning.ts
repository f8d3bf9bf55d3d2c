import type { Clock } from './clock.ts';
import { CHANNELS, type ChannelOptions, PEOPLE, type PersonOptions, SCOPES, type SlackOptions } from './options.ts';
import { type Channel, createWorld, freshId, type Installation, idFor, type Person, type World } from './world.ts';

const DAY = 86_400;

/** Makes the world that the options ask for: everybody has a direct message with the bot, named `dm-` and their name. */
export function createBeginning(options: SlackOptions, clock: Clock): World {
  const app: Installation = {
    team: options.team ?? 'T0MOJ',
    domain: 'playground',
    teamName: 'Playground',
    appId: 'A0BOT',
    botId: 'B0BOT',
    botUser: 'U0BOT',
    // Drawn anew each time, so that nobody takes them for anything.
    botToken: `xoxb-${freshId('')}`,
    appToken: `xapp-${freshId('')}`,
    signingSecret: freshId(''),
    scopes: options.scopes ?? SCOPES,
  };
  const people = (options.people ?? PEOPLE).map((given) => personOf(given, app));
  const channels = (options.channels ?? CHANNELS).map((given) => channelOf(given, people, app, clock));
  const direct = people
    .filter(({ kind }) => kind !== 'bot')
    .map(({ name }) =>
      channelOf({ name: `dm-${name}`, kind: 'im', members: [name], id: idFor('D', name) }, people, app, clock),
    );
  return createWorld(app, people, [...channels, ...direct]);
}

function personOf({ name, realName = name, kind = 'member', ...given }: PersonOptions, app: Installation): Person {
  const id = given.id ?? idFor('U', name);
  const botId = kind === 'bot' ? idFor('B', name) : undefined;
  return { name, realName, kind, id, team: given.team ?? app.team, botId, token: `xoxp-${name}` };
}

function channelOf(given: ChannelOptions, people: readonly Person[], app: Installation, clock: Clock): Channel {
  const { name, kind = 'channel', daysOld = 400 } = given;
  const everybody = people.filter((one) => one.kind !== 'outside').map((one) => one.name);
  const members = (given.members ?? everybody).map((member) => people.find((one) => one.name === member)?.id ?? member);
  if (given.bot !== false) members.push(app.botUser);
  return {
    id: given.id ?? idFor(kind === 'mpim' ? 'G' : 'C', name),
    name,
    kind,
    isPrivate: given.isPrivate ?? kind !== 'channel',
    created: clock.seconds() - daysOld * DAY,
    creator: members[0] ?? app.botUser,
    sharedWith: given.sharedWith,
    members: new Set(members),
    archived: false,
  };
}
