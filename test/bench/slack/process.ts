import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';

export const SECRET = 'bench-signing-secret';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: { readonly start: string };
};

/** What node is given to start the bot as built: as `npm start` does. */
export const BOT: readonly string[] = scripts.start.split(' ').slice(1);

/** A process under test: where it listens, and what memory it holds. */
export interface Running {
  readonly port: number;
  /** Milliseconds from its start to its being ready. */
  readonly readyMs: number;
  /** Resident memory, in megabytes. */
  memory(): number;
  stop(): Promise<void>;
}

/** Start a program that prints the port it listens on, bare or within a line of the bot's log. */
export async function start(argv: readonly string[], env: Readonly<Record<string, string>>): Promise<Running> {
  const began = performance.now();
  const child = spawn(process.execPath, argv, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await portOf(child);
  const readyMs = performance.now() - began;
  child.stdout?.resume();
  return {
    port,
    readyMs,
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the program ended with ${code} before it was ready`)));
    if (!child.stdout) return reject(new Error('the program has no output'));
    createInterface(child.stdout).on('line', (line) => {
      const port = /^\d+$/.test(line) ? Number(line) : Number(/"port":(\d+)/.exec(line)?.[1] ?? 0);
      if (port) resolve(port);
    });
  });
}

/** The little of the Web API that the bot calls at its start, and an address that takes replies. */
export function serveSlack(): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, user_id: 'U0BOT', bot_id: 'B0BOT', team_id: 'T0' }));
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({ server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/` }),
    ),
  );
}
