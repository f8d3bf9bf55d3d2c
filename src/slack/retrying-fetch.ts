import { setTimeout as wait } from 'node:timers/promises';

/** How long to wait for Slack, and how often to ask again. */
export interface Patience {
  /** How long one try may take, in milliseconds. */
  readonly tryMs: number;
  /** Tries in all. */
  readonly tries: number;
  /** The longest wait that Slack may ask for between two tries, in milliseconds; a longer one fails at once. */
  readonly longestWaitMs: number;
  /** Ends every request and every wait: the bot gives up what is left. */
  readonly stopping: AbortSignal;
}

/**
 * A fetch that gives up in time, and asks again only where Slack has certainly not done what was asked: it answered
 * "429 Too Many Requests", or no connection came about. A time-out, a 500 or a connection that broke may have posted the
 * message already, and is left as it is, so that nothing is ever posted twice. Slack: Rate limits, "Retry-After".
 */
export function createRetryingFetch({ tryMs, tries, longestWaitMs, stopping }: Patience): typeof fetch {
  // One listener on the signal that outlives all requests, and one controller a request: nothing piles up on it.
  const underWay = new Set<AbortController>();
  stopping.addEventListener('abort', () => {
    for (const each of underWay) each.abort(stopping.reason);
  });

  async function fetchWithRetries(
    input: Parameters<typeof fetch>[0],
    init: RequestInit | undefined,
    stopped: AbortSignal,
  ): Promise<Response> {
    for (let attempt = 1; ; attempt++) {
      const again = attempt < tries && !stopping.aborted;
      const signals = [AbortSignal.timeout(tryMs), stopped, ...(init?.signal ? [init.signal] : [])];
      try {
        // Looked up at each call, so that a fetch put in its place later (as tests do) is the one that is used.
        const response = await globalThis.fetch(input, { ...init, signal: AbortSignal.any(signals) });
        const pause = again ? pauseAskedFor(response) : undefined;
        if (pause === undefined || pause > longestWaitMs) return response;
        await response.arrayBuffer(); // gives the connection back
        await wait(pause, undefined, { signal: stopped });
      } catch (error) {
        if (!again || !neverArrived(error)) throw error;
        await wait(Math.min(longestWaitMs, FIRST_PAUSE_MS * 4 ** (attempt - 1)), undefined, { signal: stopped });
      }
    }
  }

  return async (input, init) => {
    const stop = new AbortController();
    if (stopping.aborted) stop.abort(stopping.reason);
    underWay.add(stop);
    try {
      return await fetchWithRetries(input, init, stop.signal);
    } finally {
      underWay.delete(stop);
    }
  };
}

const FIRST_PAUSE_MS = 250;

function pauseAskedFor(response: Response): number | undefined {
  if (response.status !== 429) return undefined;
  const seconds = Number(response.headers.get('retry-after'));
  return Number.isFinite(seconds) && seconds >= 0 ? Math.max(seconds * 1000, FIRST_PAUSE_MS) : undefined;
}

const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Tell whether a request certainly never came to Slack: no connection came about. */
export function neverArrived(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  const codes = cause instanceof AggregateError ? cause.errors : [cause];
  return codes.some((each) => NO_CONNECTION.has(String((each as { code?: unknown } | undefined)?.code)));
}
