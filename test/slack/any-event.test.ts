import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leaksOf } from './log-lines.ts';
import { createScene, type Scene } from './scene.ts';

let scene: Scene;
const strays: unknown[] = [];
const stray = (reason: unknown) => void strays.push(reason);
beforeAll(async () => {
  process.on('unhandledRejection', stray);
  scene = await createScene({}, { RATE_LIMIT: '999999' });
});
afterAll(async () => {
  process.off('unhandledRejection', stray);
  await scene.close();
});

const SECRET = 'zq-secret-words';
const odd = fc.oneof(
  fc.constantFrom(null, true, 0, -1, '', 'U0STAFF', 'U0BOT', 'B0BOT', 'C0GENERAL', 'D0STAFF', 'im', 'mpim', 'T0MOJ'),
  fc.constantFrom(`<@U0BOT> ${SECRET}`, SECRET, '1700000000.000100', 'message_changed', 'file_share', '__proto__'),
  fc.jsonValue({ maxDepth: 2 }),
);
const FIELDS = [
  ...['subtype', 'channel', 'channel_type', 'user', 'bot_id', 'hidden', 'edited', 'text', 'ts', 'thread_ts', 'team'],
  ...['user_team', 'source_team', 'inviter', 'event_ts', 'blocks', 'message', 'previous_message', 'item', 'extra'],
];
const event = fc
  .tuple(
    fc.constantFrom(
      'message',
      'app_mention',
      'member_joined_channel',
      'app_home_opened',
      'reaction_added',
      'unheard_of',
    ),
    fc.dictionary(fc.constantFrom(...FIELDS), odd),
  )
  .map(([type, fields]) => ({ ...fields, type }));
const envelope = fc
  .record(
    { is_ext_shared_channel: odd, authorizations: fc.constantFrom([], [{}], [{ team_id: 'T0MOJ' }]), team_id: odd },
    { requiredKeys: [] },
  )
  .map((more) => ({ type: 'event_callback', event_id: 'Ev0', team_id: 'T0MOJ', ...more }));

test('whatever an event holds, it is acknowledged, and nothing breaks', async () => {
  await fc.assert(
    fc.asyncProperty(envelope, event, async (around, within) => {
      const { status } = await scene.slack.deliver('event', { ...around, event: within });
      expect(status).toBe(200);
    }),
    { numRuns: 300 },
  );
  await scene.settled();
  expect(strays).toEqual([]);
  const asked = await scene.slack.command({ by: 'staff', in: 'general', command: '/caniuse', text: 'zoom' });
  expect(asked.responses()[0]?.text).toContain('Zoom');
});

test('a body that is no event does not break anything, and gets an answer too', async () => {
  const bodies = [{ event: null }, { event: 'text' }, { event: 7 }, { type: 7, event: [] }, { event: {}, type: [] }];
  const deliveries = await Promise.all(bodies.map((body) => scene.slack.deliver('event', body)));
  for (const { status } of deliveries) expect(status).toBe(200);
  expect(strays).toEqual([]);
  expect((await fetch(`http://127.0.0.1:${scene.bot.port}/healthz`)).status).toBe(200);
});

test('of all that, no word, plain id or token stands in the log', () => {
  expect(leaksOf(scene, [SECRET])).toEqual([]);
});
