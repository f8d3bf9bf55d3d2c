import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSlack, type Slack } from '#playground';
import { openLog } from '../../src/log.ts';
import { runBot } from '../../src/run-bot.ts';
import { type Bot, startBot } from '../../src/start.ts';
import { policyFolderWith, temporaryFolder } from '../support/folder.ts';

let slack: Slack;
let taken: Server;
const running: Bot[] = [];
beforeAll(async () => {
  slack = await createSlack({ transport: 'http' });
  taken = createServer().listen(0);
});
afterAll(async () => {
  for (const bot of running) await bot.stop();
  await slack.close();
  taken.close();
});
const port = () => String((taken.address() as AddressInfo).port);
const settings = () => ({
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_SIGNING_SECRET: slack.signingSecret,
  SLACK_API_URL: slack.apiUrl,
  PORT: '0',
  HASH_KEY: 'a key for the tests alone',
  DATABASE_URL: `sqlite:${join(bare, `${++databases}.sqlite`)}`,
});
let databases = 0;
async function start(env: Readonly<Record<string, string>>): Promise<Bot> {
  const bot = await startBot({ ...settings(), ...env }, { log: openLog('trace', { write: () => {} }) });
  running.push(bot);
  return bot;
}
const bare = temporaryFolder();
const emptyPolicy = policyFolderWith({ 'overlay.yml': 'documents: []\n' });
describe('a bot that cannot start says why, in words', () => {
  test.each<readonly [string, () => Readonly<Record<string, string>>, RegExp]>([
    [
      'a token that Slack refuses',
      () => ({ SLACK_BOT_TOKEN: 'xoxb-wrong' }),
      /^Slack refuses SLACK_BOT_TOKEN: invalid_auth$/,
    ],
    ['PORT in use', () => ({ PORT: port() }), /^port \d+ is in use\. set PORT or METRICS_PORT to another$/],
    [
      'METRICS_PORT in use',
      () => ({ METRICS_PORT: port() }),
      /^port \d+ is in use\. set PORT or METRICS_PORT to another$/,
    ],
    [
      'a policy folder with errors',
      () => ({ POLICY_DIR: emptyPolicy }),
      /^there is no policy\n {2}.*overlay\.yml:\d+:\d+: error: /,
    ],
    ['no policy folder', () => ({ POLICY_DIR: '/nowhere' }), /^there is no policy\n {2}.*\/nowhere/],
  ])('%s', async (_name, env, message) => {
    await expect(start(env())).rejects.toMatchObject({ exit: 2, message: expect.stringMatching(message) });
  });

  test('all that is wrong with its settings, at once', async () => {
    const wrong = { SLACK_BOT_TOKEN: 'token', PORT: 'x', RATE_LIMIT: '0', LOG_LEVEL: 'loud', SLACK_SIGNING_SECRET: '' };
    const failed = await start(wrong).catch((error: Error) => error);
    const names = String((failed as Error).message).match(/^ {2}[A-Z_]+/gm);
    expect(names?.map((name) => name.trim()).toSorted()).toEqual(
      ['LOG_LEVEL', 'PORT', 'RATE_LIMIT', 'SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN'].toSorted(),
    );
  });
});

