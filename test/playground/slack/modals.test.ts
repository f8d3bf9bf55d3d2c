import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createScene, type Scene, withButton } from './small-bot.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const modal = (callback_id: string) => ({
  type: 'modal' as const,
  callback_id,
  title: plain(callback_id),
  submit: plain('Send'),
  blocks: withButton(callback_id, 'deeper', 'Deeper'),
});

let scene: Scene;
let wanted: 'update' | 'push' | 'errors' | 'clear' | undefined;
let state: unknown;

beforeAll(async () => {
  scene = await createScene({ transport: 'http' }, (app) => {
    app.command('/open', async ({ ack, client, body }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: modal('first') });
    });
    app.action('deeper', async ({ ack, client, body }) => {
      await ack();
      if (body.type === 'block_actions') {
        await client.views.push({ trigger_id: body.trigger_id, view: modal('deeper') }).catch(() => {});
      }
    });
    app.view(/./, async ({ ack, view }) => {
      state = view.state.values;
      if (wanted === 'update') await ack({ response_action: 'update', view: modal('updated') });
      else if (wanted === 'push') await ack({ response_action: 'push', view: modal('pushed') });
      else if (wanted === 'errors') await ack({ response_action: 'errors', errors: { b: 'no' } });
      else if (wanted === 'clear') await ack({ response_action: 'clear' });
      else await ack();
    });
  });
});

beforeEach(async () => {
  wanted = undefined;
  await scene.slack.command({ by: 'staff', in: 'general', command: '/open' });
  await scene.slack.until(() => stack().length === 1);
});

afterAll(() => scene.close());

const stack = () => scene.slack.viewsOf('staff').map(({ given }) => given['callback_id']);

describe('sending a modal', () => {
  test('brings what was filled in, and closes it', async () => {
    const values = { b: { a: { type: 'plain_text_input', value: 'typed' } } };
    await scene.slack.submit({ by: 'staff', values });
    expect(state).toEqual(values);
    expect(stack()).toEqual([]);
  });

  test.each([
    ['update', ['updated']],
    ['push', ['first', 'pushed']],
    ['errors', ['first']],
    ['clear', []],
  ] as const)('with %s for an answer leaves %j', async (action, left) => {
    wanted = action;
    await scene.slack.submit({ by: 'staff' });
    expect(stack()).toEqual(left);
    wanted = 'clear';
    if (left.length > 0) await scene.slack.submit({ by: 'staff' });
  });
});

test('three modals go on top of one another, and a fourth does not', async () => {
  const { slack } = scene;
  for (let count = 0; count < 3; count++) {
    await slack.press({ by: 'staff', button: 'Deeper' });
    await slack.settled();
  }
  expect(stack()).toEqual(['first', 'deeper', 'deeper']);
  expect(slack.callsOf('views.push').at(-1)?.response).toMatchObject({ error: 'push_limit_reached' });
  await slack.dismiss({ by: 'staff' });
  expect(stack()).toEqual(['first', 'deeper']);
});

test('settled waits for a call that is slow', async () => {
  const { slack } = scene;
  slack.fail('views.open', { delayMs: 150, times: 1 });
  const before = slack.callsOf('views.open').length;
  await slack.command({ by: 'guest', in: 'general', command: '/open' });
  await slack.settled();
  expect(slack.callsOf('views.open').length).toBe(before + 1);
  expect(slack.viewsOf('guest')).toHaveLength(1);
});
