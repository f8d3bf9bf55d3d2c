import { ACTIONS, actionPattern } from '../blocks/actions.ts';
import { drawMore } from '../blocks/draw-more.ts';
import type { Listener } from '../listener.ts';
import { answerOfPress, onPress, replyTo, tellOpened } from '../press.ts';

/** More: the whole of an answer that was too long for a message, in a modal. Slack: views.open. */
export const openMore: Listener = {
  needs: { actions: [ACTIONS.more], scopes: [] },
  register(app, deps) {
    onPress(app, deps, actionPattern('more'), async (press) => {
      const reply = await answerOfPress(deps, press);
      if (reply.kind !== 'answer') return replyTo(deps, press, reply, 'private');
      await press.client.views.open({ trigger_id: press.triggerId, view: drawMore(reply) });
      tellOpened(deps, press, 'more');
    });
  },
};
