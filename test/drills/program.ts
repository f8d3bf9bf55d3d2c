import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Slack } from '#playground';
import { keepFolder, keepLog, notePlain } from './remains.ts';

/** A line of the program's log, as far as the drills read it. */
export interface LogLine {
  readonly msg: string;
  readonly level: number;
  readonly request?: string;
  readonly port?: number;
}

/** The bot as built, in a process of its own. */
export interface Program {
  readonly log: readonly LogLine[];
  readonly port: number;
  /** End it at once, as kill -9 does. */
  kill(): Promise<void>;
  /**
   * Send SIGTERM, and tell how it ended and how long that took. Throws where it wrote to standard error, as Node's
   * warnings do, or anything that no log may hold.
   */
  stop(): Promise<{ readonly code: number | null; readonly ms: number }>;
}

/** Make a new database of SQLite in a folder of its own, which is kept until the scan at the end. */
export function newDatabase(): string {
  const folder = mkdtempSync(join(tmpdir(), 'drill-'));
  keepFolder(folder);
  return `sqlite:${join(folder, 'bot.sqlite')}`;
}

/** Start the program as `npm start` does, join it to a Slack, and wait until it is ready. */
export async function startProgram(slack: Slack, databaseUrl: string = newDatabase()): Promise<Program> {
  if (!existsSync('dist/main.js')) throw new Error('there is no build: run npm run build first');
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  const child = spawn(process.execPath, scripts.start.split(' ').slice(1), {
    env: {
      ...process.env,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_APP_TOKEN: '',
      SLACK_API_URL: slack.apiUrl,
      PORT: '0',
      METRICS_PORT: '',
      RATE_LIMIT: '999999',
      HASH_KEY: 'a key for the drills alone',
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'trace',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: LogLine[] = [];
  let [written, complained] = ['', ''];
  child.stderr.on('data', (data) => {
    complained += data;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve)).finally(() => keepLog(written));
  notePlain([slack.botToken, slack.signingSecret, ...[...slack.people, ...slack.channels].map(({ id }) => id)]);
  const port = await new Promise<number>((resolve, reject) => {
    void ended.then(() => reject(new Error(`the program did not start: ${complained}`)));
    createInterface(child.stdout).on('line', (line) => {
      written += `${line}\n`;
      const read = JSON.parse(line) as LogLine;
      log.push(read);
      if (read.msg === 'ready') resolve(read.port ?? 0);
    });
  });
  slack.connectTo(`http://127.0.0.1:${port}/slack/events`);
  const uncomplaining = () => {
    if (complained) throw new Error(`it complained: ${complained}`);
  };
  return {
    log,
    port,
    async kill() {
      child.kill('SIGKILL');
      await ended;
      uncomplaining();
    },
    async stop() {
      const began = performance.now();
      child.kill('SIGTERM');
      const code = await ended;
      const ms = performance.now() - began;
      uncomplaining();
      const { botToken, signingSecret, people, channels } = slack;
      const secrets = [botToken, signingSecret, 'WhatsApp', 'zoom', ...[...people, ...channels].map(({ id }) => id)];
      if (secrets.some((secret) => written.includes(secret))) throw new Error('the log holds what no log may');
      return { code, ms };
    },
  };
}
