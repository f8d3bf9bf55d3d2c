import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { londonDay } from '#app';
import { matrixPage } from '#cli';
import { atAGlance } from '#core';
import { watchPolicyFolder } from '#files';
import { type Bundle, bundlePage, createSlack, type PolicyView, type Slack, servePage } from '#playground';
import { loadPolicy } from './compose.ts';
import { openLivePolicy } from './live-policy.ts';
import { openLog } from './log.ts';
import { reportOn } from './policy-report.ts';
import { startBot } from './start.ts';

/** The playground, running: a Slack, the very bot of `npm start`, and the page. */
export interface Playground {
  readonly url: string;
  readonly slack: Slack;
  close(): Promise<void>;
}

/** The parts of manifest.yml that say what the bot may do in Slack, and what it is called. */
interface Manifest {
  readonly features: {
    readonly bot_user: { readonly display_name: string };
    readonly slash_commands: readonly { readonly command: string }[];
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: { readonly event_subscriptions: { readonly bot_events: readonly string[] } };
}

/** Start the playground on a policy folder. `port` 0 takes a free one. The page may be being bundled already. */
export async function startPlayground(
  folder: string,
  port: number,
  bundling: Promise<Bundle> = bundlePage(),
): Promise<Playground> {
  const { features, oauth_config, settings } = parse(readFileSync('manifest.yml', 'utf8')) as Manifest;
  const slack = await createSlack({
    transport: 'http',
    scopes: oauth_config.scopes.bot,
    events: settings.event_subscriptions.bot_events,
    keep: 100,
  });
  // Problems with the policy are for the page to tell.
  const live = openLivePolicy(() => loadPolicy(folder), openLog('silent'));
  // Breaks the bot's next answer, so that it can be seen what whoever asks is told.
  let breaking = false;
  const policy = () => {
    if (!breaking) return live.policy();
    breaking = false;
    throw new Error('broken on purpose');
  };
  const data = mkdtempSync(join(tmpdir(), 'playground-'));
  process.once('exit', () => rmSync(data, { recursive: true, force: true }));
  const bot = await startBot(
    {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_API_URL: slack.apiUrl,
      PORT: '0',
      HASH_KEY: slack.signingSecret.padEnd(16, '-'),
      DATABASE_URL: `sqlite:${join(data, 'playground.sqlite')}`,
      POLICY_DIR: folder,
    },
    { log: openLog('warn'), live: { policy, readAgain: live.readAgain }, host: '127.0.0.1' },
  );
  slack.connectTo(`http://127.0.0.1:${bot.port}/slack/events`);
  // Made when a page first asks for it: it takes a while, and nobody has to wait for it to begin.
  let report: PolicyView | undefined;
  const policyView = () => {
    report ??= reportOn(folder, live.reading());
    return report;
  };
  const page = await servePage(
    {
      slack,
      bot: {
        id: slack.botUser,
        name: features.bot_user.display_name,
        command: features.slash_commands[0]?.command ?? '',
      },
      policy: live.policy,
      today: () => londonDay(Date.now()),
      policyView,
      onPolicy: (tell) =>
        live.onReading((reading) => {
          report = reportOn(folder, reading);
          tell();
        }),
      breakNextAnswer() {
        breaking = true;
      },
      atAGlance: () => matrixPage(atAGlance(live.policy(), londonDay(Date.now()))),
    },
    await bundling,
    port,
  );
  const unwatch = watchPolicyFolder(folder, live.readAgain);
  return {
    url: page.url,
    slack,
    async close() {
      unwatch();
      await page.close();
      await bot.stop();
      await slack.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
