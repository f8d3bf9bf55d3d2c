import { ACTIONS, actionPattern } from '../blocks/actions.ts';
import type { Listener } from '../listener.ts';
import { answerOfPress, onPress, replyTo } from '../press.ts';

const QUICK_MS = 10_000;

/** Share in channel: a private answer, built again from ids alone, is posted where it was asked for. */
export const share: Listener = {
  needs: { actions: [ACTIONS.share], scopes: [] },
  register(app, deps) {
    onPress(app, deps, actionPattern('share'), async (press) => {
      const reply = await answerOfPress(deps, press);
      if (reply.kind !== 'answer') return replyTo(deps, press, reply, 'private');
      // Two quick presses are one; a later one, after a failure, is another.
      if (!(await deps.once(`shared ${press.message} ${Math.floor(deps.now() / QUICK_MS)}`))) return;
      await replyTo(deps, press, reply, 'shared');
    });
  },
};
