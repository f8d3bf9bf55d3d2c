import { writeSync } from 'node:fs';
import { openStore, StoreError } from '#store';
import { NOW, TODAY } from './times.ts';

// A process that opens the store of an address, waits for a line, and claims the same things as others do, each in
// another order. It prints what it was given, as soon as it was.

const [, , url = '', most = '', first = ''] = process.argv;
const MOST = Number(most);

const store = await openStore({ url });
writeSync(1, 'ready\n');
await new Promise((resolve) => process.stdin.once('data', resolve));
for (let step = 0; step < MOST; step++) {
  // 7 is no factor of the number, so each is claimed once in every order.
  const at = (step * 7 + Number(first)) % MOST;
  if (await tried(() => store.claim(`key-${at}`, NOW))) writeSync(1, `key-${at}\n`);
  if (at % 4) continue;
  const [person, channel] = [`person-${at % 100}`, `channel-${Math.floor(at / 200)}`];
  if (await tried(() => store.claimTip(person, channel, TODAY, NOW))) writeSync(1, `${person} ${channel}\n`);
}
await store.close();
process.exit();

// Nothing is claimed where the file was locked for too long.
async function tried(claim: () => Promise<boolean>): Promise<boolean> {
  for (;;) {
    try {
      return await claim();
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'locked')) throw error;
    }
  }
}
