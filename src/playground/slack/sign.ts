import { createHmac } from 'node:crypto';

/** The headers by which a bot knows that a request is Slack's. */
export function signedHeaders(secret: string, seconds: number, body: string): Record<string, string> {
  const digest = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${digest}` };
}
