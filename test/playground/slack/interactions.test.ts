import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createScene, type Scene, withButton } from './small-bot.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await createScene({ transport: 'http' }, (app) => {
    app.command('/caniuse', async ({ ack, respond, command }) => {
      await ack();
      await respond({ text: `about ${command.text}`, blocks: withButton(`about ${command.text}`) });
    });
    app.command('/quick', async ({ ack }) => ack({ text: 'at once' }));
    app.action('share', async ({ ack, respond }) => {
      await ack();
      await respond({ replace_original: true, text: 'shared' });
    });
    app.action('all', async ({ ack, client, body }) => {
      await ack();
      if (body.type !== 'block_actions') return;
      const title = { type: 'plain_text' as const, text: 'All of it' };
      const blocks = withButton('the whole section', 'more', 'More');
      const submit = { type: 'plain_text' as const, text: 'Send' };
      await client.views.open({
        trigger_id: body.trigger_id,
        view: { type: 'modal', callback_id: 'all', title, blocks, submit, notify_on_close: true },
      });
    });
    app.view('all', async ({ ack }) => {
      await ack({ response_action: 'clear' });
    });
    app.view({ callback_id: 'all', type: 'view_closed' }, async ({ ack }) => ack());
    app.action('more', async ({ ack }) => ack());
  });
});

afterAll(() => scene.close());

describe('a slash command', () => {
  test('gets its acknowledgement and what was said through its response URL', async () => {
    const { slack } = scene;
    const asked = await slack.command({ by: 'staff', in: 'general', command: '/caniuse', text: 'whatsapp' });
    await slack.settled();
    expect(asked).toMatchObject({ status: 200, body: '', failure: undefined });
    expect(asked.responses().map(({ text }) => text)).toEqual(['about whatsapp']);
  });

  test('is answered to the person who asked, and to nobody else', async () => {
    const { slack } = scene;
    await slack.command({ by: 'new-starter', in: 'new-project', command: '/caniuse', text: 'teams' });
    await slack.settled();
    expect(slack.visibleTo('new-starter', 'new-project').map(({ text }) => text)).toEqual(['about teams']);
    expect(slack.visibleTo('staff', 'new-project')).toEqual([]);
  });

  test('may be answered in the acknowledgement', async () => {
    const { slack } = scene;
    const asked = await slack.command({ by: 'guest', in: 'general', command: '/quick' });
    expect(asked.responses().map(({ text }) => text)).toEqual(['at once']);
  });

  test('is not there for people from another organisation', async () => {
    const { slack } = scene;
    await expect(slack.command({ by: 'outside', in: 'with-counsel', command: '/caniuse' })).rejects.toThrow(
      'another organisation',
    );
  });

  test('has a response URL that takes five posts and then says that it is used', async () => {
    const { slack } = scene;
    const asked = await slack.command({ by: 'admin', in: 'general', command: '/caniuse', text: 'zoom' });
    await slack.settled();
    const post = async () => {
      const body = JSON.stringify({ text: 'again' });
      const answer = await fetch(asked.responseUrl, { method: 'POST', body });
      return `${answer.status} ${await answer.text()}`;
    };
    const answers: string[] = [];
    for (let count = 2; count <= 6; count++) answers.push(await post());
    expect(answers).toEqual(['200 ok', '200 ok', '200 ok', '200 ok', '404 used_url']);
  });
});

describe('a button', () => {
  test('in a message for one person replaces that message for them', async () => {
    const { slack } = scene;
    await slack.command({ by: 'staff', in: 'private-team', command: '/caniuse', text: 'miro' });
    await slack.settled();
    const message = slack.visibleTo('staff', 'private-team').at(-1);
    if (!message) throw new Error('no answer');
    await expect(slack.press({ by: 'new-starter', button: 'share', message })).rejects.toThrow('does not see');
    const pressed = await slack.press({ by: 'staff', button: 'Share', message });
    await slack.settled();
    expect(pressed.payload).not.toHaveProperty('message');
    expect(slack.visibleTo('staff', 'private-team').at(-1)).toMatchObject({ ts: message.ts, text: 'shared' });
  });

  test('opens a modal, whose own button, sending and closing come back', async () => {
    const { slack, app } = scene;
    const posted = await app.client.chat.postMessage({
      channel: 'C0GENERAL',
      text: 'rule',
      blocks: withButton('rule', 'all', 'All'),
    });
    const message = slack.visibleTo('staff', 'general').find(({ ts }) => ts === posted.ts);
    if (!message) throw new Error('not posted');
    const open = async () => {
      await slack.press({ by: 'staff', button: 'all', message });
      await slack.settled();
    };
    await open();
    expect(slack.viewsOf('staff')).toMatchObject([{ given: { callback_id: 'all' } }]);
    expect(await slack.press({ by: 'staff', button: 'more' })).toMatchObject({
      status: 200,
      payload: { container: { type: 'view' }, view: { callback_id: 'all' } },
    });
    expect(await slack.submit({ by: 'staff' })).toMatchObject({ status: 200 });
    expect(slack.viewsOf('staff')).toEqual([]);
    await open();
    expect((await slack.dismiss({ by: 'staff' }))?.payload).toMatchObject({ type: 'view_closed' });
    expect(slack.viewsOf('staff')).toEqual([]);
  });
});

describe('a signature', () => {
  test.each([
    ['of now is taken', 0, 200],
    ['of ten minutes ago is refused', -600_000, 401],
  ])('%s', async (_, skew, status) => {
    const skewed = await createScene({ transport: 'http', signedAt: () => Date.now() + skew }, (app) => {
      app.command('/quick', async ({ ack }) => ack());
    });
    expect(await skewed.slack.command({ by: 'staff', in: 'general', command: '/quick' })).toMatchObject({ status });
    await skewed.close();
  });
});
