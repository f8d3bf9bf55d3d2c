import { londonDay } from '#app';

/** Tell the day in London, worked out anew once a minute: midnight there is never within one. */
export function createToday(now: () => number): () => string {
  let minute = Number.NaN;
  let day = '';
  return () => {
    const at = Math.floor(now() / 60_000);
    if (at !== minute) {
      minute = at;
      day = londonDay(at * 60_000);
    }
    return day;
  };
}
