import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Activity } from './activity.ts';
import { AckTimeout, type DeliveryKind, type Transport } from './delivery.ts';
import { isObject, parseJson, textIn } from './json.ts';
import type { Installation } from './world.ts';

/** An acknowledgement that came over a connection. */
export type Ack = { readonly envelopeId: string; readonly payload: unknown };

/** Socket Mode: the connections that the bot opens, and what goes over them. */
export type SocketTransport = Transport & {
  /** An address for one connection, as `apps.connections.open` gives it. */
  open(): string;
  /** How many connections are up. */
  readonly connections: number;
  /** How many there have ever been. */
  readonly opened: number;
  readonly acks: readonly Ack[];
  /** Resolves once that many connections are up. */
  ready(count?: number): Promise<void>;
  /** Says goodbye to one connection, or to all, as Slack does before it takes them down. */
  disconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled', which?: 'first' | 'all'): void;
  /** Cuts all connections without a word. */
  cut(): void;
};

const ENVELOPES: Readonly<Record<DeliveryKind, string>> = {
  event: 'events_api',
  command: 'slash_commands',
  interaction: 'interactive',
};
const PING_MS = 5000;

/** Makes the server's end of Socket Mode, on the server that the Web API is on. */
export function createSocketTransport(
  http: Server,
  app: Installation,
  activity: Activity,
  ackWithinMs: number,
): SocketTransport {
  const sockets = new Set<WebSocket>();
  const tickets = new Set<string>();
  const waiting = new Map<string, (payload: unknown) => void>();
  const acks: Ack[] = [];
  let opened = 0;
  let turn = 0;
  const server = new WebSocketServer({ noServer: true });
  const { port } = http.address() as { port: number };

  http.on('upgrade', (request, socket, head) => {
    const ticket = new URL(request.url ?? '/', 'http://slack').searchParams.get('ticket') ?? '';
    // An address is good for one connection.
    if (!tickets.delete(ticket)) return void socket.destroy();
    server.handleUpgrade(request, socket, head, welcome);
  });

  function welcome(socket: WebSocket): void {
    const pulse = setInterval(() => socket.ping(), PING_MS);
    socket.on('close', () => {
      clearInterval(pulse);
      sockets.delete(socket);
      activity.stir();
    });
    socket.on('error', () => socket.terminate());
    socket.on('message', (data) => hear(String(data)));
    const debug_info = { host: 'playground', approximate_connection_time: 18_060 };
    const num_connections = sockets.size + 1;
    socket.send(JSON.stringify({ type: 'hello', num_connections, connection_info: { app_id: app.appId }, debug_info }));
    // Frames are read in order, so whoever answers this has read the hello. Not before that is a connection up.
    socket.ping();
    socket.once('pong', () => {
      sockets.add(socket);
      opened += 1;
      activity.stir();
    });
  }

  function hear(text: string): void {
    const ack = parseJson(text);
    if (!isObject(ack)) return;
    const envelopeId = textIn(ack['envelope_id']);
    acks.push({ envelopeId, payload: ack['payload'] });
    waiting.get(envelopeId)?.(ack['payload']);
  }

  return {
    open() {
      const ticket = randomUUID();
      tickets.add(ticket);
      return `ws://127.0.0.1:${port}/link/?ticket=${ticket}&app_id=${app.appId}`;
    },
    get connections() {
      return sockets.size;
    },
    get opened() {
      return opened;
    },
    acks,
    ready: (count = 1) => activity.until(() => sockets.size >= count, 10_000),
    disconnect(reason, which = 'all') {
      for (const socket of which === 'all' ? [...sockets] : [...sockets].slice(0, 1)) {
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'playground' } }));
        // Nothing new goes over a connection that has been told to end.
        sockets.delete(socket);
      }
    },
    cut() {
      for (const socket of server.clients) socket.terminate();
    },
    async send(kind, payload, retry) {
      // A payload goes to any one of the connections: here in turn.
      const all = [...sockets];
      const socket = all[turn++ % Math.max(1, all.length)];
      if (!socket) throw new Error('the bot has no connection open');
      const envelope_id = randomUUID();
      const again = kind === 'event' && { retry_attempt: retry?.retryNum ?? 0, retry_reason: retry?.reason ?? '' };
      const accepts_response_payload = kind !== 'event';
      const type = ENVELOPES[kind];
      return new Promise((resolve, reject) => {
        const end = (finish: () => void) => {
          clearTimeout(timer);
          waiting.delete(envelope_id);
          finish();
        };
        const timer = setTimeout(
          () => end(() => reject(new AckTimeout(`no acknowledgement within ${ackWithinMs} ms`))),
          ackWithinMs,
        );
        waiting.set(envelope_id, (said) => end(() => resolve({ status: 200, body: bodyOf(said) })));
        socket.send(JSON.stringify({ type, envelope_id, payload, accepts_response_payload, ...again }));
      });
    },
    async close() {
      // A client that is being stopped goes by itself. One that is cut off instead would call again.
      await activity.until(() => server.clients.size === 0, 500).catch(() => {});
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

// Bolt sends an empty object where nothing is said.
function bodyOf(said: unknown): string {
  if (typeof said === 'string') return said;
  return isObject(said) && Object.keys(said).length > 0 ? JSON.stringify(said) : '';
}
