import { isBankHoliday } from './bank-holidays.ts';
import { addDays, atLondonHour, londonDay, londonHour, weekdayOf } from './london.ts';

/** How often a channel's retention reminder comes. */
export type Every = 'weekly' | 'monthly';

/** The hour, in London, at which reminders are due. */
export const DUE_HOUR = 10;

/**
 * When a reminder is due next: at ten in London on the first working day of the week, or month, that follows the one in
 * which `after` lies. So two never come in the same week or month, not even where one was caught up late.
 */
export function nextDue(every: Every, after: number): number {
  let day = every === 'weekly' ? firstOfNextWeek(londonDay(after)) : firstOfNextMonth(londonDay(after));
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return atLondonHour(day, DUE_HOUR);
}

/** Tell whether reminders may be posted: on a working day, from nine to five in London. */
export function isWorkingTime(time: number): boolean {
  const hour = londonHour(time);
  return hour >= 9 && hour < 17 && isWorkingDay(londonDay(time));
}

/** Tell whether a day is no Saturday, Sunday or bank holiday. */
export function isWorkingDay(day: string): boolean {
  return weekdayOf(day) <= 5 && !isBankHoliday(day);
}

function firstOfNextWeek(day: string): string {
  return addDays(day, 8 - weekdayOf(day));
}

function firstOfNextMonth(day: string): string {
  // From the first of a month, 31 days reach into the next one, whichever it is.
  return `${addDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;
}
