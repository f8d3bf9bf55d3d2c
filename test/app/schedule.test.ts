import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingTime, londonDay, nextDue } from '#app';
import { addDays, atLondonHour, londonHour, weekdayOf } from '../../src/app/london.ts';
import { isWorkingDay } from '../../src/app/schedule.ts';

const at = (text: string) => Date.parse(text);
const said = (time: number) => new Date(time).toISOString();
const times = fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2036-11-01T00:00Z') });
const every = fc.constantFrom('weekly' as const, 'monthly' as const);

describe('a reminder is due', () => {
  test.each([
    ['weekly', '2026-11-22T12:00Z', '2026-11-23T10:00:00.000Z', 'on the Monday after a Sunday'],
    ['weekly', '2026-11-23T08:00Z', '2026-11-30T10:00:00.000Z', 'in the next week, on a Monday morning too'],
    [
      'weekly',
      '2026-12-23T12:00Z',
      '2026-12-29T10:00:00.000Z',
      'on the Tuesday, where the Monday stands for Boxing Day',
    ],
    ['weekly', '2027-12-24T12:00Z', '2027-12-29T10:00:00.000Z', 'on the Wednesday, where two holidays come first'],
    ['weekly', '2027-03-24T12:00Z', '2027-03-30T09:00:00.000Z', 'after Easter Monday, by the summer’s clock'],
    ['monthly', '2026-11-02T09:00Z', '2026-12-01T10:00:00.000Z', 'on the first of the next month'],
    ['monthly', '2026-12-31T23:59Z', '2027-01-04T10:00:00.000Z', 'after New Year’s Day and its weekend'],
    ['monthly', '2027-04-30T23:30Z', '2027-06-01T09:00:00.000Z', 'by London’s month, which is May already'],
    ['monthly', '2027-01-31T12:00Z', '2027-02-01T10:00:00.000Z', 'in February, after the 31st of January'],
  ] as const)('%s, after %s: %s: %s', (how, after, due, _why) => expect(said(nextDue(how, at(after)))).toBe(due));

  test('later, on a working day, at ten in London, whenever it is asked in ten years', () => {
    fc.assert(
      fc.property(every, times, (how, after) => {
        const due = nextDue(how, after);
        expect(due).toBeGreaterThan(after);
        expect(isWorkingDay(londonDay(due))).toBe(true);
        expect(isWorkingTime(due)).toBe(true);
        expect([londonHour(due), due % (60 * 60 * 1000)]).toEqual([10, 0]);
      }),
      { numRuns: 2000 },
    );
  });

  test('in each week, or month, once: from due to due, and however late one is caught up', () => {
    const period = { weekly: weekOf, monthly: (time: number) => londonDay(time).slice(0, 7) };
    fc.assert(
      fc.property(every, times, fc.integer({ min: 0, max: 40 * 24 * 60 * 60 * 1000 }), (how, after, late) => {
        const due = nextDue(how, after);
        const caughtUp = due + late;
        expect(nextDue(how, caughtUp)).toBeGreaterThan(caughtUp);
        expect(period[how](nextDue(how, caughtUp))).not.toBe(period[how](caughtUp));
      }),
      { numRuns: 1000 },
    );
  });

  test('every week of ten years', () => {
    let due = nextDue('weekly', at('2026-01-01T00:00Z'));
    for (let week = 0; week < 520; week++) {
      const next = nextDue('weekly', due);
      expect(weekOf(next)).toBe(addDays(weekOf(due), 7));
      due = next;
    }
  });
});

describe('working hours', () => {
  test.each([
    ['2026-11-23T08:59Z', false],
    ['2026-11-23T09:00Z', true],
    ['2026-11-23T16:59Z', true],
    ['2026-11-23T17:00Z', false],
    ['2026-11-22T12:00Z', false],
    ['2026-12-25T12:00Z', false],
    ['2027-07-05T08:00Z', true],
    ['2027-07-05T16:00Z', false],
  ])('%s: %s', (time, working) => expect(isWorkingTime(at(time))).toBe(working));
});

describe('London’s clocks', () => {
  test('are read right on the days on which they change, hour by hour', () => {
    const hours = (from: string) => [0, 1, 2, 3].map((hour) => londonHour(at(from) + hour * 3_600_000));
    expect(hours('2027-03-28T00:00Z')).toEqual([0, 2, 3, 4]);
    expect(hours('2027-10-31T00:00Z')).toEqual([1, 1, 2, 3]);
  });

  test.each([
    ['2027-03-27', '2027-03-27T10:00:00.000Z'],
    ['2027-03-28', '2027-03-28T09:00:00.000Z'],
    ['2027-10-30', '2027-10-30T09:00:00.000Z'],
    ['2027-10-31', '2027-10-31T10:00:00.000Z'],
  ])('show ten on %s at %s', (day, time) => expect(said(atLondonHour(day, 10))).toBe(time));

  test('begin the day at midnight by their own time', () => {
    expect(londonDay(at('2027-06-30T23:30Z'))).toBe('2027-07-01');
    expect(londonDay(at('2027-01-31T23:30Z'))).toBe('2027-01-31');
  });
});

// The Monday of a time's week.
function weekOf(time: number): string {
  const day = londonDay(time);
  return addDays(day, 1 - weekdayOf(day));
}
