import { LRUCache } from 'lru-cache';
import { type ContactAnswer, type Inline, readInline } from '#core';

/** A run of text in a line. */
export type Run =
  | Inline
  /** May hold what a person typed. */
  | { readonly kind: 'typed' | 'strong-typed'; readonly text: string }
  /** An exact slice of a document, in runs. */
  | { readonly kind: 'quote'; readonly parts: readonly Run[] };

/** One line of a message, drawn as mrkdwn for its blocks and as plain words for its text. */
export interface Line {
  readonly lead?: 'quote' | 'bullet' | 'inner-bullet';
  /** The name of an emoji that stands beside the words, without its colons; the plain words do without it. */
  readonly emoji?: string;
  readonly runs: readonly Run[];
}

/** Lines that belong together: a block of their own. */
export interface Part {
  readonly as: 'section' | 'context';
  readonly lines: readonly Line[];
  /** How many characters of the top-level text are its share, where the whole is too long. */
  readonly share: number;
}

/** Words of the policy, or of the bot. */
export function say(text: string): Run {
  return { kind: 'text', text };
}

/** The same in bold; it may hold what a person typed. */
export function bold(text: string): Run {
  return { kind: 'strong-typed', text };
}

/** Words that may hold what a person typed. */
export function typedWords(text: string): Run {
  return { kind: 'typed', text };
}

/** A slice of a document, as it is drawn. */
export function quoted(raw: string): Run {
  return { kind: 'quote', parts: inlineOf(raw) };
}

/** Whom to ask; where there are several, each with what they are there for. */
export function contactLines(lead: string, contacts: readonly ContactAnswer[]): Line[] {
  const reachable = contacts.filter(({ email, slack }) => email || slack);
  const [first] = reachable;
  if (!first) return [];
  if (reachable.length === 1) return [{ runs: [bold(lead), say(' '), ...waysTo(first)] }];
  return [
    { runs: [bold(lead)] },
    ...reachable.map((contact): Line => ({ lead: 'bullet', runs: [say(`${contact.label}: `), ...waysTo(contact)] })),
  ];
}

function waysTo({ email, slack }: ContactAnswer): Run[] {
  return [
    ...(email ? [{ kind: 'link', text: email, url: `mailto:${email}` } as const] : []),
    ...(email && slack ? [say(' or ')] : []),
    ...(slack ? [say(slack)] : []),
  ];
}

// The same few hundred passages are quoted again and again, and parsing Markdown is what takes the time.
const READ = new LRUCache<string, readonly Inline[]>({ max: 1000 });

function inlineOf(raw: string): readonly Inline[] {
  const known = READ.get(raw);
  if (known) return known;
  const parts = readInline(raw);
  READ.set(raw, parts);
  return parts;
}
