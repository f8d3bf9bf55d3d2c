import { describe, expect, test } from 'vitest';
import type { Message } from '#playground';
import { DAY, overTime } from './over-time.ts';
import { seen } from './scene.ts';

const { scene, begin, pass, say, newChannel } = overTime();

/** Somebody joins a channel, which is then new to them. */
async function join(who: string, where: string) {
  await scene().slack.join({ who, in: where });
  await scene().settled();
}
const tipsOf = (who: string, where: string) =>
  seen(scene(), who, where).filter(({ text }) => /^A tip for this channel/.test(text));

describe('the first message in a new channel', () => {
  test('gets one tip, that its author alone sees, with the policy’s own words and two buttons', async () => {
    await begin();
    const channel = await newChannel('staff', 'new-starter');
    await say('staff', channel);
    await say('staff', channel);
    const tips = tipsOf('staff', channel);
    expect(tips).toHaveLength(1);
    expect(tips[0]).toMatchObject({ onlyFor: scene().slack.person('staff').id, thread: undefined });
    expect(JSON.stringify(tips[0]?.blocks)).toMatch(/another-tip.*mute-tips/);
    expect(tipsOf('new-starter', channel)).toEqual([]);
  });

  test('gets it from a mention too, beside the answer', async () => {
    await begin();
    const channel = await newChannel('staff');
    await say('staff', channel, { mention: true, text: 'can I use Zoom?' });
    expect(tipsOf('staff', channel)).toHaveLength(1);
    expect(seen(scene(), 'staff', channel).filter(({ text }) => text.includes('Zoom'))).toHaveLength(1);
  });

  test('is another’s first as well: each gets their own', async () => {
    await begin();
    const channel = await newChannel('staff', 'new-starter');
    await say('staff', channel);
    await say('new-starter', channel);
    expect([tipsOf('staff', channel).length, tipsOf('new-starter', channel).length]).toEqual([1, 1]);
  });

  test('gets none where the channel is old to its author, nor thirty days on', async () => {
    await begin();
    await say('staff', 'general');
    expect(tipsOf('staff', 'general')).toEqual([]);
    const channel = await newChannel('staff');
    pass(31 * DAY);
    await say('staff', channel);
    expect(tipsOf('staff', channel)).toEqual([]);
  });

  test('gets one in an old channel that its author has just joined', async () => {
    await begin({}, { channels: [{ name: 'old', members: ['admin'] }] });
    await join('staff', 'old');
    await say('admin', 'old');
    await say('staff', 'old');
    expect([tipsOf('admin', 'old').length, tipsOf('staff', 'old').length]).toEqual([0, 1]);
  });

  test('gets one in a channel that was created before the bot was there to be told', async () => {
    await begin();
    await say('staff', 'new-project');
    await say('staff', 'general');
    expect([tipsOf('staff', 'new-project').length, tipsOf('staff', 'general').length]).toEqual([1, 0]);
    expect(scene().slack.callsOf('conversations.info')).toHaveLength(2);
  });

  test('gets one on a day at most; the second channel’s is dropped, not kept for later', async () => {
    await begin();
    const [first, second] = [await newChannel('staff'), await newChannel('staff', 'new-starter')];
    await say('staff', first);
    await say('staff', second);
    pass(DAY);
    await say('staff', second);
    expect([tipsOf('staff', first).length, tipsOf('staff', second).length]).toEqual([1, 0]);
  });

  test('shows another tip in the next channel', async () => {
    await begin();
    const first = await newChannel('staff');
    await say('staff', first);
    pass(DAY);
    const second = await newChannel('staff');
    await say('staff', second);
    expect(tipsOf('staff', second)[0]?.text).not.toBe(tipsOf('staff', first)[0]?.text);
  });

  test.each([
    [
      'in a thread',
      async (channel: string) => {
        const { ts } = await say('admin', channel);
        await say('staff', channel, { thread: ts });
      },
    ],
    ['by a guest', (channel: string) => say('guest', channel)],
    ['by a bot', (channel: string) => say('other-bot', channel)],
    ['in a channel that is shared with another organisation', () => say('staff', 'with-counsel')],
    ['by somebody of another organisation', () => say('outside', 'with-counsel')],
    ['in a group conversation', () => say('staff', 'group-dm')],
  ])('gets none %s', async (_name, post) => {
    await begin();
    const channel = await newChannel('staff', 'guest', 'other-bot');
    await post(channel);
    for (const who of ['staff', 'guest', 'outside'])
      for (const where of [channel, 'with-counsel', 'group-dm'].filter(
        (each) => who !== 'outside' || each === 'with-counsel',
      ))
        expect(tipsOf(who, where), `${who} in ${where}`).toEqual([]);
  });
});

describe('the buttons of a tip', () => {
  test('Another tip gives the next one, as often as it is asked for', async () => {
    await begin();
    const channel = await newChannel('staff');
    await say('staff', channel);
    const [tip] = tipsOf('staff', channel);
    const texts = new Set([tip?.text]);
    for (let time = 0; time < 3; time++) {
      const pressed = await scene().slack.press({ by: 'staff', button: 'another-tip', message: tip as Message });
      await scene().settled();
      texts.add(pressed.responses()[0]?.text);
    }
    expect(texts.size).toBe(4);
  });

  test('Mute tips ends them, /caniuse tips on brings them back', async () => {
    await begin();
    const first = await newChannel('staff');
    await say('staff', first);
    const [tip] = tipsOf('staff', first);
    const pressed = await scene().slack.press({ by: 'staff', button: 'mute-tips', message: tip as Message });
    await scene().settled();
    expect(pressed.responses()[0]?.text).toContain('Tips are muted');
    pass(DAY);
    const second = await newChannel('staff');
    await say('staff', second);
    expect(tipsOf('staff', second)).toEqual([]);
    await scene().slack.command({ by: 'staff', in: 'general', command: '/caniuse', text: 'tips on' });
    pass(DAY);
    const third = await newChannel('staff');
    await say('staff', third);
    expect(tipsOf('staff', third)).toHaveLength(1);
  });
});

test('TIPS=thread posts one public tip for a new channel, below its first message', async () => {
  await begin({ TIPS: 'thread' });
  const channel = await newChannel('staff', 'new-starter');
  const { ts } = await say('staff', channel);
  await say('new-starter', channel);
  expect(tipsOf('new-starter', channel)).toMatchObject([{ thread: ts, onlyFor: undefined }]);
  expect(JSON.stringify(tipsOf('staff', channel)[0]?.blocks)).not.toContain('mute-tips');
});

test('TIPS=off posts none, and tip still gives one', async () => {
  await begin({ TIPS: 'off' });
  const channel = await newChannel('staff');
  await say('staff', channel);
  expect(tipsOf('staff', channel)).toEqual([]);
  const asked = await scene().slack.command({ by: 'staff', in: 'general', command: '/caniuse', text: 'tip' });
  expect(asked.responses()[0]?.text).toMatch(/^Tip: /);
});
