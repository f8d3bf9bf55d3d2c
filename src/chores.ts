import { bankHolidaysRunOut, describeError, type Log, runDue, type Store, type Tally } from '#app';
import type { Policy } from '#core';
import type { RunningSlack } from '#slack';

/** What the bot does by itself, now and then. */
export interface Chores {
  /** Do all that is due, once. */
  run(): Promise<void>;
  /** Stop, and write what is left to write. */
  stop(): Promise<void>;
}

/** What the chores need. */
export interface ChoreDeps {
  readonly store: Store;
  readonly tally: Tally;
  readonly slack: Pick<RunningSlack, 'postReminder'>;
  readonly log: Log;
  policy(): Policy;
  today(): string;
  now(): number;
}

const MINUTE_MS = 60_000;
const TALLY_MS = 5000;

/**
 * Begin: counts are written every five seconds, retention reminders are posted when due, by the minute, and what has
 * outlived its lifetime is deleted at the start and on each new day.
 */
export function startChores(deps: ChoreDeps): Chores {
  const { store, tally, log, now, today } = deps;
  let purgedOn = '';
  let stopping = false;
  let running: Promise<void> | undefined;
  if (bankHolidaysRunOut(today())) log.warn({}, 'the list of bank holidays runs out within a year');

  const attempt = async (sentence: string, chore: () => Promise<void>) => {
    try {
      await chore();
    } catch (error) {
      log.warn(describeError(error), sentence);
    }
  };
  const all = async () => {
    await attempt('retention reminders wait for the store', async () => {
      const done = await runDue(
        {
          store,
          policy: deps.policy,
          postReminder: deps.slack.postReminder,
          stopping: () => stopping,
          failed: (error) => log.error(describeError(error), 'a retention reminder could not be posted'),
        },
        now(),
      );
      if (done.posted || done.failed || done.ended || done.later) log.info({ ...done }, 'retention reminders');
    });
    await attempt('what is old could not be deleted yet', async () => {
      if (purgedOn === today()) return;
      const rows = await store.purge(now());
      purgedOn = today();
      log.info({ rows }, 'what is old was deleted');
    });
  };
  // One at a time: a run that takes long is not overtaken by the next.
  const run = () => {
    running ??= all().finally(() => {
      running = undefined;
    });
    return running;
  };
  const timers = [setInterval(run, MINUTE_MS), setInterval(() => void tally.flush(), TALLY_MS)];
  void run();
  return {
    run,
    async stop() {
      stopping = true;
      for (const timer of timers) clearInterval(timer);
      await running;
      await tally.flush();
    },
  };
}
