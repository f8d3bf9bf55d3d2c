import { anotherTip as next } from '#app';
import { replyOrApologise } from '../answering.ts';
import { ACTIONS, actionPattern } from '../blocks/actions.ts';
import type { Listener } from '../listener.ts';
import { onPress, replyTo } from '../press.ts';

/** Another tip: the next one that whoever pressed has not seen. */
export const anotherTip: Listener = {
  needs: { actions: [ACTIONS.anotherTip], scopes: [] },
  register(app, deps) {
    onPress(app, deps, actionPattern('anotherTip'), async (press) => {
      const reply = await replyOrApologise(deps, press.request, () =>
        next(deps, deps.hash(press.request.person), deps.now()),
      );
      await replyTo(deps, press, reply, 'private');
    });
  },
};
