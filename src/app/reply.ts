import type { Answer, AnswerKey, ContactAnswer, Reminder, ToolListing, WholeSection } from '#core';
import type { HelpReason } from './request.ts';

/** What the bot says, before it is drawn for a surface. */
export type Reply =
  | AnswerReply
  | { readonly kind: 'help'; readonly why: HelpReason }
  | { readonly kind: 'tools'; readonly tools: readonly ToolListing[]; readonly source: string }
  | { readonly kind: 'reminders'; readonly reminders: readonly Reminder[]; readonly contacts: readonly ContactAnswer[] }
  | { readonly kind: 'privacy'; readonly contacts: readonly ContactAnswer[] }
  /** To whoever added the bot to a channel. */
  | { readonly kind: 'welcome' }
  /** To people of other organisations. */
  | { readonly kind: 'refusal' }
  /** To whoever asks more often than the limit, once. */
  | { readonly kind: 'too-many'; readonly limit: number }
  /** A button whose answer the policy no longer has. */
  | { readonly kind: 'outdated' }
  /** Something inside the bot failed; the log has the same id. */
  | { readonly kind: 'apology'; readonly id: string; readonly contacts: readonly ContactAnswer[] };

/** An answer, with what its buttons need. */
export interface AnswerReply {
  readonly kind: 'answer';
  readonly answer: Answer;
  /** The four reminders' titles and passages, in the answer's order; empty where the answer has none. */
  readonly reminders: readonly Reminder[];
  readonly key: AnswerKey;
  /** Tools that an ambiguous name of the question may have meant instead. */
  readonly others: readonly string[];
}

/** A section, for the modal. */
export type SectionReply = { readonly kind: 'section'; readonly section: WholeSection };
