import { describe, expect, test } from 'vitest';
import { BANK_HOLIDAYS_UNTIL, bankHolidaysRunOut, isBankHoliday } from '#app';
import { addDays, weekdayOf } from '../../src/app/london.ts';

const LAST = Number(BANK_HOLIDAYS_UNTIL.slice(0, 4));
const YEARS = Array.from({ length: LAST - 2025 }, (_, at) => 2026 + at);

describe('the bank holidays of England and Wales', () => {
  test.each(YEARS)('of %i are the days that follow from the law', (year) => {
    const listed = [];
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1))
      if (isBankHoliday(day)) listed.push(day);
    expect(listed).toEqual(bankHolidaysOf(year));
  });

  // Beside the rules below, some days that are known: a mistake could stand in list and rules alike.
  test.each(['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29', '2027-12-27', '2027-12-28'])(
    '%s is one',
    (day) => expect(isBankHoliday(day)).toBe(true),
  );

  test('say a year before that they run out', () => {
    expect(bankHolidaysRunOut(addDays(BANK_HOLIDAYS_UNTIL, -365))).toBe(false);
    expect(bankHolidaysRunOut(addDays(BANK_HOLIDAYS_UNTIL, -364))).toBe(true);
    expect(bankHolidaysRunOut('2050-01-01')).toBe(true);
  });
});

// Worked out in another way than the list was: by the Banking and Financial Dealings Act 1971, the May Day of 1978, and
// the custom that a weekday stands for what falls on a weekend.
function bankHolidaysOf(year: number): string[] {
  const days: string[] = [];
  const orWeekday = (day: string) => {
    let at = day;
    while (weekdayOf(at) > 5 || days.includes(at)) at = addDays(at, 1);
    days.push(at);
  };
  const easter = easterOf(year);
  orWeekday(`${year}-01-01`);
  days.push(addDays(easter, -2), addDays(easter, 1), mondayFrom(`${year}-05-01`));
  days.push(mondayFrom(`${year}-05-25`), mondayFrom(`${year}-08-25`));
  orWeekday(`${year}-12-25`);
  orWeekday(`${year}-12-26`);
  return days.sort();
}

function mondayFrom(day: string): string {
  return addDays(day, (8 - weekdayOf(day)) % 7);
}

// Gauss's rule for the Gregorian calendar, good from 1900 to 2099.
function easterOf(year: number): string {
  const d = (19 * (year % 19) + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  const late = d === 29 && e === 6 ? 50 : d === 28 && e === 6 && year % 19 > 10 ? 49 : 22 + d + e;
  return addDays(`${year}-03-01`, late - 1);
}
