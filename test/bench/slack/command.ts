import { createHmac } from 'node:crypto';
import { SECRET } from './process.ts';

/** A slash command as Slack posts it, signed. */
export interface SignedRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sign `/caniuse …`, as typed by a person, at a time in milliseconds since 1970. */
export function signedCommand(text: string, person: string, now: number): SignedRequest {
  const body = new URLSearchParams({
    token: 'unused',
    command: '/caniuse',
    text,
    user_id: person,
    channel_id: 'C0BENCH',
    channel_name: 'bench',
    team_id: 'T0',
    response_url: 'http://127.0.0.1:9/response',
    trigger_id: '1.2.3',
    is_enterprise_install: 'false',
  }).toString();
  const stamp = String(Math.floor(now / 1000));
  const signature = createHmac('sha256', SECRET).update(`v0:${stamp}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': stamp,
      'x-slack-signature': `v0=${signature}`,
    },
  };
}
