import { Agent } from 'undici';
import { AckTimeout, type Transport } from './delivery.ts';
import { signedHeaders } from './sign.ts';

/** Signed requests to the bot's own address. */
export type HttpTransport = Transport & {
  /** Says where the bot listens: `http://127.0.0.1:3000/slack/events`. */
  connectTo(url: string): void;
};

/** Makes the way to a bot that listens over HTTP. */
export function createHttpTransport(signingSecret: string, signedAt: () => number, ackWithinMs: number): HttpTransport {
  const agent = new Agent();
  let target: URL | undefined;
  return {
    connectTo(url) {
      target = new URL(url);
    },
    async send(kind, payload, retry) {
      if (!target) throw new Error('nobody has said where the bot listens: call connectTo');
      // Events come as JSON, commands as a form, interactions as a form with JSON in one field.
      const body =
        kind === 'event'
          ? JSON.stringify(payload)
          : new URLSearchParams(
              kind === 'command' ? (payload as Record<string, string>) : { payload: JSON.stringify(payload) },
            ).toString();
      const headers: Record<string, string> = {
        'content-type': kind === 'event' ? 'application/json' : 'application/x-www-form-urlencoded',
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        ...signedHeaders(signingSecret, Math.floor(signedAt() / 1000), body),
        ...(retry && { 'x-slack-retry-num': String(retry.retryNum), 'x-slack-retry-reason': retry.reason }),
      };
      const signal = AbortSignal.timeout(ackWithinMs);
      try {
        const answer = await agent.request({
          origin: target.origin,
          path: `${target.pathname}${target.search}`,
          method: 'POST',
          headers,
          body,
          signal,
        });
        return { status: answer.statusCode, body: await answer.body.text() };
      } catch (error) {
        if (signal.aborted) throw new AckTimeout(`no acknowledgement within ${ackWithinMs} ms`, { cause: error });
        throw error;
      }
    },
    close: () => agent.destroy(),
  };
}
