import { sayDate } from '../parse/dates.ts';
import type { ListedDocument, Policy } from '../policy.ts';

/** A document that an answer rests on, and its age. */
export interface Source {
  readonly document: string;
  readonly title: string;
  /** What the document says of its date, as people write it: "22 April 2020"; null where it says nothing. */
  readonly dated: string | null;
  /** The last day on which it holds, as YYYY-MM-DD; null where it names none. */
  readonly expires: string | null;
  readonly expired: boolean;
}

/**
 * Give the documents that the citations, or passages, come from, in their order; with none, none. Expired from the day
 * after.
 */
export function sourcesOf(policy: Policy, quoted: readonly { readonly document: string }[], today: string): Source[] {
  const ids = [...new Set(quoted.map(({ document }) => document))];
  return ids.flatMap((id) => {
    const listed = policy.documents.find(({ document }) => document.id === id);
    return listed ? [sourceOf(listed, today)] : [];
  });
}

/** A document as a source. */
export function sourceOf({ document, title }: ListedDocument, today: string): Source {
  const { expires, updated } = document.dates;
  return {
    document: document.id,
    title,
    dated: updated ? sayDate(updated.date) : null,
    expires: expires?.date ?? null,
    expired: expires !== undefined && today > expires.date,
  };
}
