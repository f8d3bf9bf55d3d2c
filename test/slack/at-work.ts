import { afterAll, beforeAll } from 'vitest';
import type { Command, Message, Say } from '#playground';
import { createScene, type Scene, seen } from './scene.ts';

/** One scene for a whole file of tests, in which a member of staff asks in `general` unless a test says otherwise. */
export function atWork() {
  let scene: Scene;
  beforeAll(async () => {
    scene = await createScene({}, { RATE_LIMIT: '9999' });
  });
  afterAll(() => scene.close());
  return {
    scene: () => scene,
    command: (text: string, more: Partial<Command> = {}) =>
      scene.slack.command({ by: 'staff', in: 'general', command: '/caniuse', text, ...more }),
    async say(more: Partial<Say>) {
      const said = await scene.slack.say({ by: 'staff', in: 'general', text: 'can I use WhatsApp?', ...more });
      await scene.settled();
      return said;
    },
    textOf: (message: Message | undefined) => message?.text ?? '',
    /** The bot's replies to a message: in its thread, or after it where it has none. */
    replies: (who: string, where: string, ts: string) =>
      seen(scene, who, where).filter((message) => message.thread === ts || (!message.thread && message.ts > ts)),
  };
}