test('the metrics count answers by surface and sort, and hold no question, name or id', async () => {
  const free = createServer().listen(0);
  const metricsPort = String((free.address() as AddressInfo).port);
  await new Promise((resolve) => free.close(resolve));
  const bot = await start({ METRICS_PORT: metricsPort });
  slack.connectTo(`http://127.0.0.1:${bot.port}/slack/events`);
  for (const text of ['whatsapp', 'zorblatt', 'help'])
    await slack.command({ by: 'staff', in: 'general', command: '/caniuse', text });
  slack.fail('chat.postMessage', { error: 'fatal_error', times: 1 });
  for (const text of ['zoom', 'zoom'])
    await slack.say({ by: 'staff', in: 'general', mention: true, text }).then(() => slack.settled());
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  for (const line of [
    'bot_answers_total{surface="command",kind="conditional"} 1',
    'bot_answers_total{surface="command",kind="not-listed"} 1',
    'bot_answers_total{surface="command",kind="help"} 1',
    'bot_answers_total{surface="mention",kind="conditional"} 1',
    'bot_failures_total{what="send"} 1',
    'bot_answer_seconds_count{surface="command"} 3',
  ])
    expect(text).toContain(`${line}\n`);
  expect(text).not.toMatch(/whatsapp|zorblatt|zoom|U0|C0|xoxb/i);
  for (const path of ['/', '/slack/events', '/healthz'])
    expect((await fetch(`http://127.0.0.1:${metricsPort}${path}`)).status).toBe(404);
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly ms: number;
}

/** Run the program until it ends; `act` is called at its start, or once it is ready. */
async function run(
  env: Readonly<Record<string, string>>,
  when: 'at its start' | 'once ready' = 'once ready',
  act: (kill: () => void, port: number) => unknown = () => {},
) {
  const command = ['--conditions=source', '--import', 'tsx', 'src/main.ts', 'start'];
  const child = spawn(process.execPath, command, { env: { ...process.env, NODE_OPTIONS: '', ...settings(), ...env } });
  let [out, err, killed, acted] = ['', '', 0, false];
  const kill = () => {
    killed = performance.now();
    child.kill('SIGTERM');
  };
  const look = () => {
    const port = when === 'at its start' ? '0' : /"port":(\d+).*"ready"/.exec(out)?.[1];
    if (acted || !port) return;
    acted = true;
    act(kill, Number(port));
  };
  look();
  child.stdout.on('data', (data) => {
    out += data;
    look();
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  return new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err, ms: performance.now() - killed }));
  });
}

test('arguments are refused, in one line', async () => {
  const said: string[] = [];
  const world = { stderr: { write: (line: string) => said.push(line) } } as unknown as NodeJS.Process;
  expect(await runBot(world, ['now'], new Promise(() => {}))).toBe(2);
  expect(said).toEqual([expect.stringMatching(/^start: takes no arguments[^\n]*\n$/)]);
});

test('without a build, npm start says so in one line', () => {
  writeFileSync(join(bare, 'package.json'), readFileSync('package.json'));
  const { status, stdout, stderr } = spawnSync('npm', ['--silent', 'start'], { cwd: bare, encoding: 'utf8' });
  const said = (stdout + stderr).split('\n').filter((line) => line && !line.startsWith('npm '));
  expect([status, said]).toEqual([2, ['there is no build: run npm run build first']]);
});

describe.concurrent('the process', () => {
  test('ends with 2 and one line for a token that Slack refuses, with no stack trace', async () => {
    const { code, out, err } = await run({ SLACK_BOT_TOKEN: 'xoxb-wrong' });
    expect([code, err]).toEqual([2, 'start: Slack refuses SLACK_BOT_TOKEN: invalid_auth\n']);
    expect(out + err).not.toMatch(/ {4}at |unhandled|xoxb/i);
  });

  test('cannot start where Slack cannot be reached, and says so', async () => {
    const unreachable = start({ SLACK_API_URL: 'http://127.0.0.1:9/api/' });
    await expect(unreachable).rejects.toMatchObject({ exit: 3, message: 'Slack cannot be reached' });
  });

  test('ends with 0 at a signal while it waits for Slack to begin with', async () => {
    const hung = await createSlack({ transport: 'http' });
    hung.fail('*', { hang: true });
    const ended = run({ SLACK_API_URL: hung.apiUrl }, 'at its start', async (kill) => {
      await hung.until(() => hung.calls.length > 0, 30_000);
      kill();
    });
    const { code, ms, err } = await ended;
    expect([code, err]).toEqual([0, '']);
    expect(ms).toBeLessThan(8000);
    await hung.close();
  });

  test('ends with 0 at a signal, and sends first what it was answering', async () => {
    const slow = await createSlack({ transport: 'http' });
    slow.fail('chat.postMessage', { delayMs: 1500 });
    const env = {
      SLACK_API_URL: slow.apiUrl,
      SLACK_BOT_TOKEN: slow.botToken,
      SLACK_SIGNING_SECRET: slow.signingSecret,
    };
    const { code, ms, out, err } = await run(env, 'once ready', async (kill, at) => {
      slow.connectTo(`http://127.0.0.1:${at}/slack/events`);
      await Promise.all(
        ['whatsapp', 'zoom', 'slack'].map((text) => slow.say({ by: 'staff', in: 'general', mention: true, text })),
      );
      kill();
    });
    expect([code, err]).toEqual([0, '']);
    expect(ms).toBeLessThan(8000);
    expect(slow.visibleTo('staff', 'general').filter(({ botId }) => botId)).toHaveLength(3);
    expect(out).toContain('"stopped"');
    await slow.close();
  });
});
