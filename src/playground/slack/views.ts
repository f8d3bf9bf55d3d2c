import type { Clock } from './clock.ts';
import { isObject, type JsonObject, textIn } from './json.ts';
import { viewProblems } from './limits/view-limits.ts';
import type { Triggers } from './triggers.ts';
import { freshId, type World } from './world.ts';

/** A modal that somebody has before them. */
export type View = {
  readonly id: string;
  readonly user: string;
  readonly root: string;
  readonly previous: string | undefined;
  readonly hash: string;
  /** What the bot gave: type, title, blocks and the rest. */
  readonly given: JsonObject;
};

/** The modals that are open. */
export type Views = {
  /** Plays `views.open`, `views.push` and `views.update`. */
  call(method: 'views.open' | 'views.push' | 'views.update', args: JsonObject): JsonObject;
  /** That person's stack, the one in front last. */
  stackOf(user: string): readonly View[];
  /** Puts another view in the place of one, as an acknowledgement may. Gives the errors of a bad one. */
  replace(view: View, given: JsonObject): readonly string[];
  /** Puts a view in front of that person's stack, as an acknowledgement may. */
  push(user: string, given: JsonObject): readonly string[];
  close(view: View): void;
  clear(user: string): void;
  json(view: View): JsonObject;
};

const DEPTH = 3;

/** Makes the place where modals are kept. `changed` is called after each change. */
export function createViews(world: World, clock: Clock, triggers: Triggers, changed: () => void): Views {
  const stacks = new Map<string, View[]>();
  function keep(user: string, stack: View[]): void {
    stacks.set(user, stack);
    changed();
  }
  const stackOf = (user: string) => stacks.get(user) ?? [];
  const refuse = (messages: readonly string[]) => ({
    ok: false,
    error: 'invalid_arguments',
    response_metadata: { messages },
  });

  function put(user: string, given: JsonObject, below: readonly View[]): View {
    const id = freshId('V');
    const view = { id, user, root: below[0]?.id ?? id, previous: below.at(-1)?.id, hash: clock.ts(), given };
    keep(user, [...below, view]);
    return view;
  }

  function change(view: View, given: JsonObject): View {
    const after = { ...view, given, hash: clock.ts() };
    const stack = stackOf(view.user).map((each) => (each.id === view.id ? after : each));
    keep(view.user, stack);
    return after;
  }

  const views: Views = {
    stackOf,
    call(method, args) {
      const given = args['view'];
      if (!isObject(given)) return refuse(['[ERROR] missing required field: view']);
      const problems = viewProblems(given);
      if (method === 'views.update') {
        const all = [...stacks.values()].flat();
        const known = all.find(({ id, given: { external_id } }) =>
          args['view_id'] === undefined ? external_id === args['external_id'] : id === args['view_id'],
        );
        if (!known) return { ok: false, error: 'not_found' };
        if (args['hash'] !== undefined && args['hash'] !== known.hash) return { ok: false, error: 'hash_conflict' };
        return problems.length > 0 ? refuse(problems) : { ok: true, view: views.json(change(known, given)) };
      }
      if (problems.length > 0) return refuse(problems);
      const trigger = triggers.exchange(textIn(args['trigger_id']));
      if ('error' in trigger) return { ok: false, error: trigger.error };
      const below = method === 'views.push' ? stackOf(trigger.user) : [];
      if (method === 'views.push' && !below.some(({ id }) => id === trigger.view))
        return { ok: false, error: 'view_not_found' };
      if (below.length >= DEPTH) return { ok: false, error: 'push_limit_reached' };
      return { ok: true, view: views.json(put(trigger.user, given, below)) };
    },
    replace(view, given) {
      const problems = viewProblems(given);
      if (problems.length === 0) change(view, given);
      return problems;
    },
    push(user, given) {
      const below = stackOf(user);
      const problems = below.length >= DEPTH ? ['push_limit_reached'] : viewProblems(given);
      if (problems.length === 0) put(user, given, below);
      return problems;
    },
    close: (view) =>
      keep(
        view.user,
        stackOf(view.user).filter(({ id }) => id !== view.id),
      ),
    clear: (user) => keep(user, []),
    json: ({ id, given, root, previous, hash }) => ({
      private_metadata: '',
      callback_id: '',
      external_id: '',
      clear_on_close: false,
      notify_on_close: false,
      state: { values: {} },
      ...given,
      id,
      team_id: world.app.team,
      app_id: world.app.appId,
      bot_id: world.app.botId,
      root_view_id: root,
      previous_view_id: previous ?? null,
      hash,
    }),
  };
  return views;
}
