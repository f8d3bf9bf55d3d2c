import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runData } from '../src/run-data.ts';
import { createScene } from './slack/scene.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');
let folder = '';
let env: NodeJS.ProcessEnv = {};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-'));
  env = { DATABASE_URL: `sqlite:${join(folder, 'bot.sqlite')}`, HASH_KEY: 'a key for the tests alone' };
});
afterEach(() => rmSync(folder, { recursive: true }));

async function data(...argv: readonly string[]) {
  let [out, err] = ['', ''];
  const exit = await runData(
    argv,
    env,
    {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
    },
    NOW,
  );
  return { exit, err, held: out ? JSON.parse(out) : undefined };
}

test('what the bot holds of somebody is shown, deleted and exported, and no plain id is in it', async () => {
  const scene = await createScene({ now: () => NOW, signedAt: Date.now }, { ...env } as Record<string, string>);
  const person = scene.slack.person('staff').id;
  const channel = await scene.slack.createChannel({ by: 'admin', name: 'brand-new' });
  await scene.slack.join({ who: 'the bot', in: channel, inviter: 'admin' });
  await scene.slack.join({ who: 'staff', in: channel });
  await scene.slack.say({ by: 'staff', in: channel, text: 'hello' });
  await scene.settled();
  await scene.slack.command({ by: 'staff', in: channel, command: '/caniuse', text: 'tips off' });
  await scene.slack.command({ by: 'staff', in: channel, command: '/caniuse', text: 'whatsapp' });
  await scene.settled();
  await scene.close();

  const { held } = await data('show', '--user', person);
  expect(held).toMatchObject({ mutes: [expect.anything()], tips: [expect.anything()], joins: [expect.anything()] });
  const { held: all } = await data('export');
  expect(all.counts).toContainEqual(expect.objectContaining({ verdict: 'conditional', tool: 'WhatsApp', n: 1 }));
  for (const id of [...scene.slack.people.map((each) => each.id), channel.id])
    expect(JSON.stringify([held, all])).not.toContain(id);

  expect((await data('delete', '--user', person)).held.deleted).toBeGreaterThan(2);
  const { held: left } = await data('show', '--user', person);
  expect(Object.values(left as Record<string, unknown[]>).flat()).toEqual(left.mutes);
  await data('delete', '--user', person, '--mute-too');
  expect((await data('show', '--user', person)).held.mutes).toEqual([]);
  expect(await data('purge')).toMatchObject({ exit: 0, held: { deleted: 0 } });
});

describe('wrong use', () => {
  test.each([
    [[]],
    [['show']],
    [['show', '--user']],
    [['export', '--user', 'U1']],
    [['remove', '--user', 'U1']],
    [['--help']],
    [['show', '--user', 'alice']],
  ])('%j gives one line and 2', async (argv) => {
    const { exit, err } = await data(...argv);
    expect(exit).toBe(2);
    expect(err).toMatch(/^data: give show.*\n$/);
  });

  test('of a database that is not there is refused, and none is made', async () => {
    const { exit, err } = await data('export');
    expect([exit, err]).toEqual([2, expect.stringContaining('there is no database at')]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a wrong address of the database is named', async () => {
    env = { ...env, DATABASE_URL: 'mysql://localhost/bot' };
    expect(await data('export')).toMatchObject({ exit: 2, err: expect.stringContaining('DATABASE_URL') });
  });
});
