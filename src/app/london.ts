/** The day in London at a time, as YYYY-MM-DD. */
export function londonDay(time: number): string {
  const { year, month, day } = partsOf(time);
  return `${year}-${month}-${day}`;
}

/** The hour of the clock in London at a time, from 0 to 23. */
export function londonHour(time: number): number {
  return Number(partsOf(time).hour);
}

/** The time at which London's clocks show a full hour on a day. For an hour that they pass over or show twice, the first. */
export function atLondonHour(day: string, hour: number): number {
  const asUtc = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  // London is at UTC, or an hour ahead of it: then its clocks showed the hour an hour earlier.
  return londonHour(asUtc - HOUR) === hour ? asUtc - HOUR : asUtc;
}

/** The day some days after another; both as YYYY-MM-DD. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 24 * HOUR).toISOString().slice(0, 10);
}

/** The day of the week, from 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(Date.parse(day)).getUTCDay() || 7;
}

const HOUR = 60 * 60 * 1000;

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});

type Part = 'year' | 'month' | 'day' | 'hour';

function partsOf(time: number): Readonly<Record<Part, string>> {
  const parts = { year: '', month: '', day: '', hour: '' };
  for (const { type, value } of format.formatToParts(time)) if (type in parts) parts[type as Part] = value;
  return parts;
}
