import { type Block, readBlocks } from '../parse/blocks.ts';
import type { Policy } from '../policy.ts';

/** A whole section of a document, as it stands there. */
export interface WholeSection {
  readonly title: string;
  /** The document's title. */
  readonly document: string;
  /** The line of the file where it begins, from 1. */
  readonly line: number;
  /** What stands below its heading. */
  readonly blocks: readonly Block[];
}

/** Give the section of a document in which a line stands, from 1; undefined where there is no such document or line. */
export function readSection(policy: Policy, documentId: string, line: number): WholeSection | undefined {
  const listed = policy.documents.find(({ document }) => document.id === documentId);
  if (!listed) return undefined;
  const { text, sections } = listed.document;
  const at = offsetOf(text, line);
  if (at === undefined) return undefined;
  const section = sections.findLast(({ start }) => start <= at) ?? sections[0];
  if (!section) return undefined;
  // What follows a rule across the page is about the document, not about the section's subject.
  const blocks = readBlocks(text.slice(section.start, section.end).split(/\n[ ]{0,3}---+[ ]*\n/)[0] ?? '');
  const below = blocks[0]?.kind === 'heading' ? blocks.slice(1) : blocks;
  const first = text.slice(0, section.start).split('\n').length;
  return { title: section.title, document: listed.title, line: first, blocks: below };
}

function offsetOf(text: string, line: number): number | undefined {
  if (!Number.isInteger(line) || line < 1) return undefined;
  let at = 0;
  for (let passed = 1; passed < line; passed++) {
    const end = text.indexOf('\n', at);
    if (end < 0) return undefined;
    at = end + 1;
  }
  return at;
}
