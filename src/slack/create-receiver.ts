import { HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { describeError, type Log } from '#app';
import { createBoltLogger } from './bolt-logger.ts';

/** How Slack reaches the bot: over a socket that the bot opens, or by signed requests to its address. */
export type Transport =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string };

/** Make what takes Slack's requests. */
export function createReceiver(transport: Transport, clientOptions: WebClientOptions, log: Log): Receiver {
  const logger = createBoltLogger(log);
  if (transport.kind === 'http')
    return new HTTPReceiver({
      signingSecret: transport.signingSecret,
      logger,
      async processEventErrorHandler({ error, request, response }) {
        log.error(describeError(error), 'a request could not be handled');
        if (response.headersSent) return false;
        // An event that cannot be read today cannot be read when it comes again. Of a command, Slack tells the person.
        const event = request.headers['content-type']?.includes('application/json');
        response.writeHead(event ? 200 : 500).end();
        return false;
      },
    });
  // After each refresh the library waits for `clientPingTimeout` before it connects again; pongs may take as long.
  return new SocketModeReceiver({
    appToken: transport.appToken,
    clientPingTimeout: 2000,
    logger,
    // Opening a connection may be asked for as often as it takes. Where it failed for good, the library would end the
    // process, with all that is being answered.
    installerOptions: { clientOptions: { ...clientOptions, retryConfig: { retries: 1000, maxTimeout: 30_000 } } },
  });
}
