import type { Said, Slack } from '#playground';
import type { Program } from './program.ts';

/** What became of a number of mentions. */
export interface Account {
  readonly answered: number;
  readonly twice: number;
  /** Mentions that nobody answered. */
  readonly unanswered: number;
  /** Requests that the log says could not be answered, each by its id. */
  readonly told: number;
  /** Requests that the log has both as answered and as not, or twice. */
  readonly muddled: number;
}

/** Count what became of mentions, by what people see and by what the log says. The log is whole once the program ended. */
export function accountFor(slack: Slack, { log }: Program, mentions: readonly Said[]): Account {
  const replies = new Map<string, number>();
  for (const { botId, thread } of slack.visibleTo('staff', 'general'))
    if (botId === slack.botId && thread) replies.set(thread, (replies.get(thread) ?? 0) + 1);
  const counts = mentions.map(({ ts }) => replies.get(ts) ?? 0);
  const told = log.filter(({ msg }) => msg === 'reply could not be sent').map(({ request }) => request);
  const sent = log.filter(({ msg }) => msg === 'replied').map(({ request }) => request);
  return {
    answered: counts.filter((count) => count === 1).length,
    twice: counts.filter((count) => count > 1).length,
    unanswered: counts.filter((count) => count === 0).length,
    told: new Set(told).size,
    muddled: told.length + sent.length - new Set([...told, ...sent]).size,
  };
}

/** Throw where something does not hold. */
export function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** The longest of some times, and the one that 99 of 100 are under, in milliseconds. */
export function timesOf(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms`;
}
