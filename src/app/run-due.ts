import { type Passage, type Policy, sourcesOf } from '#core';
import { londonDay } from './london.ts';
import type { RetentionReply } from './reply.ts';
import { isWorkingTime, nextDue } from './schedule.ts';
import type { Schedule, Store } from './store.ts';

/** What retention reminders need of the world. */
export interface ReminderDeps {
  readonly store: Store;
  policy(): Policy;
  /**
   * Post in a channel, by its plain id; `gone` where the bot can never post there again as things stand, `later` where
   * it was certainly not posted, and may be another time.
   */
  postReminder(channelId: string, reply: RetentionReply): Promise<'posted' | 'gone' | 'later'>;
  /** Whether the bot is stopping: then nothing more is claimed. */
  stopping(): boolean;
  /** Told of each post that failed. It is not tried again before the next is due. */
  failed(error: unknown): void;
}

/** How many reminders a run posted, left out since the channel was quiet, could not post, and ended. */
export interface DueRun {
  readonly posted: number;
  readonly quiet: number;
  readonly failed: number;
  readonly ended: number;
  /** Given back: certainly not posted, and due again. */
  readonly later: number;
}

const AT_A_TIME = 50;

/**
 * Post the retention reminders that are due. To be called every minute or so, in as many processes as run: each reminder
 * is claimed before it is posted, so that it comes once at most, whatever crashes. Outside working hours nothing is
 * claimed; what was missed is caught up once, when they begin.
 */
export async function runDue(deps: ReminderDeps, now: number): Promise<DueRun> {
  const run = { posted: 0, quiet: 0, failed: 0, ended: 0, later: 0 };
  if (!isWorkingTime(now)) return run;
  const reply = retentionReply(deps.policy(), deps.policy().schedule.due, 'retention-due', now);
  for (;;) {
    const due = await deps.store.dueSchedules(now, AT_A_TIME);
    let claimed = 0;
    for (const schedule of due) {
      if (deps.stopping()) return run;
      const next = nextDue(schedule.every, now);
      if (!(await deps.store.claimDue(schedule, next))) continue;
      claimed++;
      run[await postOne(deps, schedule, reply)]++;
    }
    // Where another process claims them all, it also posts them all.
    if (!claimed || due.length < AT_A_TIME || run.later) return run;
  }
}

/**
 * End the retention reminder of a channel that has been archived. Gives what to tell whoever archived it, in a direct
 * message; undefined where there was no reminder, or it was ended before, so that they are told once.
 */
export async function endForArchive(
  { store, policy }: Pick<ReminderDeps, 'store' | 'policy'>,
  channel: string,
  now: number,
): Promise<RetentionReply | undefined> {
  const ended = await store.endSchedule(channel);
  return ended && retentionReply(policy(), policy().schedule.finished, 'work-finished', now);
}

async function postOne(
  deps: ReminderDeps,
  schedule: Schedule,
  reply: RetentionReply | undefined,
): Promise<keyof DueRun> {
  // With nothing left to quote there is nothing to say: policy:check has told the policy owner.
  if (schedule.quiet || !reply) return 'quiet';
  try {
    const done = await deps.postReminder(schedule.channelId, reply);
    if (done === 'posted') return 'posted';
    if (done === 'later') {
      // Given back as it was read: it is due again with the next run.
      await deps.store.setSchedule(schedule);
      return 'later';
    }
  } catch (error) {
    deps.failed(error);
    return 'failed';
  }
  await deps.store.endSchedule(schedule.channel);
  return 'ended';
}

function retentionReply(
  policy: Policy,
  passages: readonly Passage[],
  kind: RetentionReply['kind'],
  now: number,
): RetentionReply | undefined {
  if (!passages.length) return undefined;
  return { kind, passages, sources: sourcesOf(policy, passages, londonDay(now)) };
}
