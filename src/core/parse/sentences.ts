import type { MarkdownNode } from './markdown.ts';
import { type Span, spanOf, trimmed } from './plain.ts';

// A full stop after these does not end a sentence. "etc." does where a capital follows.
const ABBREVIATIONS = /(?:^|[\s(])(?:e\.g|i\.e|cf|vs|no|st|mr|mrs|ms|dr|fig)\.$/i;

/**
 * Split a stretch of prose into sentences whose raw slices partition it.
 * A sentence never ends inside a link, an emphasis or code (`nodes`), so that each slice is whole Markdown.
 */
export function sentencesOf(text: string, start: number, end: number, nodes: readonly MarkdownNode[]): Span[] {
  const spans: Span[] = [];
  let from = start;
  const push = (to: number) => {
    const words = trimmed(text, { start: from, end: to });
    if (words.end > words.start) spans.push(spanOf(text, words));
    from = to;
  };
  let node = 0;
  for (let at = start; at < end; at++) {
    // The nodes stand in order: those that end before this letter are done with.
    while (node < nodes.length && (nodes[node]?.to ?? 0) <= at) node++;
    const candidate = nodes[node];
    if (candidate && candidate.from <= at && candidate.name !== 'Escape') {
      at = candidate.to - 1;
      continue;
    }
    if (!/[.?!]/.test(text[at] ?? '')) continue;
    let after = at + 1;
    while (after < end && /[.?!"'”’)\]*_`]/.test(text[after] ?? '')) after++;
    const tags = /^(?:<\/[a-z]{1,10}>)+/i.exec(text.slice(after, Math.min(end, after + 60)));
    after += tags?.[0].length ?? 0;
    const next = text.slice(after, after + 3);
    if (after < end && !/^\s/.test(next)) continue;
    if (ABBREVIATIONS.test(text.slice(Math.max(start, at - 8), at + 1))) continue;
    if (/^\s+[a-z]/.test(next)) continue;
    push(after);
    at = after - 1;
  }
  push(end);
  return spans;
}
