import { afterEach } from 'vitest';
import type { SlackOptions } from '#playground';
import { createScene, type Scene } from './scene.ts';

export const DAY = 24 * 60 * 60 * 1000;
// A Wednesday, at noon in London.
const NOON = Date.parse('2026-11-25T12:00:00Z');

/** A scene for each test, whose clock stands still until a test moves it. */
export function overTime() {
  let scene: Scene;
  let now = NOON;
  afterEach(() => scene.close());
  return {
    scene: () => scene,
    async begin(env: Readonly<Record<string, string>> = {}, options: Partial<SlackOptions> = {}) {
      now = NOON;
      scene = await createScene({ now: () => now, signedAt: Date.now, ...options }, env);
    },
    pass: (ms: number) => {
      now += ms;
    },
    setClock: (time: number) => {
      now = time;
    },
    async say(by: string, where: string, more: { thread?: string; text?: string; mention?: boolean } = {}) {
      const said = await scene.slack.say({ by, in: where, text: 'morning all', ...more });
      await scene.settled();
      return said;
    },
    /** A channel that was created just now, with the bot and some people in it. */
    async newChannel(...people: readonly string[]) {
      const channel = await scene.slack.createChannel({ by: 'admin', name: `channel-${now}-${people.length}` });
      await scene.slack.join({ who: 'the bot', in: channel, inviter: 'admin' });
      for (const who of people) await scene.slack.join({ who, in: channel });
      await scene.settled();
      return channel.id;
    },
  };
}
