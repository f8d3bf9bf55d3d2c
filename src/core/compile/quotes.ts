import type { PolicyDocument } from '../parse/document.ts';
import type { Place } from '../parse/lines.ts';
import type { Passage } from '../parse/passage.ts';
import type { Diagnostic } from './diagnostic.ts';
import { didYouMean } from './suggest.ts';

/** The longest slice of a document that an answer quotes, in characters. */
export const LONGEST_QUOTE = 400;

/** Finds passages by the words that a person reads in them. */
export interface QuoteFinder {
  /** The passage that says `text`; reports and gives undefined where no document does, or it is too long to quote. */
  find(text: string, at: Place): Passage | undefined;
}

/** Build a finder over the documents. Of passages that say the same, the first is found. */
export function buildQuoteFinder(
  documents: readonly PolicyDocument[],
  report: (problem: Diagnostic) => void,
): QuoteFinder {
  const passages = new Map<string, Passage>();
  for (const passage of documents.flatMap((document) => document.passages)) {
    for (const key of [wordsOf(passage.plain), wordsOf(passage.plain.replace(/[.:;]$/, ''))]) {
      if (!passages.has(key)) passages.set(key, passage);
    }
  }
  return {
    find(text, at) {
      const passage = passages.get(wordsOf(text)) ?? passages.get(wordsOf(text.replace(/[.:;]$/, '')));
      if (!passage) {
        const hint = didYouMean(
          text,
          [...passages.values()].map((each) => each.plain),
        );
        const message = `no document says "${text}"${hint}`;
        report({ severity: 'warning', code: 'missing-quote', message, at });
        return undefined;
      }
      if (passage.raw.length > LONGEST_QUOTE) {
        const message = `"${text.slice(0, 60)}…" is ${passage.raw.length} characters long in its document. quote a sentence of it`;
        report({ severity: 'warning', code: 'long-quote', message, at });
        return undefined;
      }
      return passage;
    },
  };
}

function wordsOf(text: string): string {
  return text.replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}
