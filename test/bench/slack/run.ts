import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { signedCommand } from './command.ts';
import { BOT, type Running, SECRET, serveSlack, start } from './process.ts';

// The bot as built, beside a bare Bolt app, in the same run: `npm run build && npm run bench:slack`.
const PEOPLE = 100;
const ROUNDS = Number(process.argv[2] ?? 5);
const write = (line: string) => void process.stdout.write(`${line}\n`);

const slack = await serveSlack();
const data = mkdtempSync(join(tmpdir(), 'bench-'));
const env = {
  SLACK_SIGNING_SECRET: SECRET,
  SLACK_BOT_TOKEN: 'xoxb-bench',
  SLACK_APP_TOKEN: '',
  SLACK_API_URL: slack.url,
  PORT: '0',
  RATE_LIMIT: '999999',
  HASH_KEY: 'a key for the bench only',
  DATABASE_URL: `sqlite:${join(data, 'bench.sqlite')}`,
  NODE_ENV: 'production',
};
const bot = () => start(BOT, env);
const bare = () => start(['test/bench/slack/bare-app.mjs'], env);

/** Send commands at one process; `rate` is requests a second, undefined for as many as go. */
async function load({ port }: Running, options: { seconds?: number; amount?: number; rate?: number }) {
  const requests = Array.from({ length: PEOPLE }, (_, at) => ({
    method: 'POST' as const,
    path: '/slack/events',
    ...signedCommand('whatsapp', `U${at}`, Date.now()),
  }));
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: 10,
    requests,
    ...(options.amount ? { amount: options.amount } : { duration: options.seconds ?? 5 }),
    ...(options.rate ? { overallRate: options.rate } : {}),
  });
  if (result.non2xx || result.errors) throw new Error(`${result.non2xx} refused, ${result.errors} failed`);
  return result;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const round = (value: number) => Math.round(value * 100) / 100;

const throughput = { bot: [] as number[], bare: [] as number[] };
const memory = { bot: [] as number[], bare: [] as number[], later: [] as number[] };
const ready: number[] = [];
for (let turn = 0; turn < ROUNDS; turn++) {
  for (const [name, open] of [
    ['bot', bot],
    ['bare', bare],
  ] as const) {
    const running = await open();
    if (name === 'bot') ready.push(running.readyMs);
    await load(running, { amount: 2000 }); // warmed up
    throughput[name].push((await load(running, { seconds: 4 })).requests.average);
    await running.stop();
    const fresh = await open();
    await load(fresh, { amount: 10_000 });
    memory[name].push(fresh.memory());
    if (name === 'bot' && turn === 0) {
      await load(fresh, { amount: 20_000 });
      memory.later.push(fresh.memory());
    }
    await fresh.stop();
  }
}
const steady = await bot();
await load(steady, { amount: 500 });
const paced = await load(steady, { seconds: 30, rate: 50 });
await steady.stop();
slack.server.close();
rmSync(data, { recursive: true });

write(`ready after ${Math.round(median(ready))} ms (median of ${ROUNDS}; most ${Math.round(Math.max(...ready))})`);
write(
  `commands a second: bot ${Math.round(median(throughput.bot))}, bare app ${Math.round(median(throughput.bare))}, ratio ${round(median(throughput.bot) / median(throughput.bare))} (median of ${ROUNDS})`,
);
write(
  `resident memory after 10,000 answers: bot ${Math.round(median(memory.bot))} MB, bare app ${Math.round(median(memory.bare))} MB, ratio ${round(median(memory.bot) / median(memory.bare))} (median of ${ROUNDS}); after 30,000: ${Math.round(median(memory.later))} MB`,
);
write(
  `acknowledged at 50 a second for 30 s: p50 ${paced.latency.p50} ms, p99 ${paced.latency.p99} ms, most ${paced.latency.max} ms, of ${paced.requests.total}`,
);
