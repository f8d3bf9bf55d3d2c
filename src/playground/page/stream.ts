import type { ServerResponse } from 'node:http';
import type { Message, Person, Slack } from '../slack/index.ts';
import type { PolicyView, Update } from './protocol.ts';
import { messageView, modalView, peopleOf, placesOf } from './views.ts';

/** What a stream tells of. */
export interface Told {
  readonly slack: Slack;
  readonly bot: { readonly id: string; readonly name: string; readonly command: string };
  policyView(): PolicyView;
}

/**
 * Tells one page what its person sees: everything at first, then what has changed. Messages are values that are never
 * changed in place, so what is the same object was told already.
 */
export function createStream(told: Told, person: Person, out: ServerResponse): { tell(): void } {
  const { slack } = told;
  const sent = new Map<string, Message>();
  let first = true;
  let places = '';
  let modals = '';
  let reading: PolicyView | undefined;
  let waiting = false;

  function send(): void {
    waiting = false;
    const messages: Message[] = [];
    const seen = new Set<string>();
    for (const place of slack.channels)
      for (const message of slack.visibleTo(person, place)) {
        const key = `${message.channel}:${message.ts}`;
        seen.add(key);
        if (sent.get(key) !== message) messages.push(message);
        sent.set(key, message);
      }
    const gone = [...sent.keys()].filter((key) => !seen.has(key)).map((key) => sent.get(key));
    for (const message of gone) sent.delete(`${message?.channel}:${message?.ts}`);
    const placesNow = placesOf(slack, person);
    const modalsNow = slack.viewsOf(person).map(modalView);
    const policy = told.policyView();
    const update: Update = {
      ...(first && { people: peopleOf(slack), bot: told.bot }),
      ...(JSON.stringify(placesNow) !== places && { places: placesNow }),
      ...(policy !== reading && { policy }),
      messages: messages.map((message) => messageView(message, slack)),
      gone: gone.flatMap((message) => (message ? [{ channel: message.channel, ts: message.ts }] : [])),
      modals: modalsNow,
    };
    const modalsText = JSON.stringify(modalsNow);
    const nothing =
      !first && !update.places && !update.policy && !messages.length && !gone.length && modalsText === modals;
    first = false;
    places = JSON.stringify(placesNow);
    modals = modalsText;
    reading = policy;
    if (!nothing) out.write(`data: ${JSON.stringify(update)}\n\n`);
  }

  send();
  return {
    tell() {
      // Several changes of one moment go out together.
      if (!waiting) setImmediate(send);
      waiting = true;
    },
  };
}
