import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Message } from '#playground';
import { linesOf } from './log-lines.ts';
import { createScene, type Scene, seen } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  // A person for each test, since the count is by person.
  const people = ['Ann', 'Ben', 'Cat', 'Dan', 'Eve', 'Fay'].map((name) => ({ name: name.toLowerCase() }));
  scene = await createScene({ people, channels: [{ name: 'general' }] }, { RATE_LIMIT: '2' });
});
afterAll(() => scene.close());

const NOTICE = /2 .*minute|minute.* 2/s;
const command = async (by: string) =>
  (await scene.slack.command({ by, in: 'general', command: '/caniuse', text: 'skype' })).responses();

async function mention(by: string, where = 'general') {
  const before = seen(scene, by, where).length;
  await scene.slack.say({ by, in: where, mention: where === 'general', text: 'can I use Zoom?' });
  await scene.settled();
  return seen(scene, by, where).slice(before);
}

async function press(by: string, message: Message | undefined, button = 'choose-tool') {
  const pressed = await scene.slack.press({ by, button, message: message as Message });
  await scene.settled();
  expect(pressed.status).toBe(200);
  return pressed.responses();
}

describe('whoever asks more often than the limit is told so once, and then nothing', () => {
  test('by command', async () => {
    const all = [];
    for (let turn = 0; turn < 5; turn++) all.push(await command('ann'));
    expect(all.map((said) => said.length)).toEqual([1, 1, 1, 0, 0]);
    expect(all[2]?.[0]?.text).toMatch(NOTICE);
  });

  test.each([
    ['ben', 'general'],
    ['cat', 'dm-cat'],
  ])('by message: %s, in %s, where nobody else is told', async (who, where) => {
    const all = [];
    for (let turn = 0; turn < 5; turn++) all.push(await mention(who, where));
    expect(all.map((said) => said.length)).toEqual([1, 1, 1, 0, 0]);
    expect(all[2]?.[0]?.text).toMatch(NOTICE);
    expect(all[2]?.[0]?.onlyFor).toBe(where === 'general' ? scene.slack.person(who).id : undefined);
  });

  test('by button', async () => {
    const [message] = await command('dan');
    const all = [];
    for (const button of ['choose-tool', 'choose-tool', 'choose-tool', 'open-section'])
      all.push(await press('dan', message, button));
    expect(all.map((said) => said.length)).toEqual([1, 1, 0, 0]);
    expect(all[1]?.[0]?.text).toMatch(NOTICE);
    expect(scene.slack.viewsOf('dan')).toEqual([]);
  });

  test('whatever the surface: the count is one', async () => {
    const from = scene.log.length;
    const [message] = await command('eve');
    await mention('eve');
    expect((await press('eve', message))[0]?.text).toMatch(NOTICE);
    expect([await command('eve'), await mention('eve'), await mention('eve', 'dm-eve')]).toEqual([[], [], []]);
    expect(linesOf(scene, from).filter(({ kind }) => kind === 'too-many')).toHaveLength(1);
  });
});

test('nobody else is affected', async () => {
  expect((await command('fay'))[0]?.text).toContain('Skype for Business');
});
