import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Slack } from '#playground';

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
  /** Everything that it wrote, as it wrote it. */
  readonly written: () => string;
  /** Send SIGTERM, and tell how it ended and how long that took. */
  stop(): Promise<{ readonly code: number | null; readonly ms: number }>;
}

/** Start the program as `npm start` does, join it to a Slack, and wait until it is ready. */
export async function startProgram(slack: Slack): Promise<Program> {
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
      DATABASE_URL: `sqlite:${join(mkdtempSync(join(tmpdir(), 'drill-')), 'bot.sqlite')}`,
      LOG_LEVEL: 'trace',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: LogLine[] = [];
  let written = '';
  child.stderr.on('data', (data) => {
    written += data;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const port = await new Promise<number>((resolve, reject) => {
    void ended.then(() => reject(new Error(`the program did not start: ${written}`)));
    createInterface(child.stdout).on('line', (line) => {
      written += `${line}\n`;
      const read = JSON.parse(line) as LogLine;
      log.push(read);
      if (read.msg === 'ready') resolve(read.port ?? 0);
    });
  });
  slack.connectTo(`http://127.0.0.1:${port}/slack/events`);
  return {
    log,
    written: () => written,
    async stop() {
      const began = performance.now();
      child.kill('SIGTERM');
      const code = await ended;
      return { code, ms: performance.now() - began };
    },
  };
}
