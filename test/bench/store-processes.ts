import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** What processes do together at one database. */
export interface Rate {
  /** Claims a second. */
  readonly rate: number;
  /** The time of the processor that the processes themselves, without the server, take for a claim. */
  readonly cpuMs: number;
  /** How many claims there were. */
  readonly claims: number;
}

/** Let some processes claim at one database. */
export async function rateOfProcesses(url: string, processes: number): Promise<Rate> {
  const workers = Array.from({ length: processes }, () => {
    const args = ['--conditions=source', '--import', 'tsx', 'test/bench/store-worker.ts', url];
    const worker = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    return { worker, lines: createInterface(worker.stdout)[Symbol.asyncIterator]() };
  });
  for (const { lines } of workers) await lines.next();
  for (const { worker } of workers) worker.stdin.write('go\n');
  const told = await Promise.all(
    workers.map(async ({ lines }) =>
      String((await lines.next()).value)
        .split(' ')
        .map(Number),
    ),
  );
  await Promise.all(workers.map(({ worker }) => worker.exitCode ?? once(worker, 'exit')));
  const sum = (at: number) => told.reduce((all, each) => all + (each[at] ?? Number.NaN), 0);
  return { rate: sum(0), cpuMs: sum(1) / processes, claims: sum(2) };
}
