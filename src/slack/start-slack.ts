import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { type RetentionReply, slackErrorOf } from '#app';
import { acknowledgeWithJson, acknowledgeWithObject } from './acknowledge.ts';
import { createBoltLogger } from './bolt-logger.ts';
import { createReceiver, type Transport } from './create-receiver.ts';
import type { BotIdentity, SlackDeps } from './deps.ts';
import { closeGently, createHttpServer, listen } from './http-server.ts';
import { LISTENERS } from './listeners/index.ts';
import { postReminder } from './post-reminder.ts';
import { createRetryingFetch } from './retrying-fetch.ts';
import { createWork } from './work.ts';

/** How Slack is reached, and how it reaches the bot. */
export interface SlackSettings {
  readonly botToken: string;
  readonly transport: Transport;
  /** Of the health routes, and over HTTP of `/slack/events`. */
  readonly port: number;
  /** The one interface to listen on; every one where it is left out. */
  readonly host?: string | undefined;
  /** Another address of the Web API, for tests. */
  readonly apiUrl: string | undefined;
}

/** What is asked of the world around the bot. */
export type SlackWorld = Omit<SlackDeps, 'bot' | 'acknowledge'> & {
  ready(): Promise<string | null>;
};

/** The bot in Slack, running. */
export interface RunningSlack {
  /** The port of the health routes. */
  readonly port: number;
  /**
   * Post a retention reminder in a channel; `gone` where nothing can be posted there any more, `later` where it was
   * certainly not posted for now.
   */
  postReminder(channel: string, reply: RetentionReply): Promise<'posted' | 'gone' | 'later'>;
  /** Resolves once nothing is being done. */
  idle(): Promise<void>;
  /** Stop taking work, and finish what was taken: within `ms`, after which what is left is given up. */
  stop(ms: number): Promise<{ readonly left: number }>;
}

/** Slack refuses the bot's token, or cannot be reached. The message is for whoever started the bot. */
export class SlackStartError extends Error {
  readonly code: 'refused' | 'unreachable';
  constructor(code: SlackStartError['code'], message: string, cause: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** Start the bot in Slack: the token is tried, the listeners are set, and the bot takes work. */
export async function startSlack(settings: SlackSettings, world: SlackWorld): Promise<RunningSlack> {
  const stopping = new AbortController();
  // Made anew for each client: the library writes into what it is given. Never with `headers`, which would carry one
  // workspace's token to another.
  const clientOptions = (): WebClientOptions => ({
    ...(settings.apiUrl ? { slackApiUrl: settings.apiUrl } : {}),
    logger: createBoltLogger(world.log),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: createRetryingFetch({ tryMs: 10_000, tries: 4, longestWaitMs: 30_000, stopping: stopping.signal }),
  });
  const client = new WebClient(settings.botToken, clientOptions());
  const bot = await identify(client);
  const receiver = createReceiver(settings.transport, clientOptions(), world.log);
  const app = new App({
    receiver,
    token: settings.botToken,
    botId: bot.botId,
    botUserId: bot.userId,
    convoStore: false, // Bolt's memory of each channel, which we have no use for
    clientOptions: clientOptions(),
    logger: createBoltLogger(world.log),
  });
  const work = createWork();
  app.use(({ next }) => work.run(next));
  const acknowledge = settings.transport.kind === 'http' ? acknowledgeWithJson : acknowledgeWithObject;
  for (const listener of LISTENERS) listener.register(app, { ...world, bot, acknowledge });
  let takesWork = true;
  const server = createHttpServer({
    ready: world.ready,
    now: world.now,
    stopping: () => !takesWork,
    slack: receiver instanceof HTTPReceiver ? receiver.requestListener : undefined,
    refused: () => world.log.warn({}, 'a request was refused: its time stamp is in the future. is the clock right?'),
  });
  await listen(server, settings.port, settings.host);
  try {
    if (receiver instanceof SocketModeReceiver) await startSocket(receiver, settings, clientOptions());
  } catch (error) {
    server.close();
    throw error;
  }
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : settings.port,
    postReminder: (channel, reply) => postReminder(client, channel, reply),
    idle: work.done,
    async stop(ms) {
      takesWork = false;
      const closedSocket = receiver instanceof SocketModeReceiver ? receiver.stop() : undefined;
      const idle = Promise.all([closeGently(server), closedSocket]).then(() => work.done());
      await Promise.race([idle, wait(ms)]);
      const left = work.going;
      // What still waits for Slack fails now, and so comes into the log.
      stopping.abort();
      await Promise.race([work.done(), wait(MOMENT_MS)]);
      server.closeAllConnections();
      return { left };
    },
  };
}

const MOMENT_MS = 200;

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

async function identify(client: WebClient): Promise<BotIdentity> {
  try {
    const who = await client.auth.test();
    const { user_id: userId, bot_id: botId, team_id: teamId, enterprise_id: enterpriseId } = who;
    if (!userId || !botId || !teamId)
      throw new SlackStartError('refused', 'SLACK_BOT_TOKEN is not the token of a bot', who);
    return { userId, botId, teamId, enterpriseId: enterpriseId || undefined };
  } catch (error) {
    throw startError(error, 'SLACK_BOT_TOKEN');
  }
}

async function startSocket(
  receiver: SocketModeReceiver,
  { transport }: SlackSettings,
  clientOptions: WebClientOptions,
): Promise<void> {
  if (transport.kind !== 'socket') return;
  try {
    // Asked first by ourselves: of most refusals ("missing_scope") the library thinks that they will pass, and waits.
    await new WebClient(transport.appToken, clientOptions).apps.connections.open();
    await receiver.start();
  } catch (error) {
    throw startError(error, 'SLACK_APP_TOKEN');
  }
}

// By these Slack says that it is Slack's trouble, and may pass.
const FOR_NOW = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
  'team_added_to_org',
]);

function startError(error: unknown, setting: string): SlackStartError {
  if (error instanceof SlackStartError) return error;
  const refusal = slackErrorOf(error);
  if (refusal && !FOR_NOW.has(refusal))
    return new SlackStartError('refused', `Slack refuses ${setting}: ${refusal}`, error);
  return refusal
    ? new SlackStartError('unreachable', `Slack cannot answer just now: ${refusal}`, error)
    : new SlackStartError('unreachable', 'Slack cannot be reached', error);
}
