import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { WholeResponse } from './whole-response.ts';

/** What the HTTP server answers with. */
export interface HttpRoutes {
  /** Whether the bot can answer: null where it can, else what is missing. */
  ready(): Promise<string | null>;
  /** Takes Slack's requests at `/slack/events`; undefined in Socket Mode. */
  readonly slack: RequestListener | undefined;
  /** Milliseconds since 1970. */
  now(): number;
  /** Told of a request from the future. */
  refused(): void;
  /** Whether the bot takes no more work: whoever comes over a connection that is still open is sent away. */
  stopping(): boolean;
}

/** Slack's own limit, either way. Slack: Verifying requests from Slack. */
const CLOCK_TOLERANCE_S = 5 * 60;

/**
 * Make the server of `GET /healthz` (alive), `GET /readyz` (ready to answer) and `POST /slack/events`. Bolt refuses a
 * request whose time stamp is more than five minutes old; one from the future is refused here.
 */
export function createHttpServer({ ready, slack, now, refused, stopping }: HttpRoutes): Server {
  return createServer({ ServerResponse: WholeResponse }, (request, response) => {
    const path = request.url?.split('?')[0];
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (stopping()) response.shouldKeepAlive = false;
    if (path === '/healthz' && reads) end(response, 200, 'alive\n');
    // Slack sends an event again that is answered so.
    else if (stopping()) end(response, 503, 'stopping\n');
    else if (path === '/readyz' && reads)
      ready().then(
        (missing) => end(response, missing === null ? 200 : 503, missing === null ? 'ready\n' : `${missing}\n`),
        () => end(response, 503, 'not ready\n'),
      );
    else if (path === '/slack/events' && request.method === 'POST' && slack) {
      if (isFromTheFuture(request, now())) {
        refused();
        end(response, 401, '');
      } else slack(request, response);
    } else end(response, 404, '');
  });
}

function isFromTheFuture(request: IncomingMessage, now: number): boolean {
  const stamp = Number(request.headers['x-slack-request-timestamp']);
  return stamp - now / 1000 > CLOCK_TOLERANCE_S;
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, text ? { 'content-type': 'text/plain; charset=utf-8' } : {}).end(text);
}

/** Listen on a port, of every interface where no host is given. Rejects where the port cannot be had. */
export function listen(server: Server, port: number, host?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}

/** Take no new connection, and end each that is kept open once its response is out. Resolves when all are gone. */
export function closeGently(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // Node ends those that are idle now. One that is busy now would stay open, idle, for its keep-alive time.
    const sweep = setInterval(() => server.closeIdleConnections(), 20);
    server.close(() => {
      clearInterval(sweep);
      resolve();
    });
  });
}
