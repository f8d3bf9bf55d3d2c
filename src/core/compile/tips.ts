import type { ScheduleWords, Tip } from '../policy.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Overlay } from './overlay.ts';
import type { QuoteFinder } from './quotes.ts';
import type { OverlaySource } from './yaml-source.ts';

/** Compile the tips, in the order of the overlay. A tip whose quote no document has is dropped. */
export function compileTips(
  overlay: Overlay,
  source: OverlaySource,
  quotes: QuoteFinder,
  report: (problem: Diagnostic) => void,
): Tip[] {
  const ids = new Set<string>();
  return overlay.tips.flatMap(({ id, title, quote }, index) => {
    if (ids.has(id)) {
      const message = `tip "${id}" stands here twice`;
      report({ severity: 'error', code: 'duplicate-tip', message, at: source.place(['tips', index, 'id']) });
      return [];
    }
    ids.add(id);
    const passage = quotes.find(quote, source.place(['tips', index, 'quote']));
    return passage ? { id, title, passage } : [];
  });
}

/** Compile what a channel's retention reminder quotes. A quote that no document has is left out. */
export function compileSchedule(source: OverlaySource, quotes: QuoteFinder): ScheduleWords {
  const passagesAt = (key: string) =>
    source.lines(['schedule', key]).flatMap(({ text, at }) => quotes.find(text, at) ?? []);
  return { due: passagesAt('due'), finished: passagesAt('finished') };
}
