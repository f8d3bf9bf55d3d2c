import { type Activity, createActivity } from './activity.ts';
import { createBeginning } from './beginning.ts';
import { type Call, createRecord } from './calls.ts';
import { type Changes, createChanges } from './changes.ts';
import { createClock } from './clock.ts';
import { type Courier, createCourier, type Delivery, type Retry } from './delivery.ts';
import { startEmulated } from './emulated.ts';
import { createEvents } from './events.ts';
import { createFaults, type Faults } from './faults.ts';
import { createHttpTransport, type HttpTransport } from './http-transport.ts';
import { createInteractions, type Interactions } from './interactions.ts';
import { EVENTS, type SlackOptions } from './options.ts';
import { createPeople, type People, type Where, type Who } from './people.ts';
import { createPosting } from './posting.ts';
import { createResponseUrls } from './response-urls.ts';
import { startServer } from './server.ts';
import { createSocketTransport, type SocketTransport } from './socket-transport.ts';
import { createTimeline, type Message } from './timeline.ts';
import { createTriggers } from './triggers.ts';
import { createViews, type View } from './views.ts';
import { createWebApi } from './web-api.ts';
import { type Channel, type Installation, type Person, the } from './world.ts';

/** A Slack on loopback that keeps state, records what the bot does, and does what people do. */
export type Slack = People &
  Interactions &
  Pick<Faults, 'fail' | 'mend'> &
  Pick<Activity, 'settled' | 'until'> &
  Pick<Changes, 'onChange'> &
  Pick<Installation, 'team' | 'botToken' | 'appToken' | 'signingSecret' | 'botUser' | 'botId' | 'appId'> & {
    /** For `SLACK_API_URL`. */
    readonly apiUrl: string;
    readonly people: readonly Person[];
    readonly channels: readonly Channel[];
    /** Finds somebody by name or id. Throws where there is nobody of that name. */
    person(who: string): Person;
    channel(where: string): Channel;
    /** The direct message between that person and the bot. */
    dm(who: Who): Channel;
    /** Says where the bot listens. For the HTTP transport. */
    connectTo(url: string): void;
    /** The server's end of Socket Mode. Throws with the HTTP transport. */
    readonly socket: Omit<SocketTransport, 'send' | 'close' | 'open'>;
    readonly calls: readonly Call[];
    callsOf(method: string): readonly Call[];
    readonly deliveries: readonly Delivery[];
    /** Brings a payload of the test's own making, with a right signature. */
    deliver: Courier['deliver'];
    redeliver(delivery: Delivery, retry: Retry): Promise<Delivery>;
    /** What that person sees in that channel, in order. */
    visibleTo(who: Who, where: Where): readonly Message[];
    /** The modals that person has open, the one in front last. */
    viewsOf(who: Who): readonly View[];
    /** Takes everything down: each call is cut off, and so are the connections. `mend` brings it back. */
    down(): void;
    close(): Promise<void>;
  };

/** Starts a Slack. `close` it when done. */
export async function createSlack(options: SlackOptions): Promise<Slack> {
  const { now = Date.now, signedAt = now, ackWithinMs = 3000, keep = Number.POSITIVE_INFINITY } = options;
  const clock = createClock(now);
  const activity = createActivity();
  const faults = createFaults();
  const calls = createRecord<Call>(keep);
  const world = createBeginning(options, clock);
  const { app } = world;
  const server = await startServer({ clock, activity, faults, record: calls });
  const socket =
    options.transport === 'socket' ? createSocketTransport(server.http, app, activity, ackWithinMs) : undefined;
  const http = socket ? undefined : createHttpTransport(app.signingSecret, signedAt, ackWithinMs);
  const transport = (socket ?? http) as SocketTransport | HttpTransport;
  const courier = createCourier(transport, activity, keep);
  const changes = createChanges();
  const timeline = createTimeline(changes.tell);
  const triggers = createTriggers(clock);
  const views = createViews(world, clock, triggers, changes.tell);
  const emulated = await startEmulated(world, clock);
  const events = createEvents(world, clock, courier, new Set(options.events ?? EVENTS));
  const posting = createPosting({ world, clock, timeline, emulated, events, activity });
  const responseUrls = createResponseUrls(world, clock, timeline);
  const openConnection = () => socket?.open();
  const api = createWebApi({ world, timeline, emulated, views, posting, events, openConnection });
  server.answerWith({
    api,
    async respond(path, payload) {
      const { status, body, outcome } = responseUrls.use(path, payload);
      await posting.afterResponse(outcome);
      return { status, body };
    },
  });
  const { baseUrl } = server;

  return {
    ...createPeople({ world, clock, timeline, emulated, posting, events }),
    ...createInteractions({ world, courier, triggers, responseUrls, views, posting, baseUrl }),
    ...app,
    ...activity,
    onChange: changes.onChange,
    fail: faults.fail,
    mend: faults.mend,
    apiUrl: `${baseUrl}/api/`,
    people: world.people,
    channels: world.channels,
    person: (who) => the.person(world, who),
    channel: (where) => the.channel(world, where),
    dm: (who) => the.channel(world, `dm-${the.person(world, who).name}`),
    connectTo(url) {
      if (!http) throw new Error('with Socket Mode the bot connects by itself');
      http.connectTo(url);
    },
    get socket() {
      if (!socket) throw new Error('this Slack speaks HTTP');
      return socket;
    },
    calls: calls.all,
    callsOf: (method) => calls.all.filter((call) => call.method === method),
    deliveries: courier.deliveries,
    deliver: courier.deliver,
    redeliver: ({ kind, payload }, retry) => courier.deliver(kind, payload, retry),
    visibleTo: (who, where) => timeline.visibleTo(the.person(world, who), the.channel(world, where)),
    viewsOf: (who) => views.stackOf(the.person(world, who).id),
    down() {
      faults.fail('*', { close: true });
      socket?.cut();
    },
    async close() {
      faults.mend();
      await transport.close();
      await server.close();
      await emulated.close();
    },
  };
}
