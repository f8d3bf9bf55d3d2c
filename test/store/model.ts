import type { Schedule, Store } from '#app';
import { LIFETIMES } from '#store';
import { DAY_MS } from './times.ts';

/** The calls that the model knows. */
export type Modelled = Omit<Store, 'export' | 'ping' | 'close'>;

/** A store as plain as can be, which the real ones must agree with. */
export function createModel(): Modelled {
  const tables = new Map<string, Map<string, Row>>(Object.keys(LIFETIMES).map((name) => [name, new Map()]));
  const schedules = new Map<string, Schedule>();
  const counts = new Map<string, number>();
  const table = (name: string) => tables.get(name) ?? new Map<string, Row>();
  const claim = (name: string, row: Row, ...key: string[]) => {
    const fresh = !table(name).has(key.join());
    if (fresh) table(name).set(key.join(), row);
    return fresh;
  };
  const note = (channel: string, person: string, at: number) => {
    const known = table('joins').get([channel, person].join());
    if (!known || known.at < at) table('joins').set([channel, person].join(), { channel, person, at });
  };
  const rowsOf = (name: string, person: string) =>
    [...table(name)].flatMap(([key, row]) => (row['person'] === person ? [[key, row] as const] : []));
  const drop = (name: string, gone: (row: Row) => boolean) => {
    const keys = [...table(name)].flatMap(([key, row]) => (gone(row) ? [key] : []));
    for (const key of keys) table(name).delete(key);
    return keys.length;
  };
  return {
    claim: async (key, at) => claim('claims', { key, at }, key),
    noteCreated: async (channel, at) => note(channel, '', at),
    noteJoined: async (channel, person, at) => note(channel, person, at),
    isNew: async (channel, person, bot, since) =>
      ['', bot, person].some((who) => (table('joins').get([channel, who].join())?.at ?? -1) >= since),
    isMuted: async (person) => table('mutes').has(person),
    async setMuted(person, muted, at) {
      if (muted) claim('mutes', { person, at }, person);
      else table('mutes').delete(person);
    },
    claimTip: async (person, channel, day, at) =>
      claim('tips', { person, channel, at }, person, channel) && claim('tip_days', { person, day, at }, person, day),
    tipsSeen: async (person) =>
      rowsOf('seen_tips', person)
        .map(([, { at, tip }]) => ({ at, tip: String(tip) }))
        .sort((a, b) => a.at - b.at || (a.tip < b.tip ? -1 : 1))
        .map(({ tip }) => tip),
    async noteTipSeen(person, tip, first, at) {
      if (first) drop('seen_tips', (row) => row['person'] === person);
      claim('seen_tips', { person, tip, at }, person, tip);
    },
    setSchedule: async (schedule) => void schedules.set(schedule.channel, schedule),
    schedule: async (channel) => schedules.get(channel),
    async endSchedule(channel) {
      const ended = schedules.get(channel);
      schedules.delete(channel);
      return ended;
    },
    async noteActivity(channel) {
      const schedule = schedules.get(channel);
      if (schedule) schedules.set(channel, { ...schedule, quiet: false });
    },
    dueSchedules: async (now, most) =>
      [...schedules.values()]
        .filter(({ due }) => due <= now)
        .sort((a, b) => a.due - b.due || (a.channel < b.channel ? -1 : 1))
        .slice(0, most),
    async claimDue(read, next) {
      const schedule = schedules.get(read.channel);
      if (schedule?.due !== read.due || schedule.quiet !== read.quiet) return false;
      schedules.set(read.channel, { ...schedule, due: next, quiet: true });
      return true;
    },
    count: async (...key) => void counts.set(key.join(), (counts.get(key.join()) ?? 0) + 1),
    show: async (person) =>
      Object.fromEntries(
        OF_A_PERSON.map((name) => [
          name,
          rowsOf(name, person)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([, row]) => row),
        ]),
      ),
    delete: async (person, muteToo) =>
      OF_A_PERSON.filter((name) => muteToo || name !== 'mutes')
        .map((name) => drop(name, (row) => row['person'] === person))
        .reduce((sum, each) => sum + each),
    async purge(now) {
      const old = (name: string) => now - (LIFETIMES[name as keyof typeof LIFETIMES].days ?? now) * DAY_MS;
      const rows = [...tables.keys()].map((name) => drop(name, ({ at }) => at < old(name)));
      const days = [...counts.keys()].filter((key) => key < new Date(old('counts')).toISOString().slice(0, 10));
      for (const key of days) counts.delete(key);
      return rows.reduce((sum, each) => sum + each) + days.length;
    },
  };
}

type Row = { readonly at: number; readonly [column: string]: string | number };

const OF_A_PERSON = ['joins', 'tips', 'tip_days', 'seen_tips', 'mutes'];
