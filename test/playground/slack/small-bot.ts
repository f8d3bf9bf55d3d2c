import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel, SocketModeReceiver, type webApi } from '@slack/bolt';
import { createSlack, type Slack, type SlackOptions } from '#playground';

/** A Slack with a real Bolt app in it. What the app does is up to the test. */
export type Scene = { readonly slack: Slack; readonly app: App; close(): Promise<void> };

/** Starts both, and joins them over the given transport. */
export async function createScene(options: SlackOptions, listen: (app: App) => void): Promise<Scene> {
  const slack = await createSlack(options);
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
  const logLevel = LogLevel.ERROR;
  const receiver =
    options.transport === 'http'
      ? new HTTPReceiver({ signingSecret: slack.signingSecret, logLevel })
      : new SocketModeReceiver({
          appToken: slack.appToken,
          logLevel,
          clientPingTimeout: 100,
          installerOptions: { clientOptions },
        });
  const app = new App({ token: slack.botToken, receiver, clientOptions, logLevel, deferInitialization: true });
  listen(app);
  await app.init();
  const started = await app.start({ port: 0, host: '127.0.0.1' });
  if (options.transport === 'http') {
    const { port } = (started as Server).address() as AddressInfo;
    slack.connectTo(`http://127.0.0.1:${port}/slack/events`);
  } else {
    await slack.socket.ready();
  }
  return {
    slack,
    app,
    async close() {
      await app.stop();
      await slack.close();
    },
  };
}

/** For clients whose errors are meant. */
export const SILENT: webApi.Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

/** A section with that text, and a button under it. */
export function withButton(text: string, action_id = 'share', label = 'Share') {
  return [
    { type: 'section' as const, text: { type: 'mrkdwn' as const, text } },
    {
      type: 'actions' as const,
      elements: [
        { type: 'button' as const, action_id, value: 'v', text: { type: 'plain_text' as const, text: label } },
      ],
    },
  ];
}
