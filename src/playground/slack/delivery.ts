import type { Activity } from './activity.ts';
import { createRecord } from './calls.ts';
import type { JsonObject } from './json.ts';

/** What kind of thing is brought to the bot. */
export type DeliveryKind = 'event' | 'command' | 'interaction';

/** Why Slack sends an event again. */
export type Retry = {
  readonly retryNum: 1 | 2 | 3;
  readonly reason:
    | 'http_timeout'
    | 'too_many_redirects'
    | 'connection_failed'
    | 'ssl_error'
    | 'http_error'
    | 'unknown_error';
};

/** What came of bringing something to the bot. */
export type Delivery = {
  readonly kind: DeliveryKind;
  readonly payload: JsonObject;
  readonly retry: Retry | undefined;
  /** The HTTP status; over Socket Mode 200 for an acknowledgement; 0 where there was none. */
  readonly status: number;
  /** What the acknowledgement said. */
  readonly body: string;
  readonly ackMs: number;
  readonly failure: 'timeout' | 'unreachable' | undefined;
};

/** A way to the bot. It rejects with an `AckTimeout` after the time that Slack waits. */
export type Transport = {
  send(kind: DeliveryKind, payload: JsonObject, retry: Retry | undefined): Promise<{ status: number; body: string }>;
  close(): Promise<void>;
};

/** Thrown by a transport when the bot did not acknowledge in time. */
export class AckTimeout extends Error {}

/** Brings things to the bot, and keeps what came of it. */
export type Courier = {
  readonly deliveries: readonly Delivery[];
  deliver(kind: DeliveryKind, payload: JsonObject, retry?: Retry): Promise<Delivery>;
};

// As many as Slack would have open to one app. The clock of an acknowledgement starts when its turn comes.
const AT_ONCE = 500;

/** Makes the courier for one way to the bot. */
export function createCourier(transport: Transport, activity: Activity, keep: number): Courier {
  const record = createRecord<Delivery>(keep);
  const queue: (() => void)[] = [];
  let free = AT_ONCE;
  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else free += 1;
    }
  }
  async function bring(kind: DeliveryKind, payload: JsonObject, retry: Retry | undefined): Promise<Delivery> {
    const begun = performance.now();
    const delivery = (status: number, body: string, failure?: Delivery['failure']): Delivery => {
      return { kind, payload, retry, status, body, ackMs: performance.now() - begun, failure };
    };
    try {
      const { status, body } = await transport.send(kind, payload, retry);
      return delivery(status, body);
    } catch (error) {
      return delivery(0, '', error instanceof AckTimeout ? 'timeout' : 'unreachable');
    }
  }
  return {
    deliveries: record.all,
    async deliver(kind, payload, retry) {
      const done = await activity.track(
        kind,
        inTurn(() => bring(kind, payload, retry)),
      );
      record.push(done);
      return done;
    },
  };
}
