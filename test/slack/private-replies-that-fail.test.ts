import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fault, Message } from '#playground';
import { errorsOf, leaksOf, linesOf } from './log-lines.ts';
import { createScene, type Scene, seen } from './scene.ts';

let scene: Scene;
let answer: Message;
let from: number;
let sent: number;
beforeAll(async () => {
  scene = await createScene({}, { RATE_LIMIT: '9999' });
});
afterAll(() => scene.close());
beforeEach(async () => {
  scene.slack.mend();
  const asked = await scene.slack.command({ by: 'staff', in: 'general', command: '/caniuse', text: 'skype' });
  answer = asked.responses()[0] as Message;
  from = scene.log.length;
  sent = scene.slack.callsOf('response_url').length;
});

const TOO_OLD = 'That button no longer works';
const UNSURE = 'I could not tell whether Slack took that';
/** Press a button, and give what came through its response URL and what was posted in another way. */
async function press(button: string) {
  const before = seen(scene, 'staff', 'general').length;
  const pressed = await scene.slack.press({ by: 'staff', button, message: answer });
  await scene.slack.settled({ quietMs: 60 });
  expect(pressed.status).toBe(200);
  return seen(scene, 'staff', 'general')
    .slice(before)
    .map(({ text, onlyFor }) => ({ text, own: onlyFor === scene.slack.person('staff').id }));
}

describe('a response URL that Slack does not take', () => {
  test.each<readonly [string, Fault, string]>([
    ['expired', { status: 404, body: 'expired_url' }, TOO_OLD],
    ['used up', { status: 404, body: 'used_url' }, TOO_OLD],
    ['refused', { status: 400, body: 'invalid_blocks' }, UNSURE],
    ['500', { status: 500 }, UNSURE],
    ['a connection that breaks', { close: true }, UNSURE],
  ])(
    '%s: it is not sent again, whoever pressed is told in another way, and the log once',
    async (_name, fault, words) => {
      scene.slack.fail('response_url', fault);
      for (const button of ['choose-tool', 'share-answer']) {
        from = scene.log.length;
        expect(await press(button)).toEqual([{ text: expect.stringContaining(words), own: true }]);
        expect(
          scene.slack
            .callsOf('response_url')
            .slice(sent)
            .filter(({ status }) => status === 200),
        ).toEqual([]);
        expect(errorsOf(scene, from)).toEqual([
          expect.objectContaining({ msg: 'reply could not be sent', surface: button }),
        ]);
      }
    },
  );

  test('429: answered once, later', async () => {
    scene.slack.fail('response_url', { status: 429, retryAfter: 1, times: 1 });
    const pressed = await scene.slack.press({ by: 'staff', button: 'choose-tool', message: answer });
    await scene.slack.until(() => pressed.responses().length > 0);
    await scene.settled();
    expect(pressed.responses()).toHaveLength(1);
    expect(errorsOf(scene, from)).toEqual([]);
  });

  test('nor does the other way work: one line in the log, all the same', async () => {
    scene.slack.fail('response_url', { status: 404 });
    scene.slack.fail('chat.postEphemeral', { error: 'fatal_error' });
    expect(await press('choose-tool')).toEqual([]);
    expect(errorsOf(scene, from)).toHaveLength(1);
  });
});

describe('a modal that cannot be opened', () => {
  test('because the press is too old: whoever pressed is told, and the log once', async () => {
    scene.slack.fail('views.open', { error: 'expired_trigger_id' });
    expect(await press('open-section')).toEqual([{ text: expect.stringContaining('Sorry'), own: true }]);
    const [error, ...more] = errorsOf(scene, from);
    expect(error).toMatchObject({ slackError: 'expired_trigger_id' });
    expect(more).toEqual([]);
    expect(JSON.stringify(seen(scene, 'staff', 'general').at(-1))).toContain(error?.request);
  });
});

describe('a refusal that Slack does not take', () => {
  test('comes in the person’s own conversation where the channel does not take it', async () => {
    scene.slack.fail('chat.postEphemeral', { error: 'user_not_in_channel', times: 1 });
    await scene.slack.say({ by: 'outside', in: 'with-counsel', mention: true, text: 'zoom?' });
    await scene.settled();
    const [call] = scene.slack.callsOf('chat.postMessage').slice(-1);
    expect(call?.args['channel']).toBe(scene.slack.person('outside').id);
  });
});

describe('a notice to its author that Slack does not take', () => {
  test('is told in the log beside the answer, which was sent', async () => {
    scene.slack.fail('chat.postEphemeral', { error: 'fatal_error' });
    const { ts } = await scene.slack.say({ by: 'staff', in: 'general', mention: true, text: 'zoom with A1234BC?' });
    await scene.settled();
    expect(seen(scene, 'staff', 'general').filter(({ thread }) => thread === ts)).toHaveLength(1);
    const told = linesOf(scene, from).filter(({ request }) => request);
    expect(told.map(({ msg }) => msg)).toEqual(['replied', 'notice to its author could not be sent']);
    expect(new Set(told.map(({ request }) => request)).size).toBe(1);
  });
});

test('nothing that anybody typed, no plain id and no token stands in the log', () => {
  expect(linesOf(scene).length).toBeGreaterThan(0);
  expect(leaksOf(scene, ['skype', 'A1234BC'])).toEqual([]);
});
