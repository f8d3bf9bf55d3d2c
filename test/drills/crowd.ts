import { createSlack, type Said, type Slack } from '#playground';
import { notePlain, noteScheduled } from './remains.ts';

/** What of a text the scan looks for: no policy has it. */
const ODD_WORD = 'tapir';

/** People who have had no tip, and channels that are new once the bot has joined them. */
export interface Crowd {
  readonly slack: Slack;
  /** The bot joins every new channel. */
  joinAll(): Promise<void>;
  /** Somebody posts in a new channel, and mentions the bot or does not. */
  post(person: number, channel: number, mention?: boolean): Promise<Said>;
  /** A mention in an old channel, by one who has no tip to come. */
  mention(): Promise<Said>;
  /** Somebody sets a retention reminder in the old channel, so that there is a plain id to be kept. */
  schedule(): Promise<void>;
  tally(): Tally;
}

/** What the recording Slack has of the bot's posts. */
export interface Tally {
  readonly tips: number;
  /** Tips beyond the first for a person and channel, or for a person on the one day. */
  readonly tipsTwice: number;
  readonly answers: number;
  readonly answersTwice: number;
  /** Words to whoever added the bot to a channel, and those beyond one a channel. */
  readonly welcomes: number;
  readonly welcomesTwice: number;
}

/** Make a crowd in a Slack of its own. */
export async function createCrowd(people: number, channels: number): Promise<Crowd> {
  const slack = await createSlack({
    transport: 'http',
    people: [
      { name: 'admin', kind: 'admin' },
      { name: 'staff' },
      ...Array.from({ length: people }, (_, at) => ({ name: `quagga-${at}`, id: personId(at) })),
    ],
    channels: [
      { name: 'general', members: ['admin', 'staff'] },
      ...Array.from({ length: channels }, (_, channel) => ({
        name: `okapi-${channel}`,
        id: channelId(channel),
        members: ['admin', ...membersOf(channel, people, channels)],
        bot: false,
      })),
    ],
  });
  notePlain([ODD_WORD, 'quagga', 'QUAGGA', 'okapi', 'OKAPI']);
  return {
    slack,
    async joinAll() {
      for (let at = 0; at < channels; at++) await slack.join({ who: 'the bot', in: `okapi-${at}`, inviter: 'admin' });
      await slack.settled();
    },
    post: (person, channel, mention = false) =>
      slack.say({ by: `quagga-${person}`, in: `okapi-${channel}`, mention, text: `can I use WhatsApp? ${ODD_WORD}` }),
    mention: () => slack.say({ by: 'staff', in: 'general', mention: true, text: 'can I use WhatsApp?' }),
    async schedule() {
      await slack.command({ by: 'staff', in: 'general', command: '/caniuse', text: 'schedule weekly' });
      noteScheduled(slack.channel('general').id);
    },
    tally: () => tallyOf(slack),
  };
}

function tallyOf(slack: Slack): Tally {
  const [pairs, persons, threads, welcomes] = [counter(), counter(), counter(), counter()];
  for (const { method, args, response } of slack.calls) {
    if (response['ok'] !== true) continue;
    const [channel, user, thread] = [args['channel'], args['user'], args['thread_ts']].map(String);
    if (method === 'chat.postEphemeral' && user?.startsWith('U0QUAGGA')) {
      pairs.add(`${user} ${channel}`);
      persons.add(user);
    } else if (method === 'chat.postEphemeral') welcomes.add(`${user} ${channel}`);
    else if (method === 'chat.postMessage') threads.add(`${channel} ${thread}`);
  }
  return {
    tips: pairs.size(),
    tipsTwice: pairs.more() + persons.more(),
    answers: threads.size(),
    answersTwice: threads.more(),
    welcomes: welcomes.size(),
    welcomesTwice: welcomes.more(),
  };
}

function counter() {
  const seen = new Set<string>();
  let more = 0;
  return {
    add(key: string) {
      if (seen.has(key)) more += 1;
      seen.add(key);
    },
    size: () => seen.size,
    more: () => more,
  };
}

/** Do many things, so many at a time. */
export async function inLanes<Result>(lanes: number, things: readonly (() => Promise<Result>)[]): Promise<Result[]> {
  const left = things.entries();
  const results: Result[] = [];
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const [at, thing] of left) results[at] = await thing();
    }),
  );
  return results;
}

// Each is in two channels: the one that has the rest of their number, and the next.
function membersOf(channel: number, people: number, channels: number): string[] {
  return Array.from({ length: people }, (_, at) => at)
    .filter((at) => at % channels === channel || (at + 1) % channels === channel)
    .map((at) => `quagga-${at}`);
}

// Of one length, so that none stands within another.
function personId(at: number): string {
  return `U0QUAGGA${String(at).padStart(4, '0')}`;
}

function channelId(at: number): string {
  return `C0OKAPI${String(at).padStart(4, '0')}`;
}
