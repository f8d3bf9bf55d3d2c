import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '#store';
import { rateOfBot } from './events-rate.ts';
import { timesOfListener } from './events-times.ts';
import { quantile } from './measure.ts';
import { fillSqlite } from './store-rows.ts';
import { type Figures, milliseconds, tableOf } from './table.ts';

// Prints what message events cost the running bot, beside the floors: `npm run build && npm run bench:events`. It never
// fails: machines differ.

const load = () => loadavg()[0]?.toFixed(1);
const before = load();
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const listener = await measureListener(await databaseOf(100_000));
  const rates = new Map<number, number[]>();
  const sizes = [1_000, 1_000_000];
  const paths = new Map<number, string>();
  for (const size of sizes) paths.set(size, await databaseOf(size));
  // In turns, so that what else the machine does falls on both sizes alike.
  for (let round = 0; round < 3; round++)
    for (const [size, path] of paths) rates.set(size, [...(rates.get(size) ?? []), await rateOfBot(path, round)]);
  process.stdout.write(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}
load ${before} at the start, ${load()} at the end

${tableOf({ 'listener, 100,000 rows': listener })}
${tableOf(Object.fromEntries(sizes.map((size) => [`${size.toLocaleString('en')} rows`, figuresOf(rates, size)])))}`);
} finally {
  rmSync(folder, { recursive: true });
}

async function databaseOf(size: number): Promise<string> {
  const path = join(folder, `${size}.sqlite`);
  await (await openStore({ url: path })).close();
  fillSqlite(path, size, Date.now());
  return path;
}

async function measureListener(path: string): Promise<Figures> {
  const { kinds, writes } = await timesOfListener(path);
  return {
    ...Object.fromEntries(
      Object.entries(kinds).flatMap(([kind, { all, quietest }]) => [
        [`${kind}, p50`, milliseconds(quantile(all, 0.5))],
        [`${kind}, p99`, milliseconds(quantile(all, 0.99), 0.2)],
        [`${kind}, p99 of the quietest of 20 stretches`, milliseconds(quietest, 0.2)],
      ]),
    ),
    'events of all that wrote': { value: writes, unit: '%', floor: 0 },
  };
}

function figuresOf(rates: ReadonlyMap<number, readonly number[]>, size: number): Figures {
  const median = (of: number) =>
    quantile(
      (rates.get(of) ?? []).toSorted((a, b) => a - b),
      0.5,
    );
  return {
    'events a second through one process, a tip for one in ten': { value: median(size), unit: '/s', floor: 500 },
    'the same, beside 1,000 rows': { value: median(size) / median(1_000), unit: 'x' },
  };
}
