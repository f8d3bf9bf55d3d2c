import { expect, test } from 'vitest';
import { createSlack } from '#playground';
import { createScene } from './small-bot.ts';

test('hundreds of commands at once are all brought, answered and recorded', async () => {
  const { slack, close } = await createScene({ transport: 'http', ackWithinMs: 20_000 }, (app) => {
    app.command('/caniuse', async ({ ack, respond, command }) => {
      await ack();
      await respond(`about ${command.text}`);
    });
  });
  const asked = await Promise.all(
    Array.from({ length: 400 }, (_, n) =>
      slack.command({ by: 'staff', in: 'general', command: '/caniuse', text: `${n}` }),
    ),
  );
  await slack.until(() => slack.callsOf('response_url').length === 400, 20_000);
  expect(asked.filter(({ status }) => status !== 200)).toEqual([]);
  expect(asked.map((each) => each.responses().map(({ text }) => text))).toEqual(asked.map((_, n) => [`about ${n}`]));
  expect(slack.visibleTo('staff', 'general')).toHaveLength(400);
  await close();
});

test('the record is as long as was asked for', async () => {
  const slack = await createSlack({ transport: 'http', keep: 10 });
  for (let n = 0; n < 100; n++) await fetch(`${slack.apiUrl}api.test`, { method: 'POST' });
  expect(slack.calls.length).toBeLessThan(40);
  expect(slack.calls.at(-1)?.n).toBe(100);
  await slack.close();
});
