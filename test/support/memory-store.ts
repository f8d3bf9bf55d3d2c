import type { HeldData, Schedule, Store } from '#app';

const DAY = 24 * 60 * 60 * 1000;

/** A store in memory, for the tests of what rests on one. Each of its functions is one step: nothing comes in between. */
export function createMemoryStore(): Store {
  const claims = new Map<string, number>();
  const created = new Map<string, number>();
  const joined = new Map<string, number>();
  const muted = new Map<string, number>();
  const tips: { person: string; channel: string; day: string; at: number }[] = [];
  const seen = new Map<string, Map<string, number>>();
  const schedules = new Map<string, Schedule>();
  const counts = new Map<string, number>();

  const rows = (keep: (person: string) => boolean): HeldData => ({
    tips: tips.filter(({ person }) => keep(person)),
    muted: [...muted].filter(([person]) => keep(person)).map(([person, at]) => ({ person, at })),
    seen: [...seen].filter(([person]) => keep(person)).flatMap(([person, ids]) => toRows(person, ids)),
  });

  return {
    claim: async (key, now) => {
      if (claims.has(key)) return false;
      claims.set(key, now);
      return true;
    },
    noteCreated: async (channel, at) => void created.set(channel, at),
    noteJoined: async (channel, person, at) => void joined.set(`${channel} ${person}`, at),
    isNew: async (channel, person, bot, since) =>
      [created.get(channel), joined.get(`${channel} ${person}`), joined.get(`${channel} ${bot}`)].some(
        (at) => at !== undefined && at >= since,
      ),
    isMuted: async (person) => muted.has(person),
    setMuted: async (person, mute, now) => void (mute ? muted.set(person, now) : muted.delete(person)),
    claimTip: async (person, channel, day, now) => {
      const own = tips.filter((tip) => tip.person === person);
      if (own.some((tip) => tip.channel === channel)) return false;
      const barred = own.some((tip) => tip.day === day);
      tips.push({ person, channel, day: barred ? '' : day, at: now });
      return !barred;
    },
    tipsSeen: async (person) => [...(seen.get(person)?.keys() ?? [])],
    noteTipSeen: async (person, tip, first, now) => {
      const round = first ? new Map<string, number>() : (seen.get(person) ?? new Map<string, number>());
      seen.set(person, round.set(tip, now));
    },
    setSchedule: async (schedule) => void schedules.set(schedule.channel, schedule),
    schedule: async (channel) => schedules.get(channel),
    endSchedule: async (channel) => {
      const ended = schedules.get(channel);
      schedules.delete(channel);
      return ended;
    },
    noteActivity: async (channel) => {
      const schedule = schedules.get(channel);
      if (schedule?.quiet) schedules.set(channel, { ...schedule, quiet: false });
    },
    dueSchedules: async (now, most) =>
      [...schedules.values()]
        .filter(({ due }) => due <= now)
        .sort((a, b) => a.due - b.due)
        .slice(0, most),
    claimDue: async (read, next) => {
      const schedule = schedules.get(read.channel);
      if (schedule?.due !== read.due || schedule.quiet !== read.quiet) return false;
      schedules.set(read.channel, { ...schedule, due: next, quiet: true });
      return true;
    },
    count: async (day, surface, verdict, tool, times) => {
      const key = [day, surface, verdict, tool].join(' ');
      counts.set(key, (counts.get(key) ?? 0) + times);
    },
    show: async (person) => rows((each) => each === person),
    delete: async (person, muteToo) => {
      const before = tips.length;
      tips.splice(0, before, ...tips.filter((tip) => tip.person !== person));
      const gone = [seen.delete(person), muteToo && muted.delete(person)].filter(Boolean).length;
      return before - tips.length + gone;
    },
    export: async () => rows(() => true),
    purge: async (now) => {
      const old = [...claims].filter(([, at]) => at < now - 2 * DAY);
      for (const [key] of old) claims.delete(key);
      return old.length;
    },
    ping: async () => undefined,
    close: async () => undefined,
  };
}

/** A store whose calls after the first `calls` fail: a process that dies in the middle, or a database that goes away. */
export function failingAfter(store: Store, calls: number): Store {
  let left = calls;
  const fail = async () => {
    throw new Error('the store is gone');
  };
  return new Proxy(store, { get: (target, name: keyof Store) => (left-- > 0 ? target[name] : fail) });
}

function toRows(person: string, ids: ReadonlyMap<string, number>) {
  return [...ids].map(([tip, at]) => ({ person, tip, at }));
}
