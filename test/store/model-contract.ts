import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Store } from '#app';
import { createModel, type Modelled } from './model.ts';
import { DAY_MS, NOW } from './times.ts';

/** Whatever is done to a store, it answers as the model does. It must hold nothing but old rows at the beginning. */
export function modelContract(name: string, store: () => Store): void {
  describe(`a store on ${name}, whatever is done to it`, () => {
    test('answers as the model does', { timeout: 120_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(call, { minLength: 5, maxLength: 60, size: 'max' }), async (calls) => {
          await empty(store());
          const model = createModel();
          for (const { does, run } of calls) expect(await run(store()), does).toEqual(await run(model));
          for (const person of PEOPLE) expect(await store().show(person)).toEqual(await model.show(person));
        }),
        { numRuns: 20 },
      );
    });
  });
}

interface Call {
  readonly does: string;
  run(store: Modelled): Promise<unknown>;
}

// Few of each, so that calls meet.
const PEOPLE = ['bot', 'ann', 'bob'];
const CHANNELS = ['general', 'random'];
const person = fc.constantFrom(...PEOPLE);
const channel = fc.constantFrom(...CHANNELS);
const word = fc.constantFrom('foi', 'privacy', 'tone');
const day = fc.constantFrom('2024-11-01', '2026-11-21', '2026-11-22');
const time = fc.constantFrom(0, 1, 2, 3, 29, 30, 31, 730, 731, 732).map((days) => NOW - days * DAY_MS);
const schedule = fc.record({
  channel,
  channelId: fc.constant('C1'),
  every: fc.constantFrom('weekly' as const, 'monthly' as const),
  due: time,
  quiet: fc.boolean(),
});

const call: fc.Arbitrary<Call> = fc.oneof(
  calls('claim', word, time),
  calls('noteCreated', channel, time),
  calls('noteJoined', channel, person, time),
  calls('isNew', channel, person, fc.constant('bot'), time),
  calls('isMuted', person),
  calls('setMuted', person, fc.boolean(), time),
  calls('claimTip', person, channel, day, time),
  calls('tipsSeen', person),
  calls('noteTipSeen', person, word, fc.boolean(), time),
  calls('setSchedule', schedule),
  calls('schedule', channel),
  calls('endSchedule', channel),
  calls('noteActivity', channel),
  calls('dueSchedules', time, fc.constantFrom(1, 5)),
  calls('claimDue', schedule, time),
  calls('count', day, word, word, word, fc.integer({ min: 1, max: 9 })),
  calls('show', person),
  calls('delete', person, fc.boolean()),
  calls('purge', time),
);

type Values<Given extends unknown[]> = { [At in keyof Given]: fc.Arbitrary<Given[At]> };

function calls<Name extends keyof Modelled>(
  name: Name,
  ...values: Values<Parameters<Modelled[Name]>>
): fc.Arbitrary<Call> {
  return fc.tuple(...(values as fc.Arbitrary<unknown>[])).map((given) => ({
    does: `${name}(${JSON.stringify(given)})`,
    run: (store) => (store[name] as (...all: unknown[]) => Promise<unknown>)(...given),
  }));
}

async function empty(store: Store): Promise<void> {
  for (const each of PEOPLE) await store.delete(each, true);
  for (const each of CHANNELS) await store.endSchedule(each);
  await store.purge(NOW + 10_000 * DAY_MS);
}
