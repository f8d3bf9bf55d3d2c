import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Message, Slack } from '#playground';
import { errorsOf, leaksOf, linesOf } from './log-lines.ts';
import { createScene, type Scene, seen } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene({ transport: 'socket' }, { RATE_LIMIT: '9999' });
});
afterAll(() => scene.close());

const command = (text: string) => scene.slack.command({ by: 'staff', in: 'general', command: '/canIuse', text });
const mention = (text: string) => scene.slack.say({ by: 'staff', in: 'general', mention: true, text });
const threadOf = (ts: string) => seen(scene, 'staff', 'general').filter(({ thread }) => thread === ts);

describe('over Socket Mode', () => {
  test('a command is answered by its acknowledgement', async () => {
    const posted = scene.slack.callsOf('chat.postMessage').length;
    const [answer] = (await command('whatsapp')).responses();
    expect(answer?.text).toContain('Allowed within conditions.');
    expect(answer?.onlyFor).toBe(scene.slack.person('staff').id);
    expect(scene.slack.callsOf('chat.postMessage')).toHaveLength(posted);
  });

  test('a mention is answered once, in its thread', async () => {
    const { ts, deliveries } = await mention('can I use Zoom?');
    expect(deliveries.map(({ status }) => status)).toEqual([200, 200]);
    await scene.settled();
    expect(threadOf(ts).map(({ text }) => text)).toEqual([expect.stringContaining('Zoom')]);
  });

  test('a direct message is answered', async () => {
    await scene.slack.say({ by: 'staff', in: 'dm-staff', text: 'slido' });
    await scene.settled();
    expect(seen(scene, 'staff', 'dm-staff').at(-1)?.text).toContain('Slido');
  });

  test('buttons work, and a section opens in a modal', async () => {
    const message = (await command('skype')).responses()[0] as Message;
    const pressed = await scene.slack.press({ by: 'staff', button: 'choose-tool', message });
    await scene.slack.press({ by: 'staff', button: 'open-section', message });
    await scene.settled();
    expect(pressed.responses()[0]?.text).toContain('Not on the list.');
    expect(JSON.stringify(scene.slack.viewsOf('staff').at(-1))).toContain('Yammer');
  });

  test('the retry of an event is not answered again', async () => {
    const { ts, deliveries } = await mention('can I use Slack?');
    for (const each of deliveries) await scene.slack.redeliver(each, { retryNum: 1, reason: 'http_timeout' });
    await scene.settled();
    expect(threadOf(ts)).toHaveLength(1);
  });
});

// Each in a Slack of its own, at the same time: the library waits for two seconds before it connects again.
describe.concurrent('when the connection ends', () => {
  const ends: readonly [string, (slack: Slack) => void][] = [
    ['by a warning', ({ socket }) => socket.disconnect('warning')],
    ['for a refresh', ({ socket }) => socket.disconnect('refresh_requested')],
    ['without a word', ({ socket }) => socket.cut()],
    [
      'and Slack does not give a new one at first',
      ({ fail, socket }) => {
        fail('apps.connections.open', { status: 503, times: 1 });
        socket.cut();
      },
    ],
  ];
  test.each(ends)('%s, what is being answered is answered once, and so is what comes after', async (_name, end) => {
    const own = await createScene({ transport: 'socket' });
    const { slack } = own;
    const say = (text: string) => slack.say({ by: 'staff', in: 'general', mention: true, text });
    const answersTo = (ts: string) => seen(own, 'staff', 'general').filter(({ thread }) => thread === ts).length;
    const mend = slack.fail('chat.postMessage', { delayMs: 300 });
    const { ts } = await say('can I use WhatsApp?');
    const before = slack.socket.opened;
    end(slack);
    await slack.until(() => slack.socket.connections === 0);
    await slack.until(() => answersTo(ts) > 0);
    mend();
    await slack.until(() => slack.socket.opened > before, 20_000);
    const asked = await slack.command({ by: 'staff', in: 'general', command: '/caniuse', text: 'yammer' });
    const later = await say('can I use Yammer?');
    await slack.settled();
    expect(asked.responses()[0]?.text).toContain('Yammer');
    expect([answersTo(ts), answersTo(later.ts)]).toEqual([1, 1]);
    expect(errorsOf(own).filter(({ request }) => request)).toEqual([]);
    expect(leaksOf(own, ['whatsapp', 'yammer'])).toEqual([]);
    await own.close();
  });
});

test('the health routes are served on PORT, and nothing else is', async () => {
  const at = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${scene.bot.port}${path}`, { method });
  expect(await (await at('/healthz')).text()).toBe('alive\n');
  expect(await (await at('/readyz')).text()).toBe('ready\n');
  expect((await at('/slack/events', 'POST')).status).toBe(404);
});

test.each(['invalid_auth', 'missing_scope'])(
  'an app token that Slack refuses is told at the start: %s',
  async (error) => {
    const fault = scene.slack.fail('apps.connections.open', { error });
    const env = { SLACK_BOT_TOKEN: scene.slack.botToken, SLACK_API_URL: scene.slack.apiUrl };
    const refused = createScene({ transport: 'socket' }, { ...env, SLACK_APP_TOKEN: 'xapp-refused' });
    await expect(refused).rejects.toMatchObject({ exit: 2, message: `Slack refuses SLACK_APP_TOKEN: ${error}` });
    fault();
  },
);

test('nothing that anybody typed, no plain id and no token stands in the log', async () => {
  await command('can I use whatsapp or slido?');
  await mention('can I use slido?');
  await scene.settled();
  expect(linesOf(scene).some(({ msg }) => msg === 'replied')).toBe(true);
  expect(leaksOf(scene, ['whatsapp', 'slido', 'can i use'])).toEqual([]);
});
