import { answerAgain } from '#app';
import { replyOrApologise } from '../answering.ts';
import { ACTIONS, actionPattern, decodeKey } from '../blocks/actions.ts';
import type { Listener } from '../listener.ts';
import { onPress, replyTo } from '../press.ts';

/** "Did you mean …?" and the tools of a question with several: the answer on that one, to whoever pressed. */
export const choose: Listener = {
  needs: { actions: [ACTIONS.choose], scopes: [] },
  register(app, deps) {
    onPress(app, deps, actionPattern('choose'), async (press) => {
      const key = decodeKey(press.value);
      const reply = await replyOrApologise(deps, press.request, () =>
        key ? answerAgain(deps.answers, key) : { kind: 'outdated' },
      );
      await replyTo(deps, press, reply, 'private');
    });
  },
};
