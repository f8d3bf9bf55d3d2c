import { writeSync } from 'node:fs';
import { openStore } from '#store';
import { hashOf, NOW } from './store-rows.ts';

// A process that claims keys of its own for three seconds, many at a time, and prints how many a second, the
// milliseconds of the processor that each took, and how many there were.

const AT_ONCE = 20;
const FOR_MS = 3000;

const store = await openStore({ url: process.argv[2] });
for (let warm = 0; warm < 300; warm++) await store.claim(newKey(), NOW);
writeSync(1, 'ready\n');
await new Promise((resolve) => process.stdin.once('data', resolve));
const began = performance.now();
const cpu = process.cpuUsage();
let claims = 0;
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (performance.now() - began < FOR_MS) {
      await store.claim(newKey(), NOW);
      claims += 1;
    }
  }),
);
const { user, system } = process.cpuUsage(cpu);
writeSync(1, `${claims / ((performance.now() - began) / 1000)} ${(user + system) / 1000 / claims} ${claims}\n`);
await store.close();
process.exit();

function newKey(): string {
  return hashOf(`${process.pid} ${performance.now()} ${Math.random()}`);
}
