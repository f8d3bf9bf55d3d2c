import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';

/** What several processes get of one store. `address` gives the address of a database that nobody has opened yet. */
export function processesContract(name: string, address: () => Promise<string>): void {
  describe(`processes that share a store on ${name}`, () => {
    test('make the database together, and get each of 1,000 keys once, and one tip for each of 25 people', async () => {
      const given = await race(await address(), 1000, [undefined, undefined]);
      expect(keysOf(given).toSorted()).toEqual(Array.from({ length: 1000 }, (_, at) => `key-${at}`).toSorted());
      expect(new Set(peopleOf(given)).size).toBe(25);
      expect(peopleOf(given)).toHaveLength(25);
    });

    test('get nothing twice, however many of them are killed', async () => {
      const given = await race(await address(), 600, [5, 10, 20, undefined]);
      // What was claimed in the moment of the kill was given to nobody.
      expect(keysOf(given).length).toBeGreaterThanOrEqual(600 - 3);
      expect(new Set(keysOf(given)).size).toBe(keysOf(given).length);
      expect(peopleOf(given).length).toBeGreaterThanOrEqual(25 - 3);
      expect(new Set(peopleOf(given)).size).toBe(peopleOf(given).length);
    });
  });
}

const keysOf = (given: readonly string[]) => given.filter((line) => line.startsWith('key-'));
const peopleOf = (given: readonly string[]) => given.flatMap((line) => line.match(/^person-\d+/)?.[0] ?? []);

/** Let processes claim at once. One that has a number is killed when it was given so many things. */
async function race(url: string, most: number, killedAfter: readonly (number | undefined)[]): Promise<string[]> {
  const given: string[] = [];
  const racers = killedAfter.map((kill, at) => {
    const args = [
      '--conditions=source',
      '--import',
      'tsx',
      'test/store/claimer.ts',
      url,
      String(most),
      String(at * 311),
    ];
    const racer = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface(racer.stdout);
    const ready = once(lines, 'line');
    const ended = Promise.all([once(racer, 'exit'), once(lines, 'close')]);
    return { racer, lines, ready, ended, kill };
  });
  await Promise.all(racers.map(({ ready, ended }) => Promise.race([ready, ended])));
  // The others begin when those are dead: on one that is starved of the lock, they would leave nothing to be killed for.
  const doomed = racers.filter(({ kill }) => kill !== undefined);
  for (const { racer, lines, kill } of [...doomed, ...racers.filter((each) => !doomed.includes(each))]) {
    if (kill === undefined) await Promise.all(doomed.map((each) => each.ended));
    let left = kill ?? Number.POSITIVE_INFINITY;
    lines.on('line', (line) => {
      given.push(line);
      left -= 1;
      if (left === 0) racer.kill('SIGKILL');
    });
    racer.stdin.write('go\n');
  }
  const ends = await Promise.all(racers.map(({ ended }) => ended));
  const killed = ends.filter(([[, signal]]) => signal === 'SIGKILL').length;
  expect(ends.map(([[code, signal]]) => signal ?? code).filter((end) => end !== 0 && end !== 'SIGKILL')).toEqual([]);
  // A busy machine may kill one only after its end.
  expect(killed).toBeGreaterThanOrEqual(killedAfter.filter(Boolean).length - 1);
  return given;
}
