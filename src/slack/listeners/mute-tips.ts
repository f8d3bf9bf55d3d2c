import { muteTips as mute } from '#app';
import { replyOrApologise } from '../answering.ts';
import { ACTIONS, actionPattern } from '../blocks/actions.ts';
import type { Listener } from '../listener.ts';
import { onPress, replyTo } from '../press.ts';

/** Mute tips: whoever pressed gets none unasked from then on. */
export const muteTips: Listener = {
  needs: { actions: [ACTIONS.muteTips], scopes: [] },
  register(app, deps) {
    onPress(app, deps, actionPattern('muteTips'), async (press) => {
      const reply = await replyOrApologise(deps, press.request, () =>
        mute(deps, deps.hash(press.request.person), deps.now()),
      );
      await replyTo(deps, press, reply, 'private');
    });
  },
};
