import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createScene, type Scene } from './small-bot.ts';

let scene: Scene;
const heard: unknown[] = [];

beforeAll(async () => {
  scene = await createScene({ transport: 'socket', ackWithinMs: 300 }, (app) => {
    app.command('/caniuse', async ({ ack, respond, command }) => {
      await ack();
      await respond(`about ${command.text}`);
    });
    app.command('/quick', async ({ ack }) => ack({ text: 'at once' }));
    app.command('/never', async () => {});
    app.message(async ({ message, context }) => {
      heard.push([message.ts, context.retryNum ?? 0, context.retryReason ?? '']);
    });
  });
});

afterAll(() => scene.close());

describe('over Socket Mode', () => {
  test('a command is acknowledged over the connection and answered through its response URL', async () => {
    const { slack } = scene;
    const asked = await slack.command({ by: 'staff', in: 'general', command: '/caniuse', text: 'zoom' });
    await slack.settled();
    expect(asked).toMatchObject({ status: 200, body: '' });
    expect(asked.responses().map(({ text }) => text)).toEqual(['about zoom']);
    expect(slack.socket.acks.length).toBeGreaterThan(0);
  });

  test('an acknowledgement may have the answer in it', async () => {
    const asked = await scene.slack.command({ by: 'staff', in: 'general', command: '/quick' });
    expect(asked.responses().map(({ text }) => text)).toEqual(['at once']);
  });

  test('what is not acknowledged in time is a timeout', async () => {
    const asked = await scene.slack.command({ by: 'staff', in: 'general', command: '/never' });
    expect(asked).toMatchObject({ status: 0, failure: 'timeout' });
    expect(asked.ackMs).toBeGreaterThanOrEqual(295);
  });

  test('an event that is sent again says so', async () => {
    const { slack } = scene;
    const { ts, deliveries } = await slack.say({ by: 'staff', in: 'general', text: 'hello' });
    const [first] = deliveries;
    if (!first) throw new Error('nothing was delivered');
    await slack.redeliver(first, { retryNum: 2, reason: 'http_error' });
    await slack.settled();
    expect(heard).toEqual([
      [ts, 0, ''],
      [ts, 2, 'http_error'],
    ]);
  });

  test.each(['warning', 'refresh_requested'] as const)('after a %s the bot connects again', async (reason) => {
    const { slack } = scene;
    const before = slack.socket.opened;
    slack.socket.disconnect(reason);
    expect(slack.socket.connections).toBe(0);
    await slack.socket.ready();
    expect(slack.socket.opened).toBe(before + 1);
    expect(await slack.command({ by: 'staff', in: 'general', command: '/quick' })).toMatchObject({ status: 200 });
  });

  test('while no connection is up the bot cannot be reached', async () => {
    const { slack } = scene;
    slack.socket.cut();
    await slack.until(() => slack.socket.connections === 0);
    expect(await slack.command({ by: 'staff', in: 'general', command: '/quick' })).toMatchObject({
      failure: 'unreachable',
    });
    await slack.socket.ready();
  });
});
