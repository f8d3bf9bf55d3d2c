import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSlack } from '#playground';
import { loadPolicy } from '../src/compose.ts';
import { NoPolicyError, openLivePolicy } from '../src/live-policy.ts';
import { openLog } from '../src/log.ts';
import { runBot } from '../src/run-bot.ts';
import { createScene, type Scene } from './slack/scene.ts';
import { policyFolderWith } from './support/folder.ts';
import { GENERAL, policyFiles } from './support/policy.ts';

const text = policyFiles.get(GENERAL) ?? '';
const STRICTER = text.replace(/(\| WhatsApp \|[^|]*\|)[^|]*\|/, '$1 Not approved |');
const OVERLAY = policyFiles.get('overlay.yml') ?? '';
const UNREADABLE = `${OVERLAY}\n[`;

describe('a policy that is read again', () => {
  const folder = policyFolderWith({});
  const lines: Record<string, unknown>[] = [];
  const log = openLog('trace', { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) });
  const save = (general: string, overlay = OVERLAY) => {
    writeFileSync(join(folder, GENERAL), general);
    writeFileSync(join(folder, 'overlay.yml'), overlay);
  };
  beforeEach(() => save(text));

  test('is swapped whole, refused with errors, and logged with both digests', () => {
    const live = openLivePolicy(() => loadPolicy(folder), log);
    const readings: number[] = [];
    live.onReading(({ number }) => readings.push(number));
    const first = live.policy();
    const { digest } = live.reading();

    live.readAgain();
    expect(live.policy()).toBe(first);
    expect(lines.at(-1)).toMatchObject({ digest, msg: 'the policy folder is unchanged' });

    save(STRICTER);
    live.readAgain();
    const second = live.policy();
    expect(second).not.toBe(first);
    const { digest: after } = live.reading();
    expect(lines.find(({ msg }) => msg === 'the policy was swapped')).toMatchObject({ before: digest, after });

    save(text, UNREADABLE);
    live.readAgain();
    expect(live.policy()).toBe(second);
    const refused = lines.find(({ msg }) => msg === 'the policy folder has errors and was refused');
    expect(refused).toMatchObject({ level: 50, answering: after, refused: live.reading().digest });
    expect(lines.at(-1)).toMatchObject({ level: 50, code: 'not-yaml', file: 'overlay.yml' });

    save(text);
    live.readAgain();
    expect(live.reading().digest).toBe(digest);
    expect(readings).toEqual([2, 3, 4]);
  });

  test('goes on answering where reading it breaks', () => {
    let broken = false;
    const live = openLivePolicy(() => {
      if (broken) throw new TypeError('no such thing');
      return loadPolicy(folder);
    }, log);
    const policy = live.policy();
    broken = true;
    live.readAgain();
    expect(live.policy()).toBe(policy);
    expect(lines.at(-1)).toMatchObject({ level: 50, msg: 'the policy could not be read' });
  });

  test('must have no errors to begin with', () => {
    save(text, UNREADABLE);
    expect(() => openLivePolicy(() => loadPolicy(folder), log)).toThrow(NoPolicyError);
  });
});

describe('the bot in Slack', () => {
  const folder = policyFolderWith({});
  beforeEach(() => {
    writeFileSync(join(folder, GENERAL), text);
    writeFileSync(join(folder, 'overlay.yml'), OVERLAY);
  });
  let scene: Scene | undefined;
  afterEach(async () => {
    await scene?.close();
    scene = undefined;
  });
  const verdict = async () => {
    const done = await scene?.slack.command({ by: 'staff', in: 'general', command: '/caniuse', text: 'whatsapp' });
    return done?.responses()[0]?.text ?? '';
  };

  test('answers by what is saved, with POLICY_WATCH=true, and by the last good policy', async () => {
    scene = await createScene({}, { POLICY_DIR: folder, POLICY_WATCH: 'true' });
    const { log } = scene;
    const logged = (sentence: string) => expect.poll(() => log.join(''), { timeout: 10_000 }).toContain(sentence);
    expect(await verdict()).toContain('Allowed within conditions.');
    writeFileSync(join(folder, GENERAL), STRICTER);
    await logged('the policy was swapped');
    expect(await verdict()).toContain('Not allowed.');
    writeFileSync(join(folder, 'overlay.yml'), UNREADABLE);
    await logged('the policy folder has errors and was refused');
    expect(await verdict()).toContain('Not allowed.');
  });

  test('answers by what was read at the start without it, until it is told to read again', async () => {
    writeFileSync(join(folder, GENERAL), text);
    writeFileSync(join(folder, 'overlay.yml'), OVERLAY);
    scene = await createScene({}, { POLICY_DIR: folder });
    writeFileSync(join(folder, GENERAL), STRICTER);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await verdict()).toContain('Allowed within conditions.');
    scene.bot.readPolicyAgain();
    expect(await verdict()).toContain('Not allowed.');
  });

  test('reads again on SIGHUP, and ends on SIGTERM', async () => {
    writeFileSync(join(folder, GENERAL), text);
    writeFileSync(join(folder, 'overlay.yml'), OVERLAY);
    const slack = await createSlack({ transport: 'socket' });
    const env = {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      PORT: '0',
      HASH_KEY: 'a key for the tests alone',
      DATABASE_URL: `sqlite:${join(folder, '..', `${basename(folder)}.sqlite`)}`,
      POLICY_DIR: folder,
      LOG_LEVEL: 'silent',
    };
    const world = Object.assign(new EventEmitter(), { env, stderr: process.stderr, exit: () => {} });
    const signalled = new Promise<void>((resolve) => void world.once('SIGTERM', () => resolve()));
    const running = runBot(world as unknown as NodeJS.Process, [], signalled);
    await slack.socket.ready(1);
    const answer = async () => {
      const done = await slack.command({ by: 'staff', in: 'general', command: '/caniuse', text: 'whatsapp' });
      return done.responses()[0]?.text ?? '';
    };
    expect(await answer()).toContain('Allowed within conditions.');
    writeFileSync(join(folder, GENERAL), STRICTER);
    world.emit('SIGHUP');
    expect(await answer()).toContain('Not allowed.');
    world.emit('SIGTERM');
    expect(await running).toBe(0);
    await slack.close();
  });
});
