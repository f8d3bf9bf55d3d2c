import { expect, test } from 'vitest';
import { errorsOf, linesOf } from './log-lines.ts';
import { createScene, seen } from './scene.ts';

test('a stop turns away what comes over connections that are still busy, and finishes what was taken', async () => {
  const scene = await createScene({}, { RATE_LIMIT: '999999' });
  const { slack, bot } = scene;
  slack.fail('chat.postMessage', { delayMs: 600 });
  const { ts } = await slack.say({ by: 'staff', in: 'general', mention: true, text: 'whatsapp' });
  // Ten that ask without a pause, each over a connection that is kept open, from before the stop until after it.
  let over = false;
  const outcomes = new Set<number | string>();
  const busy = Array.from({ length: 10 }, async () => {
    while (!over) {
      const { status, failure } = await slack.command({
        by: 'staff',
        in: 'general',
        command: '/caniuse',
        text: 'zoom',
      });
      outcomes.add(failure ?? status);
    }
  });
  await slack.until(() => outcomes.has(200));
  const began = performance.now();
  await bot.stop();
  expect(performance.now() - began).toBeLessThan(4000);
  over = true;
  await Promise.all(busy);
  for (const outcome of outcomes) expect([200, 503, 'unreachable']).toContain(outcome);
  expect(seen(scene, 'staff', 'general').filter(({ thread }) => thread === ts)).toHaveLength(1);
  expect(errorsOf(scene)).toEqual([]);
  expect(linesOf(scene).at(-1)?.msg).toBe('stopped');
  await slack.close();
});
