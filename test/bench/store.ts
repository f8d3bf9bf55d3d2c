import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '#app';
import { openStore } from '#store';
import { startPostgres } from '../support/postgres.ts';
import { quantile, type Times } from './measure.ts';
import { rateOfProcesses } from './store-processes.ts';
import { CHANNELS, fillSqlite, hashOf, NOW, PEOPLE } from './store-rows.ts';
import { type Figures, milliseconds, tableOf } from './table.ts';

// Prints what the store takes, beside the floors. It never fails: machines differ.

const SIZES = [1_000, 100_000, 1_000_000];
const ROUNDS = 5;
const DAY_MS = 24 * 60 * 60 * 1000;

const load = () => loadavg()[0]?.toFixed(1);
const before = load();
const sqlite = await measureSqlite();
const postgres = await measurePostgres();
process.stdout.write(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}
load ${before} at the start, ${load()} at the end

${tableOf(sqlite)}
${tableOf({ PostgreSQL: postgres })}`);

async function measureSqlite(): Promise<Record<string, Figures>> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const stores = [];
    for (const size of SIZES) {
      const path = join(folder, `${size}.sqlite`);
      await (await openStore({ url: path })).close();
      fillSqlite(path, size);
      stores.push({ size, store: await openStore({ url: path }), events: [] as number[], claims: [] as number[] });
    }
    // In turns, so that what else the machine does falls on all sizes alike.
    for (let round = 0; round < ROUNDS; round++)
      for (const { store, events, claims } of stores) {
        events.push(await rateOf(600, (at) => event(store, round * 600 + at)));
        claims.push(await rateOf(300, (at) => store.claim(hashOf(`bench ${round} ${at}`), NOW)));
      }
    const paths: Path[] = [];
    for (const { store } of stores) paths.push(await timesOfPath(store));
    for (const { store } of stores) await store.close();
    const first = stores[0];
    return Object.fromEntries(
      stores.map(({ size, events, claims }, at): [string, Figures] => [
        `${size.toLocaleString('en')} rows`,
        {
          'message without a tip, p50': milliseconds(paths[at]?.p50 ?? Number.NaN),
          'message without a tip, p99': milliseconds(paths[at]?.p99 ?? Number.NaN, 0.2),
          'the same, the quietest of 40 stretches': milliseconds(paths[at]?.quietP99 ?? Number.NaN, 0.2),
          'messages a second, a tip for one in ten': { value: median(events), unit: '/s', floor: 500 },
          'the same, beside 1,000 rows': { value: median(events) / median(first?.events ?? []), unit: 'x' },
          'claims a second': { value: median(claims), unit: '/s' },
          'claims, beside 1,000 rows': { value: median(claims) / median(first?.claims ?? []), unit: 'x' },
        },
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measurePostgres(): Promise<Figures> {
  // With the server's own settings: every commit is on the disk.
  const server = await startPostgres([]);
  try {
    const url = await server.database();
    await (await openStore({ url })).close();
    const [one, two, cpu, serverCpu]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let round = 0; round < 3; round++) {
      const before = server.cpuMs();
      const alone = await rateOfProcesses(url, 1);
      // The server learns of an ended connection a moment later.
      await new Promise((resolve) => setTimeout(resolve, 200));
      serverCpu.push((server.cpuMs() - before) / alone.claims);
      one.push(alone.rate);
      cpu.push(alone.cpuMs);
      two.push((await rateOfProcesses(url, 2)).rate);
    }
    return {
      'claims a second, one process': { value: median(one), unit: '/s' },
      'claims a second, two processes': { value: median(two), unit: '/s' },
      'processor time of the process for a claim': milliseconds(median(cpu)),
      'processor time of the server for a claim': milliseconds(median(serverCpu)),
      'the most that two free cores could do': { value: 2000 / (median(cpu) + median(serverCpu)), unit: '/s' },
      'two beside one': { value: median(two) / median(one), unit: 'x', floor: 1.6 },
    };
  } finally {
    await server.stop();
  }
}

// A message as the bot handles it: in nine of ten channels nothing is due.
async function event(store: Store, at: number): Promise<void> {
  const [person, channel] = [hashOf(`new person ${at}`), hashOf(`new channel ${at}`)];
  if (at % 10 === 0) await store.noteCreated(channel, NOW);
  await store.noteActivity(channel);
  if (!(await store.isNew(channel, person, 'bot', NOW - 30 * DAY_MS)) || (await store.isMuted(person))) return;
  if (await store.claimTip(person, channel, '2026-11-22', NOW)) await store.noteTipSeen(person, 'foi', false, NOW);
}

interface Path {
  readonly p50: number;
  readonly p99: number;
  /** The lowest p99 of 500 in a row: what other processes take of the machine shows least in it. */
  readonly quietP99: number;
}

async function timesOfPath(store: Store): Promise<Path> {
  const times: number[] = [];
  for (let at = -500; at < 20_000; at++) {
    const [person, channel] = [hashOf(`person ${at % PEOPLE}`), hashOf(`channel ${at % CHANNELS}`)];
    const began = performance.now();
    await store.isNew(channel, person, 'bot', NOW);
    await store.isMuted(person);
    await store.noteActivity(channel);
    if (at >= 0) times.push(performance.now() - began);
  }
  const stretches = Array.from({ length: 40 }, (_, at) => p99(times.slice(at * 500, (at + 1) * 500)));
  return { p50: median(times), p99: p99(times), quietP99: Math.min(...stretches) };
}

async function rateOf(times: number, does: (at: number) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  for (let at = 0; at < times; at++) await does(at);
  return times / ((performance.now() - began) / 1000);
}

function median(values: Times): number {
  return quantile(inOrder(values), 0.5);
}

function p99(values: Times): number {
  return quantile(inOrder(values), 0.99);
}

function inOrder(values: Times): Times {
  return values.toSorted((a, b) => a - b);
}
