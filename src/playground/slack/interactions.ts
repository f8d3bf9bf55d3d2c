import type { Courier, Delivery } from './delivery.ts';
import { messageJson } from './events.ts';
import { isObject, type JsonObject, objectIn, objectsIn, parseJson, textIn } from './json.ts';
import type { Where, Who } from './people.ts';
import type { Posting } from './posting.ts';
import type { ResponseUrl, ResponseUrls } from './response-urls.ts';
import type { Message } from './timeline.ts';
import type { Triggers } from './triggers.ts';
import type { View, Views } from './views.ts';
import { type Person, the, type World } from './world.ts';

/** What came of a command or a press. */
export type Interacted = Delivery & {
  readonly triggerId: string;
  /** The full `response_url`. */
  readonly responseUrl: string;
  /** What the bot said through it, in order, and in the acknowledgement. */
  responses(): readonly Message[];
};

/** A slash command. */
export type Command = { readonly by: Who; readonly in: Where; readonly command: string; readonly text?: string };

/** A press on a button, in a message or in the modal in front. Named by `action_id` or by what stands on it. */
export type Press = {
  readonly by: Who;
  readonly button: string;
  readonly message?: Message;
  /** Another value than the button has, as somebody who tampers with it would send. */
  readonly value?: string;
};

/** What people do with the app itself. */
export type Interactions = {
  command(command: Command): Promise<Interacted>;
  press(press: Press): Promise<Interacted>;
  /** Sends the modal in front. `values` is the state by block and by action. */
  submit(submit: { by: Who; values?: JsonObject }): Promise<Delivery>;
  /** Closes the modal in front. The bot hears of it where it asked to. */
  dismiss(dismiss: { by: Who }): Promise<Delivery | undefined>;
};

type Parts = {
  readonly world: World;
  readonly courier: Courier;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly views: Views;
  readonly posting: Posting;
  readonly baseUrl: string;
};

/** Makes what people can do with the app. */
export function createInteractions(parts: Parts): Interactions {
  const { world, courier, triggers, responseUrls, views, posting, baseUrl } = parts;
  const { app } = world;

  async function interact(kind: 'command' | 'interaction', payload: JsonObject, url: ResponseUrl): Promise<Interacted> {
    const responseUrl = `${baseUrl}${url.path}`;
    const delivery = await courier.deliver(kind, { ...payload, response_url: responseUrl });
    const words = parseJson(delivery.body);
    // An acknowledgement may have the answer in it.
    if (delivery.status === 200 && delivery.body && kind === 'command') {
      const said = isObject(words) ? words : { text: delivery.body };
      if (Object.keys(said).length > 0) await posting.afterResponse(responseUrls.say(url, said).outcome);
    }
    return { ...delivery, triggerId: textIn(payload['trigger_id']), responseUrl, responses: () => [...url.messages] };
  }

  function about(person: Person): JsonObject {
    return {
      api_app_id: app.appId,
      token: 'verification-token',
      team: { id: app.team, domain: app.domain },
      user: { id: person.id, username: person.name, name: person.name, team_id: person.team },
      enterprise: null,
      is_enterprise_install: false,
    };
  }

  function front(person: Person): View {
    const view = views.stackOf(person.id).at(-1);
    if (!view) throw new Error(`${person.name} has no modal open`);
    return view;
  }

  return {
    async command({ by, in: where, command, text = '' }) {
      const person = the.person(world, by);
      const channel = the.channel(world, where);
      if (person.team !== app.team)
        throw new Error(`${person.realName} is of another organisation, and has no command`);
      const url = responseUrls.issue(person.id, channel.id);
      const payload = {
        token: 'verification-token',
        team_id: app.team,
        team_domain: app.domain,
        channel_id: channel.id,
        channel_name: channel.kind === 'im' ? 'directmessage' : channel.isPrivate ? 'privategroup' : channel.name,
        user_id: person.id,
        user_name: person.name,
        command,
        text,
        api_app_id: app.appId,
        is_enterprise_install: 'false',
        trigger_id: triggers.issue(person.id),
      };
      return interact('command', payload, url);
    },
    async press({ by, button, message, value }) {
      const person = the.person(world, by);
      if (message && message.onlyFor !== undefined && message.onlyFor !== person.id)
        throw new Error(`${person.name} does not see that message`);
      const view = message ? undefined : front(person);
      const pressed = findButton(message ? message.blocks : objectsIn(view?.given['blocks']), button);
      if (!pressed) throw new Error(`no button ${button}`);
      const channel = message ? the.channel(world, message.channel) : undefined;
      const url = responseUrls.issue(person.id, channel?.id ?? '', message);
      const payload = {
        type: 'block_actions',
        ...about(person),
        container: message
          ? {
              type: 'message',
              message_ts: message.ts,
              channel_id: message.channel,
              is_ephemeral: message.onlyFor !== undefined,
              ...(message.thread !== undefined && { thread_ts: message.thread }),
            }
          : { type: 'view', view_id: view?.id },
        trigger_id: triggers.issue(person.id, view?.id),
        ...(channel && { channel: { id: channel.id, name: channel.name } }),
        // A message that is for one person alone is not in the payload.
        ...(message && message.onlyFor === undefined && { message: messageJson(message, world) }),
        ...(view && { view: views.json(view) }),
        state: { values: {} },
        actions: [value === undefined ? pressed : { ...pressed, value }],
      };
      return interact('interaction', payload, url);
    },
    async submit({ by, values = {} }) {
      const person = the.person(world, by);
      const view = front(person);
      const state = { values };
      const payload = { type: 'view_submission', ...about(person), trigger_id: triggers.issue(person.id, view.id) };
      const sent = { ...payload, view: { ...views.json(view), state }, response_urls: [] };
      const delivery = await courier.deliver('interaction', sent);
      if (delivery.status === 200) obey(objectIn(parseJson(delivery.body)), view, views);
      return delivery;
    },
    async dismiss({ by }) {
      const person = the.person(world, by);
      const view = front(person);
      views.close(view);
      if (view.given['notify_on_close'] !== true) return undefined;
      const payload = { type: 'view_closed', ...about(person), view: views.json(view), is_cleared: false };
      return courier.deliver('interaction', payload);
    },
  };
}

/** Does what the acknowledgement of a submission asks for. */
function obey(answer: JsonObject, view: View, views: Views): void {
  const action = answer['response_action'];
  if (action === undefined) views.close(view);
  if (action === 'clear') views.clear(view.user);
  if (action === 'update') views.replace(view, objectIn(answer['view']));
  if (action === 'push') views.push(view.user, objectIn(answer['view']));
}

/** Find a button in blocks by its `action_id`, or by what stands on it. */
export function findButton(blocks: readonly JsonObject[], named: string): JsonObject | undefined {
  for (const block of blocks) {
    const elements = [...objectsIn(block['elements']), objectIn(block['accessory'])];
    const found = elements.find(
      ({ type, action_id, text }) => type === 'button' && (action_id === named || objectIn(text)['text'] === named),
    );
    if (found) return { ...found, block_id: block['block_id'], action_ts: '0' };
  }
  return undefined;
}
