import { ACTIONS, actionPattern } from '../blocks/actions.ts';
import type { Listener } from '../listener.ts';
import { answerOfPress, onPress, replyTo } from '../press.ts';

/** "Did you mean …?" and the tools of a question with several: the answer on that one, to whoever pressed. */
export const choose: Listener = {
  needs: { actions: [ACTIONS.choose], scopes: [] },
  register(app, deps) {
    onPress(app, deps, actionPattern('choose'), async (press) => {
      await replyTo(deps, press, await answerOfPress(deps, press), 'private');
    });
  },
};
