import { webApi } from '@slack/bolt';
import { SILENT } from './small-bot.ts';

/** A client of the Web API at an address, which asks once and tells of every refusal. */
export function clientAt(apiUrl: string, token: string | undefined, timeout = 0): webApi.WebClient {
  return new webApi.WebClient(token, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout,
    logger: SILENT,
  });
}

/** What Slack's refusal of a call is called; "ok" where it took it. */
export function refusal(call: Promise<unknown>): Promise<string | undefined> {
  return call.then(
    () => 'ok',
    (error: { data?: { error?: string }; code?: string }) => error.data?.error ?? error.code,
  );
}
