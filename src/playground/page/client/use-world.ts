import { useEffect, useReducer } from 'react';
import type { MessageView, ModalView, PersonView, PlaceView, PolicyView, Update } from '../protocol.ts';
import { follow } from './server.ts';

/** Everything that the person sees. */
export interface World {
  /** Whose it is; empty until it is known. */
  readonly of: string;
  readonly people: readonly PersonView[];
  readonly bot: { readonly id: string; readonly name: string; readonly command: string };
  readonly places: readonly PlaceView[];
  /** By channel and ts, in the order in which they came. */
  readonly messages: ReadonlyMap<string, MessageView>;
  readonly modals: readonly ModalView[];
  readonly policy: PolicyView | undefined;
  readonly connected: boolean;
}

const EMPTY: World = {
  of: '',
  people: [],
  bot: { id: '', name: '', command: '' },
  places: [],
  messages: new Map(),
  modals: [],
  policy: undefined,
  connected: true,
};

/** The name of a message in the map of all. */
export function keyOf({ channel, ts }: { readonly channel: string; readonly ts: string }): string {
  return `${channel}:${ts}`;
}

type Change = { readonly update: Update; readonly of: string } | { readonly connected: boolean };

/** The world as one person sees it, kept up to date. */
export function useWorld(person: string): World {
  const [world, change] = useReducer(changed, EMPTY);
  useEffect(
    () =>
      follow(
        person,
        (update) => change({ update, of: person }),
        (connected) => change({ connected }),
      ),
    [person],
  );
  return world;
}

function changed(world: World, change: Change): World {
  if ('connected' in change) return { ...world, connected: change.connected };
  const { people, bot, places, messages, gone, modals, policy } = change.update;
  // Only the first update of a stream has the people in it: what somebody else saw is no longer before us.
  const known = new Map(people ? [] : world.messages);
  for (const message of gone) known.delete(keyOf(message));
  for (const message of messages) known.set(keyOf(message), message);
  return {
    of: change.of,
    people: people ?? world.people,
    bot: bot ?? world.bot,
    places: places ?? world.places,
    messages: known,
    modals,
    policy: policy ?? world.policy,
    connected: true,
  };
}
