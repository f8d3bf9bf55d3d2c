import type { Policy } from '#core';
import { londonDay } from './london.ts';
import type { ScheduleReply, ScheduleRest } from './reply.ts';
import type { ScheduleWish } from './request.ts';
import { nextDue } from './schedule.ts';
import type { Schedule, Store } from './store.ts';

/** What setting a retention reminder needs of the world. */
export interface ScheduleDeps {
  readonly answers: { policy(): Policy };
  readonly store: Store;
  isInChannel(channelId: string): Promise<boolean>;
}

/** The channel that somebody speaks in: its keyed hash, its plain id, and whether it is a channel at all. */
export interface Where {
  readonly channel: string;
  readonly channelId: string;
  readonly inChannel: boolean;
}

/** Set, end or show the retention reminder of the channel that somebody speaks in. */
export async function handleSchedule(
  { answers, store, isInChannel }: ScheduleDeps,
  { channel, channelId, inChannel }: Where,
  wish: ScheduleWish,
  now: number,
): Promise<ScheduleReply> {
  if (!inChannel) return resting('not-in-a-channel');
  if (wish === 'off') return resting((await store.endSchedule(channel)) ? 'ended' : 'none');
  const present = await store.schedule(channel);
  if (wish === 'show') return present ? running('running', present) : resting('none');
  // Asked for again, it keeps its day: else whoever asks often enough would put it off for ever.
  if (present?.every === wish) return running('running', present);
  if (!answers.policy().schedule.due.length) return resting('nothing-to-quote');
  if (!(await isInChannel(channelId))) return resting('bot-not-in-channel');
  // What was posted before the first reminder is a reason for it, so the channel does not begin as quiet.
  const schedule: Schedule = {
    channel,
    channelId,
    every: wish,
    due: nextDue(wish, now),
    quiet: present?.quiet ?? false,
  };
  await store.setSchedule(schedule);
  return running('set', schedule);
}

function running(state: 'set' | 'running', { every, due }: Schedule): ScheduleReply {
  return { kind: 'schedule', state, every, day: londonDay(due) };
}

function resting(state: ScheduleRest): ScheduleReply {
  return { kind: 'schedule', state };
}
