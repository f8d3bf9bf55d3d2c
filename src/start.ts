import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'dotenv';
import { type Counts, createAnswerer, createClaimOnce, createTally, describeError, type Store } from '#app';
import { readOrMakeHashKey, watchPolicyFolder } from '#files';
import { createMetrics, serveMetrics } from '#metrics';
import { startSlack } from '#slack';
import { createOnce, createRateLimit, LIFETIMES, openStore, readDatabaseUrl } from '#store';
import { type Chores, startChores } from './chores.ts';
import { loadPolicy } from './compose.ts';
import { type Config, readConfig } from './config.ts';
import { createReady } from './create-ready.ts';
import { createHash, newId } from './ids.ts';
import { type LivePolicy, openLivePolicy } from './live-policy.ts';
import { type OpenLog, openLog } from './log.ts';
import { startErrorOf } from './start-error.ts';
import { createToday } from './today.ts';

/** The bot, running. */
export interface Bot {
  readonly port: number;
  /** What it does by itself, now and then. */
  readonly chores: Chores;
  /** Resolves once nothing is being done. */
  idle(): Promise<void>;
  /** Read the policy folder again; a folder with errors is refused, and the log says so. */
  readPolicyAgain(): void;
  /** Stop taking work, finish what was taken, and close. Resolves within eight seconds. */
  stop(): Promise<void>;
}

/** What a test, or the playground, may put in the place of the world's own. */
export interface Surroundings {
  readonly log?: OpenLog;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** The one interface to listen on. */
  readonly host?: string | undefined;
  /** A policy that is read already, and read again by whoever gives it. */
  readonly live?: Pick<LivePolicy, 'policy' | 'readAgain'>;
}

/** The environment, with what `.env` adds to it: a variable that is set already is not changed. */
export function environmentWithFile(env: NodeJS.ProcessEnv, path = '.env'): NodeJS.ProcessEnv {
  return existsSync(path) ? { ...parse(readFileSync(path)), ...env } : env;
}

/** Start the bot. Throws a StartError, with one clear message, where it cannot. */
export async function startBot(env: NodeJS.ProcessEnv, around: Surroundings = {}): Promise<Bot> {
  let store: Store | undefined;
  try {
    const config = readConfig(env);
    const log = around.log ?? openLog(config.logLevel);
    const live = around.live ?? openLivePolicy(() => loadPolicy(config.policyDir, config.policyUrl), log);
    store = await openStore({ url: config.databaseUrl });
    return await start({ ...config, host: around.host }, log, live, store, around.now ?? Date.now);
  } catch (error) {
    await store?.close();
    throw startErrorOf(error);
  }
}

async function start(
  config: Config & Pick<Surroundings, 'host'>,
  log: OpenLog,
  live: NonNullable<Surroundings['live']>,
  store: Store,
  now: () => number,
): Promise<Bot> {
  const began = performance.now();
  const hash = createHash(hashKeyOf(config));
  const today = createToday(now);
  const metrics = createMetrics();
  const tally = createTally(store, log);
  const counts: Counts = {
    failed: metrics.failed,
    answered(surface, kind, seconds, tool) {
      metrics.answered(surface, kind, seconds);
      tally.add(today(), surface, kind, tool ?? '');
    },
  };
  const answers = { policy: live.policy, today, kept: Object.values(LIFETIMES) };
  const measures = config.metricsPort === undefined ? undefined : await serveMetrics(metrics, config.metricsPort);
  const starting = startSlack(config, {
    answers,
    answer: createAnswerer(answers),
    store,
    tips: config.tips,
    once: createClaimOnce({ store, memory: createOnce(), hash, now, log }),
    rateLimit: createRateLimit(config.rateLimit),
    limit: config.rateLimit,
    log,
    counts,
    hash,
    newId,
    elapsed: () => performance.now(),
    ready: createReady(store),
    now,
  });
  starting.catch(() => measures?.close());
  const slack = await starting;
  const unwatch = config.policyWatch ? watchPolicyFolder(config.policyDir, live.readAgain) : () => {};
  const chores = startChores({ store, tally, slack, log, policy: answers.policy, today, now });
  log.info(
    { transport: config.transport.kind, port: slack.port, milliseconds: Math.round(performance.now() - began) },
    'ready',
  );
  return {
    port: slack.port,
    chores,
    idle: slack.idle,
    readPolicyAgain: live.readAgain,
    async stop() {
      unwatch();
      log.info({}, 'stopping');
      // A reminder that is claimed is posted first: nobody would post it again.
      const began = performance.now();
      await within(LONGEST_CHORES_MS, chores.stop());
      const { left } = await slack.stop(LONGEST_STOP_MS - (performance.now() - began));
      await within(
        1000,
        chores.stop().then(() => store.close()),
      ).catch((error) => log.warn(describeError(error), 'the store could not be closed'));
      measures?.close();
      measures?.closeAllConnections();
      if (left) log.warn({ left }, 'stopped before everything was finished');
      else log.info({}, 'stopped');
      log.flush();
    },
  };
}

// The contract is eight seconds for all of it.
const LONGEST_STOP_MS = 6500;
const LONGEST_CHORES_MS = 3000;

function within(ms: number, task: Promise<void>): Promise<void> {
  return Promise.race([task, new Promise<void>((resolve) => setTimeout(resolve, ms).unref())]);
}

/** Give the key of the hashes. Where none is set it is made beside the database, so that the two are kept, and lost, together. */
export function hashKeyOf({ hashKey, databaseUrl }: Config): string {
  if (hashKey !== undefined) return hashKey;
  const database = readDatabaseUrl(databaseUrl);
  return readOrMakeHashKey(join(database.engine === 'sqlite' ? dirname(database.path) : 'data', 'hash-key'));
}
