import type { Place } from './lines.ts';
import type { Span } from './plain.ts';

/** What a passage is in its document: each kind can be quoted from edge to edge. */
export type PassageKind = 'front-matter' | 'heading' | 'sentence' | 'bullet' | 'cell';

/** A piece of a document that can be quoted: `raw` is its exact slice, `plain` the words that a person reads. */
export interface Passage extends Span {
  readonly kind: PassageKind;
  /** Id of the document. */
  readonly document: string;
  /** Title of the nearest heading above; the document's own where there is none. */
  readonly section: string;
  readonly at: Place;
}
