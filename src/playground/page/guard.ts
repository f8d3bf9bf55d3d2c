import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Tells the page's own requests from those of other sites and programs. */
export interface Guard {
  /** What the page, and nobody else, is given. */
  readonly token: string;
  /** Why a request is turned away; undefined for one that may pass. */
  refusal(request: IncomingMessage): string | undefined;
  /** The same for a request that reads or changes anything: it needs the token too. */
  privateRefusal(request: IncomingMessage, token: string | undefined): string | undefined;
}

/** Makes the guard of one server. `port` is asked for each time: it is known once the server listens. */
export function createGuard(port: () => number): Guard {
  const token = randomBytes(24).toString('base64url');
  // A name that another site has bound to 127.0.0.1 would come with that name as its host.
  const hosts = () => [`127.0.0.1:${port()}`, `localhost:${port()}`];
  const guard: Guard = {
    token,
    refusal({ headers: { host, origin, 'sec-fetch-site': site } }) {
      if (!host || !hosts().includes(host)) return 'another host';
      if (origin !== undefined && origin !== `http://${host}`) return 'another origin';
      if (site === 'cross-site' || site === 'same-site') return 'another site';
      return undefined;
    },
    privateRefusal(request, given) {
      return guard.refusal(request) ?? (same(given ?? '', token) ? undefined : 'no token');
    },
  };
  return guard;
}

const NOWHERE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The headers of every answer: nothing may come from anywhere but here. */
export const HEADERS = {
  'content-security-policy': `${NOWHERE}; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'`,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const;

/** The headers of the policy at a glance: one file with its style in it, and no script. */
export const GLANCE_HEADERS = {
  ...HEADERS,
  'content-security-policy': `${NOWHERE}; style-src 'unsafe-inline'; img-src data:`,
} as const;

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
