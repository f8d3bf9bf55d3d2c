import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from './activity.ts';
import type { Call } from './calls.ts';
import type { Clock } from './clock.ts';
import type { Fault, Faults } from './faults.ts';
import { isObject, type JsonObject, parseJson, textIn } from './json.ts';

/** What the server hands on, once a request has been read and no fault has met it. */
export type Backend = {
  api(method: string, token: string, args: JsonObject): Promise<JsonObject>;
  respond(path: string, payload: JsonObject): Promise<{ status: number; body: string }>;
};

type Parts = {
  readonly clock: Clock;
  readonly activity: Activity;
  readonly faults: Faults;
  readonly record: { push(call: Call): void };
};

type Answer = { status: number; body: string; headers?: Record<string, string>; json?: JsonObject };

/** The HTTP server that the bot takes for Slack. Requests wait until there is a backend. */
export async function startServer({ clock, activity, faults, record }: Parts) {
  let backend: Backend | undefined;
  let count = 0;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://slack');
    const method = url.pathname.startsWith('/api/') ? url.pathname.slice('/api/'.length) : 'response_url';
    const work = serve(request, response, url, method);
    // A call that hangs by order is not waited for.
    work.catch(() => response.destroy());
  });

  async function serve(request: IncomingMessage, response: ServerResponse, url: URL, method: string): Promise<void> {
    const args = argsOf(url, request.headers['content-type'] ?? '', await bodyOf(request));
    const token = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? textIn(args['token']);
    const fault = faults.next(method);
    count += 1;
    const called = { n: count, at: clock.now(), method, token, args };
    if (fault && ('hang' in fault || 'close' in fault)) {
      record.push({ ...called, status: 0, response: { ok: false, error: 'hang' in fault ? 'hang' : 'close' } });
      activity.stir();
      if ('hang' in fault) await faults.mended();
      request.socket.destroy();
      return;
    }
    const answer = await activity.track(method, answerTo(url, method, token, args, fault));
    record.push({ ...called, status: answer.status, response: answer.json ?? { body: answer.body } });
    response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8', ...answer.headers });
    response.end(answer.body);
    activity.stir();
  }

  async function answerTo(
    url: URL,
    method: string,
    token: string,
    args: JsonObject,
    fault: Fault | undefined,
  ): Promise<Answer> {
    if (fault && 'delayMs' in fault) await sleep(fault.delayMs);
    else if (fault) return faultAnswer(fault);
    if (!backend) return jsonAnswer({ ok: false, error: 'internal_error' });
    if (method === 'response_url') return backend.respond(url.pathname, args);
    return jsonAnswer(await backend.api(method, token, args));
  }

  // Longer than any client keeps an idle connection: one that ends just as it is used again breaks a call, by chance.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1', backlog: 2048 }, resolve));
  return {
    http: server,
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answerWith(given: Backend) {
      backend = given;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function jsonAnswer(json: JsonObject): Answer {
  return { status: 200, body: JSON.stringify(json), json };
}

function faultAnswer(fault: Fault): Answer {
  if ('error' in fault) return jsonAnswer({ ok: false, error: fault.error });
  if (!('status' in fault)) return { status: 200, body: 'body' in fault ? fault.body : '' };
  const { status, retryAfter, body = status === 429 ? '{"ok":false,"error":"ratelimited"}' : 'error' } = fault;
  return { status, body, ...(retryAfter !== undefined && { headers: { 'retry-after': String(retryAfter) } }) };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

// What the client sends as JSON inside a form. A text that looks like JSON stays a text.
const JSON_FIELDS = new Set(['blocks', 'attachments', 'view', 'metadata']);

function argsOf(url: URL, contentType: string, body: string): JsonObject {
  const query = Object.fromEntries(url.searchParams);
  if (contentType.includes('application/json') || body.startsWith('{')) {
    const given = parseJson(body);
    return isObject(given) ? { ...query, ...given } : query;
  }
  const form = Object.entries({ ...query, ...Object.fromEntries(new URLSearchParams(body)) });
  return Object.fromEntries(
    form.map(([key, value]) => [key, JSON_FIELDS.has(key) ? (parseJson(value) ?? value) : value]),
  );
}
