import { LONGEST_QUOTE } from '../compile/quotes.ts';
import type { Decision } from '../decide/decide.ts';
import type { Passage } from '../parse/passage.ts';
import type { Policy } from '../policy.ts';

/** A quote, byte for byte, with where it stands. */
export interface Citation {
  /** The exact slice of the document, mark-up and line breaks included, 400 characters at most. */
  readonly quote: string;
  /** The same as a person reads it, mark-up off. */
  readonly text: string;
  /** Id of the document. */
  readonly document: string;
  readonly section: string;
  /** The line of the file where the quote begins, from 1. */
  readonly line: number;
  /** Where a published copy of the document has the line; null where no copy is configured. */
  readonly url: string | null;
}

const MOST = 5;
/** How well the best topic must fit, by its score, to be quoted beside a ruling. */
export const SIDE = 0.2;

/** Choose what an answer quotes, best first: what decided, then what else bears on it. */
export function citationsOf(policy: Policy, decision: Decision): Citation[] {
  const chosen: Passage[] = [];
  for (const passage of ranked(policy, decision)) {
    if (passage.raw.length > LONGEST_QUOTE || !passage.plain) continue;
    if (chosen.length >= MOST) break;
    if (!chosen.some((other) => sameWords(other, passage))) chosen.push(passage);
  }
  return chosen.map((passage) => citation(policy, passage));
}

function ranked(policy: Policy, decision: Decision): Passage[] {
  const rulings = interleaved(decision.tools.map((tool) => tool.because));
  const others = decision.tools.flatMap((tool) =>
    tool.spoken.slice(1).flatMap((finding) => finding.because.slice(0, 1)),
  );
  const topics = interleaved(decision.topics.slice(0, 3).map((topic) => topic.passages));
  if (decision.kind === 'tools') return spread(rulings, [...accessOf(decision), ...onTheSide(decision), ...others]);
  if (decision.kind === 'act') return [...(decision.act?.because ?? []), ...topics];
  if (decision.kind === 'incident') return [...topics.slice(0, 2), ...rulings.slice(0, 1), ...topics.slice(2)];
  if (decision.kind === 'standard') return [...policy.standard, ...topics];
  if (decision.kind === 'topic') return decision.tools.length ? spread(topics, limitsOf(decision)) : topics;
  return [];
}

// Who asks where to get a tool is told what its row says of that.
function accessOf({ tools, facts }: Decision): Passage[] {
  if (facts.stance('act.get') === 'open') return [];
  return tools.flatMap(({ subject }) => (subject.kind === 'listed' ? subject.tool.access.passages : []));
}

// Beside a topic, "MOJ use approved" would read as a yes to whatever is asked.
function limitsOf({ tools }: Decision): Passage[] {
  return interleaved(tools.filter((tool) => tool.verdict !== 'allowed').map((tool) => tool.because));
}

// A question about a tool and a topic gets the topic's passage too.
function onTheSide(decision: Decision): Passage[] {
  if (decision.reading.score < SIDE) return [];
  return decision.topics.slice(0, 1).flatMap((topic) => topic.passages.slice(0, 1));
}

// Two of the first, then one of the second: whichever the person meant stands in the first three.
function spread(first: readonly Passage[], second: readonly Passage[]): Passage[] {
  return [...first.slice(0, 2), ...second.slice(0, 1), ...first.slice(2), ...second.slice(1)];
}

function interleaved(lists: readonly (readonly Passage[])[]): Passage[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
}

function sameWords(a: Passage, b: Passage): boolean {
  return a === b || (a.plain === b.plain && a.document === b.document);
}

function citation(policy: Policy, passage: Passage): Citation {
  const file = policy.documents.find(({ document }) => document.id === passage.document)?.document.file ?? '';
  const base = policy.publishedAt?.replace(/\/+$/, '');
  return {
    quote: passage.raw,
    text: passage.plain,
    document: passage.document,
    section: passage.section,
    line: passage.at.line,
    url: base ? `${base}/${file}#L${passage.at.line}` : null,
  };
}
