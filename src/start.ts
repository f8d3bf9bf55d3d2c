import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { createAnswerer, describeError, type Log } from '#app';
import { formatDiagnostic, type Policy } from '#core';
import { readOrMakeHashKey } from '#files';
import { createMetrics, serveMetrics } from '#metrics';
import { type RunningSlack, SlackStartError, startSlack } from '#slack';
import { createOnce, createRateLimit } from '#store';
import { loadPolicy, londonDay } from './compose.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { type OpenLog, openLog } from './log.ts';

/** The bot, running. */
export interface Bot {
  readonly port: number;
  /** Stop taking work, finish what was taken, and close. Resolves within eight seconds. */
  stop(): Promise<void>;
}

/** A bot that cannot start. The message is for whoever started it; `exit` is 2 for wrong use, 3 where something broke. */
export class StartError extends Error {
  readonly exit: 2 | 3;
  constructor(exit: StartError['exit'], message: string, cause?: unknown) {
    super(message, { cause });
    this.exit = exit;
  }
}

/** The environment, with what `.env` adds to it: a variable that is set already is not changed. */
export function environmentWithFile(env: NodeJS.ProcessEnv, path = '.env'): NodeJS.ProcessEnv {
  return existsSync(path) ? { ...parse(readFileSync(path)), ...env } : env;
}

/** Start the bot. Throws a StartError, with one clear message, where it cannot. */
export async function startBot(env: NodeJS.ProcessEnv, log?: OpenLog): Promise<Bot> {
  try {
    const config = readConfig(env);
    return await start(config, log ?? openLog(config.logLevel));
  } catch (error) {
    throw startErrorOf(error);
  }
}

async function start(config: Config, log: OpenLog): Promise<Bot> {
  const began = performance.now();
  const policy = readPolicy(config, log);
  const key = config.hashKey ?? readOrMakeHashKey(HASH_KEY_FILE);
  const metrics = createMetrics();
  const measures = config.metricsPort === undefined ? undefined : await serveMetrics(metrics, config.metricsPort);
  const answers = { policy: () => policy, today: createToday(() => Date.now()) };
  const starting = startSlack(config, {
    answers,
    answer: createAnswerer(answers),
    once: createOnce(),
    rateLimit: createRateLimit(config.rateLimit),
    limit: config.rateLimit,
    log,
    counts: metrics,
    hash: (id) => createHmac('sha256', key).update(id).digest('base64url').slice(0, 16),
    newId,
    elapsed: () => performance.now(),
    ready: async () => null,
    now: () => Date.now(),
  });
  starting.catch(() => measures?.close());
  const slack = await starting;
  log.info(
    { transport: config.transport.kind, port: slack.port, milliseconds: Math.round(performance.now() - began) },
    'ready',
  );
  return {
    port: slack.port,
    async stop() {
      await stopSlack(slack, log);
      measures?.close();
      measures?.closeAllConnections();
      log.flush();
    },
  };
}

const HASH_KEY_FILE = 'data/hash-key';
// The contract is eight seconds for all of it.
const LONGEST_STOP_MS = 7000;

async function stopSlack(slack: RunningSlack, log: Log): Promise<void> {
  log.info({}, 'stopping');
  const { left } = await slack.stop(LONGEST_STOP_MS);
  if (left) log.warn({ left }, 'stopped before everything was finished');
  else log.info({}, 'stopped');
}

function readPolicy(config: Config, log: Log): Policy {
  const { policy, diagnostics } = loadPolicy(config.policyDir, config.policyUrl);
  if (!policy)
    throw new StartError(
      2,
      `there is no policy\n${diagnostics.map((each) => `  ${formatDiagnostic(each)}`).join('\n')}`,
    );
  for (const { code, at } of diagnostics) log.warn({ code, file: at.file, line: at.line }, 'the policy has a problem');
  return policy;
}

/** Tell the day in London, worked out anew once a minute: midnight there is never within one. */
function createToday(now: () => number): () => string {
  let minute = Number.NaN;
  let day = '';
  return () => {
    const at = Math.floor(now() / 60_000);
    if (at !== minute) {
      minute = at;
      day = londonDay(new Date(at * 60_000));
    }
    return day;
  };
}

// Easily read out: no letter that could be another.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

function newId(): string {
  return Array.from(randomBytes(8), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

function startErrorOf(error: unknown): StartError {
  if (error instanceof StartError) return error;
  if (error instanceof ConfigError) return new StartError(2, error.message, error);
  if (error instanceof SlackStartError) return new StartError(error.code === 'refused' ? 2 : 3, error.message, error);
  const { code, port, path } = error as { code?: string; port?: number; path?: string };
  if (code === 'EADDRINUSE')
    return new StartError(2, `port ${port} is in use. set PORT or METRICS_PORT to another`, error);
  if (code === 'EACCES' && port !== undefined)
    return new StartError(2, `port ${port} may not be opened. set PORT or METRICS_PORT to one above 1023`, error);
  if (code && path) return new StartError(2, `"${path}" cannot be written or read: ${code}`, error);
  const { error: name, at } = describeError(error);
  return new StartError(3, `the bot cannot start: ${name}${at ? ` (${at})` : ''}`, error);
}
