import { createSlack, type Message, type Slack, type SlackOptions } from '#playground';
import { type OpenLog, openLog } from '../../src/log.ts';
import { type Bot, startBot } from '../../src/start.ts';

/** The bot as `npm start` runs it, in a Slack that keeps state. */
export interface Scene {
  readonly slack: Slack;
  readonly bot: Bot;
  /** Every line of the log so far. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

/** What every scene's bot may do in Slack: the scopes of manifest.yml, and no more. */
export const MANIFEST_SCOPES = [
  'app_mentions:read',
  'channels:read',
  'chat:write',
  'commands',
  'groups:read',
  'im:history',
  'mpim:history',
];
const MANIFEST_EVENTS = ['app_mention', 'member_joined_channel', 'message.im', 'message.mpim'];

/** Start a Slack and the bot in it. The log is kept at its most talkative, so that a test can read it. */
export async function createScene(
  options: Partial<SlackOptions> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<Scene> {
  const transport = options.transport ?? 'http';
  const slack = await createSlack({ scopes: MANIFEST_SCOPES, events: MANIFEST_EVENTS, ...options, transport });
  const lines: string[] = [];
  const log: OpenLog = openLog('trace', { write: (line) => void lines.push(line) });
  const settings = {
    SLACK_BOT_TOKEN: slack.botToken,
    ...(transport === 'socket' ? { SLACK_APP_TOKEN: slack.appToken } : { SLACK_SIGNING_SECRET: slack.signingSecret }),
    SLACK_API_URL: slack.apiUrl,
    PORT: '0',
    HASH_KEY: 'a key for the tests alone',
    ...env,
  };
  let bot: Bot;
  try {
    bot = await startBot(settings, log);
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
    async close() {
      await bot.stop();
      await slack.close();
    },
  };
}

/** What the bot wrote that a person sees in a place, in order. */
export function seen({ slack }: Scene, who: string, where: string): readonly Message[] {
  return slack.visibleTo(who, where).filter(({ botId }) => botId === slack.botId);
}
