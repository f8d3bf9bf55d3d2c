import { readSection } from '#core';
import { ACTIONS, actionPattern, decodePlace } from '../blocks/actions.ts';
import { drawSection } from '../blocks/draw-section.ts';
import type { Listener } from '../listener.ts';
import { onPress, replyTo, tellOpened } from '../press.ts';

/** Read the section: the whole section of the policy that an answer quotes first, in a modal. Slack: views.open. */
export const openSection: Listener = {
  needs: { actions: [ACTIONS.section], scopes: [] },
  register(app, deps) {
    onPress(app, deps, actionPattern('section'), async (press) => {
      const place = decodePlace(press.value);
      const section = place && readSection(deps.answers.policy(), place.document, place.line);
      if (!section) return replyTo(deps, press, { kind: 'outdated' }, 'private');
      await press.client.views.open({ trigger_id: press.triggerId, view: drawSection({ kind: 'section', section }) });
      tellOpened(deps, press, 'section');
    });
  },
};
