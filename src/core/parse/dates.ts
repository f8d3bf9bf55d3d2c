import type { Passage } from './passage.ts';

/** A date that a document states of itself, with the passage that states it. */
export interface StatedDate {
  /** As `YYYY-MM-DD`, or `YYYY-MM` where the document names no day. */
  readonly date: string;
  readonly passage: Passage;
}

/** What a document says of its own age. */
export interface DocumentDates {
  /** The last day on which the document holds, from `expires:` in its front matter. */
  readonly expires: StatedDate | undefined;
  /** From "Last updated: …" or "dated …". */
  readonly updated: StatedDate | undefined;
  /** An `expires:` of the front matter that is no day. */
  readonly unread: Passage | undefined;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** Find the dates that a document states of itself. */
export function datesOf(passages: readonly Passage[]): DocumentDates {
  let expires: StatedDate | undefined;
  let updated: StatedDate | undefined;
  let unread: Passage | undefined;
  for (const passage of passages) {
    if (passage.kind === 'front-matter') {
      const stated = /^expires\s*:(.*)$/i.exec(passage.plain)?.[1];
      const day = /^\s*['"]?(\d{4}-\d{2}-\d{2})['"]?(?:\s+#.*)?$/.exec(stated ?? '')?.[1];
      if (day && isDay(day)) expires = { date: day, passage };
      else if (stated !== undefined) unread = passage;
    } else {
      const stated = /\b(?:last updated:?|is dated)\s+(.{4,40})$/i.exec(passage.plain)?.[1];
      const date = stated ? spokenDate(stated) : undefined;
      if (date) updated = { date, passage };
    }
  }
  return { expires, updated, unread };
}

/** Tell whether `day` is a day of the calendar, as `YYYY-MM-DD`. */
export function isDay(day: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) return false;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return date >= 1 && date <= (days[month - 1] ?? 0);
}

/** Write a date as people do: `2020-12-31` as "31 December 2020", `2018-06` as "June 2018". */
export function sayDate(date: string): string {
  const [year, month, day] = date.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  return `${day ? `${Number(day)} ` : ''}${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
}

// "April 22nd, 2020", "22 April 2020", "June 2018"
function spokenDate(words: string): string | undefined {
  const parts = words.toLowerCase().split(/[\s,.]+/);
  const month = MONTHS.findIndex((name) => parts.includes(name)) + 1;
  const year = parts.find((part) => /^\d{4}$/.test(part));
  const day = parts.map((part) => /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(part)?.[1]).find(Boolean);
  if (!month || !year) return undefined;
  const date = `${year}-${String(month).padStart(2, '0')}`;
  const full = `${date}-${day?.padStart(2, '0')}`;
  return isDay(full) ? full : date;
}
