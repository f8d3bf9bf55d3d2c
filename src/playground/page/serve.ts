import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ActingDeps, createActing } from './acting.ts';
import { Action } from './action.ts';
import type { Bundle } from './bundle.ts';
import { createGuard, GLANCE_HEADERS, HEADERS } from './guard.ts';
import { shell } from './shell.ts';
import { createStream, type Told } from './stream.ts';

/** What the page needs of the world. */
export type PageDeps = ActingDeps &
  Told & {
    /** Calls back when the policy was read again. */
    onPolicy(listener: () => void): void;
    /** The policy at a glance, as an HTML page. */
    atAGlance(): string;
  };

/** The page, served. */
export interface Page {
  readonly url: string;
  close(): Promise<void>;
}

const MOST_BYTES = 256 * 1024;

/** Serves the page on 127.0.0.1, and nowhere else. `port` 0 takes a free one. */
export async function servePage(deps: PageDeps, bundle: Bundle, port: number): Promise<Page> {
  const act = createActing(deps);
  const streams = new Set<{ tell(): void }>();
  const tellAll = () => {
    for (const stream of streams) stream.tell();
  };
  deps.slack.onChange(tellAll);
  deps.onPolicy(tellAll);
  const server = createServer((request, response) => {
    answer(request, response).catch(() => send(response, 500, 'text/plain', 'the playground broke'));
  });
  const guard = createGuard(() => (server.address() as AddressInfo).port);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const route = `${request.method} ${url.pathname}`;
    const open = ['GET /', 'GET /app.js', 'GET /app.css', 'GET /at-a-glance'].includes(route);
    const token = request.headers['x-token'] ?? url.searchParams.get('token') ?? '';
    const refusal = open ? guard.refusal(request) : guard.privateRefusal(request, String(token));
    if (refusal) return send(response, 403, 'text/plain', `refused: ${refusal}`);
    switch (route) {
      case 'GET /':
        return send(response, 200, 'text/html', shell(guard.token, deps.bot.name));
      case 'GET /app.js':
        return send(response, 200, 'text/javascript', bundle.script);
      case 'GET /app.css':
        return send(response, 200, 'text/css', bundle.style);
      case 'GET /at-a-glance':
        return send(response, 200, 'text/html', deps.atAGlance(), GLANCE_HEADERS);
      case 'GET /updates':
        return follow(url.searchParams.get('as') ?? '', response);
      case 'POST /do': {
        const action = Action.safeParse(await readJson(request));
        if (!action.success) return send(response, 400, 'text/plain', 'not an action');
        const done = JSON.stringify(await act(action.data));
        tellAll(); // who is where may have changed, of which Slack itself tells nobody
        return send(response, 200, 'application/json', done);
      }
    }
    send(response, 404, 'text/plain', 'there is nothing here');
  }

  function follow(name: string, response: ServerResponse): void {
    const person = deps.slack.people.find((each) => each.name === name);
    if (!person) {
      send(response, 404, 'text/plain', 'there is nobody of that name');
      return;
    }
    response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
    const stream = createStream(deps, person, response);
    streams.add(stream);
    response.on('close', () => streams.delete(stream));
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, status: number, type: string, body: string, headers: object = HEADERS): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, { ...headers, 'content-type': `${type}; charset=utf-8` }).end(body);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > MOST_BYTES) return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
