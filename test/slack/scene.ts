import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSlack, type Message, type Slack, type SlackOptions } from '#playground';
import { type OpenLog, openLog } from '../../src/log.ts';
import { type Bot, startBot } from '../../src/start.ts';
import { readManifest } from '../support/manifest.ts';
import { realPolicy } from '../support/policy.ts';

/** The bot as `npm start` runs it, in a Slack that keeps state. */
export interface Scene {
  readonly slack: Slack;
  readonly bot: Bot;
  /** Every line of the log so far. */
  readonly log: readonly string[];
  /** Resolves once Slack has nothing more to bring, and the bot nothing more to say. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const manifest = readManifest();
/** What every scene's bot may do in Slack: what manifest.yml asks for, and no more. */
export const MANIFEST_SCOPES: readonly string[] = manifest.oauth_config.scopes['bot'] ?? [];
const EVENTS = manifest.settings.event_subscriptions.bot_events;

/** Start a Slack and the bot in it. The log is kept at its most talkative, so that a test can read it. */
export async function createScene(
  options: Partial<SlackOptions> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<Scene> {
  const transport = options.transport ?? 'http';
  realPolicy(); // compiled before Slack waits
  const folder = mkdtempSync(join(tmpdir(), 'bot-'));
  const slack = await createSlack({ scopes: MANIFEST_SCOPES, events: EVENTS, ...options, transport });
  const lines: string[] = [];
  const log: OpenLog = openLog('trace', { write: (line) => void lines.push(line) });
  const settings = {
    SLACK_BOT_TOKEN: slack.botToken,
    ...(transport === 'socket' ? { SLACK_APP_TOKEN: slack.appToken } : { SLACK_SIGNING_SECRET: slack.signingSecret }),
    SLACK_API_URL: slack.apiUrl,
    PORT: '0',
    HASH_KEY: 'a key for the tests alone',
    DATABASE_URL: `sqlite:${join(folder, 'bot.sqlite')}`,
    ...env,
  };
  let bot: Bot;
  try {
    bot = await startBot(settings, {
      log,
      ...(options.now ? { now: options.now } : {}),
      ...(env['POLICY_DIR'] === undefined ? { live: { policy: realPolicy, readAgain: () => {} } } : {}),
    });
  } catch (error) {
    await slack.close();
    throw error;
  }
  if (transport === 'http') slack.connectTo(`http://127.0.0.1:${bot.port}/slack/events`);
  else await slack.socket.ready(1);
  return {
    slack,
    bot,
    log: lines,
    async settled() {
      await slack.settled();
      await bot.idle();
      await slack.settled();
    },
    async close() {
      await bot.stop();
      await slack.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What the bot wrote that a person sees in a place, in order. */
export function seen({ slack }: Scene, who: string, where: string): readonly Message[] {
  return slack.visibleTo(who, where).filter(({ botId }) => botId === slack.botId);
}
