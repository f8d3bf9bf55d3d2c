import type { App } from '@slack/bolt';
import Database from 'libsql';
import { createAnswerer, londonDay } from '#app';
import { openStore } from '#store';
import { createHash } from '../../src/ids.ts';
import { openLog } from '../../src/log.ts';
import type { SlackDeps } from '../../src/slack/deps.ts';
import { posts } from '../../src/slack/listeners/posts.ts';
import { realPolicy } from '../support/policy.ts';
import { quantile, type Times } from './measure.ts';

/** What events cost for which no tip is due. */
export interface ListenerTimes {
  readonly kinds: Readonly<Record<string, { readonly all: Times; readonly quietest: number }>>;
  /** How often the file was written to while they were handled. */
  readonly writes: number;
}

const EACH = 10_000;
const WARM_UP = 2000;
const STRETCH = EACH / 20;
const PLACES = 500;

/** Let the listener of posts handle events for which no tip is due, of each kind, at a database of SQLite. */
export async function timesOfListener(path: string): Promise<ListenerTimes> {
  const store = await openStore({ url: path });
  const hash = createHash('a key for the bench');
  const now = Date.now();
  const policy = realPolicy();
  const answers = { policy: () => policy, today: () => londonDay(now), kept: [] };
  let handle: (given: object) => Promise<void> = async () => {};
  const app = {
    event: (_: string, listener: typeof handle) => {
      handle = listener;
    },
  } as unknown as App;
  const nobody = async () => {
    throw new Error('no tip is due');
  };
  const client = { users: { info: nobody }, chat: { postEphemeral: nobody, postMessage: nobody } };
  posts.register(app, {
    answers,
    answer: createAnswerer(answers),
    store,
    tips: 'private',
    once: () => true,
    rateLimit: () => 'go',
    limit: 30,
    log: openLog('info', { write: () => {} }),
    counts: { answered: () => {}, failed: () => nobody() },
    hash,
    newId: () => 'abcdefgh',
    now: () => now,
    elapsed: () => performance.now(),
    bot: { userId: 'U0BOT', botId: 'B0BOT', teamId: 'T0', enterpriseId: undefined },
  } as unknown as SlackDeps);

  const kinds = {
    'an old channel': { channel: 'C0OLD', thread: undefined },
    'a scheduled channel': { channel: 'C0SET', thread: undefined },
    'a new channel, a tip already had': { channel: 'C0NEW', thread: undefined },
    'a new channel, tips muted': { channel: 'C0MUTED', thread: undefined },
  };
  for (let at = 0; at < PLACES; at++) {
    const person = hash(`U${at}`);
    const schedule = { channelId: `C0SET${at}`, every: 'weekly', due: now + 1e9, quiet: false } as const;
    await store.setSchedule({ channel: hash(`C0SET${at}`), ...schedule });
    for (const channel of ['C0NEW', 'C0MUTED']) await store.noteCreated(hash(`${channel}${at}`), now);
    await store.claimTip(person, hash(`C0NEW${at}`), londonDay(now), now);
    await store.setMuted(hash(`M${at}`), true, now);
  }
  // Moves on when another connection has written.
  const other = new Database(path);
  const version = () => (other.prepare('pragma data_version').all() as { data_version: number }[])[0]?.data_version;
  const first = version();
  let writes = 0;
  let seen = first;
  const found: Record<string, { all: Times; quietest: number }> = {};
  for (const [kind, { channel }] of Object.entries(kinds)) {
    const times: number[] = [];
    for (let at = -WARM_UP; at < EACH; at++) {
      const place = (at + WARM_UP) % PLACES;
      const ts = `1795327363.${String(at + WARM_UP).padStart(6, '0')}`;
      const user = `${channel === 'C0MUTED' ? 'M' : 'U'}${place}`;
      const event = {
        type: 'message',
        channel_type: 'channel',
        channel: `${channel}${place}`,
        user,
        ts,
        text: 'hello',
      };
      const began = performance.now();
      await handle({ event, body: {}, client });
      if (at >= 0) times.push(performance.now() - began);
      const present = version();
      if (present !== seen) writes += 1;
      seen = present;
    }
    const p99s = Array.from({ length: 20 }, (_, at) =>
      quantile(inOrder(times.slice(at * STRETCH, (at + 1) * STRETCH)), 0.99),
    );
    found[kind] = { all: inOrder(times), quietest: Math.min(...p99s) };
  }
  other.close();
  await store.close();
  return { kinds: found, writes };
}

function inOrder(times: Times): Times {
  return times.toSorted((a, b) => a - b);
}
