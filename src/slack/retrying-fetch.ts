import { setTimeout as wait } from 'node:timers/promises';

/** How long to wait for Slack, and how often to ask again. */
export interface Patience {
  /** How long one try may take, in milliseconds. */
  readonly tryMs: number;
  /** Tries in all. */
  readonly tries: number;
  /** The longest wait that Slack may ask for between two tries, in milliseconds; a longer one fails at once. */
  readonly longestWaitMs: number;
  /** Ends every wait: the bot is stopping. */
  readonly stopping: AbortSignal;
}

/**
 * A fetch that gives up in time, and asks again only where Slack has certainly not done what was asked: it answered
 * "429 Too Many Requests", or no connection came about. A time-out, a 500 or a connection that broke may have posted the
 * message already, and is left as it is, so that nothing is ever posted twice. Slack: Rate limits, "Retry-After".
 */
export function createRetryingFetch({ tryMs, tries, longestWaitMs, stopping }: Patience): typeof fetch {
  return async (input, init) => {
    for (let attempt = 1; ; attempt++) {
      const again = attempt < tries && !stopping.aborted;
      try {
        // Looked up at each call, so that a fetch put in its place later (as tests do) is the one that is used.
        const response = await globalThis.fetch(input, { ...init, signal: signalOf(init?.signal, tryMs) });
        const pause = again ? pauseAskedFor(response) : undefined;
        if (pause === undefined || pause > longestWaitMs) return response;
        await response.arrayBuffer(); // gives the connection back
        await wait(pause, undefined, { signal: stopping });
      } catch (error) {
        if (!again || !neverArrived(error)) throw error;
        await wait(Math.min(longestWaitMs, FIRST_PAUSE_MS * 4 ** (attempt - 1)), undefined, { signal: stopping });
      }
    }
  };
}

const FIRST_PAUSE_MS = 250;

function signalOf(given: AbortSignal | null | undefined, ms: number): AbortSignal {
  const late = AbortSignal.timeout(ms);
  return given ? AbortSignal.any([given, late]) : late;
}

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

function neverArrived(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  const codes = cause instanceof AggregateError ? cause.errors : [cause];
  return codes.some((each) => NO_CONNECTION.has(String((each as { code?: unknown } | undefined)?.code)));
}
