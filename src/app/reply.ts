import type {
  Answer,
  AnswerKey,
  ContactAnswer,
  Passage,
  Reminder,
  Source,
  Tip,
  ToolListing,
  WholeSection,
} from '#core';
import type { HelpReason } from './request.ts';
import type { Every } from './schedule.ts';
import type { TipMode } from './tips.ts';

/** What the bot says, before it is drawn for a surface. */
export type Reply =
  | AnswerReply
  | { readonly kind: 'help'; readonly why: HelpReason }
  | { readonly kind: 'tools'; readonly tools: readonly ToolListing[]; readonly source: Source | undefined }
  | { readonly kind: 'reminders'; readonly reminders: readonly Reminder[]; readonly contacts: readonly ContactAnswer[] }
  | { readonly kind: 'privacy'; readonly kept: readonly Kept[]; readonly contacts: readonly ContactAnswer[] }
  | TipReply
  /** Somebody asked for a tip, and the policy has none. */
  | { readonly kind: 'no-tips' }
  | { readonly kind: 'tips-muted' }
  /** `mode` tells whether there are any to come. */
  | { readonly kind: 'tips-on'; readonly mode: TipMode }
  | ScheduleReply
  | RetentionReply
  /** To whoever added the bot to a channel. */
  | { readonly kind: 'welcome'; readonly tips: TipMode }
  /** To people of other organisations. */
  | { readonly kind: 'refusal' }
  /** To whoever asks more often than the limit, once. */
  | { readonly kind: 'too-many'; readonly limit: number }
  /** A button whose answer the policy no longer has. */
  | { readonly kind: 'outdated' }
  /** Something inside the bot failed; the log has the same id. */
  | { readonly kind: 'apology'; readonly id: string; readonly contacts: readonly ContactAnswer[] };

/** A sort of thing that the bot keeps, and for how long, in words. */
export interface Kept {
  readonly what: string;
  readonly kept: string;
}

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

/** A tip: unasked, or because somebody `asked` for one. */
export interface TipReply {
  readonly kind: 'tip';
  readonly tip: Tip;
  readonly asked: boolean;
  /** The document that it quotes, and its age. */
  readonly source: Source | undefined;
}

/** What a channel's retention reminder is set to; `day` is that of the next one, as YYYY-MM-DD. */
export type ScheduleReply =
  | {
      readonly kind: 'schedule';
      /** Whether it was set just now, or was so before. */
      readonly state: 'set' | 'running';
      readonly every: Every;
      readonly day: string;
    }
  | { readonly kind: 'schedule'; readonly state: ScheduleRest };

/** Why no reminder is to come: it was ended just now; there is none; or none can be set, for the reason named. */
export type ScheduleRest = 'ended' | 'none' | 'not-in-a-channel' | 'bot-not-in-channel' | 'nothing-to-quote';

/** What the policy says on transferring information: posted in a channel when due, or told to whoever archived it. */
export interface RetentionReply {
  readonly kind: 'retention-due' | 'work-finished';
  /** In the order in which they are read; one at least. */
  readonly passages: readonly Passage[];
  readonly sources: readonly Source[];
}

const PERSONAL: ReadonlySet<Reply['kind']> = new Set<Reply['kind']>([
  'tip',
  'no-tips',
  'tips-muted',
  'tips-on',
  'schedule',
  'too-many',
]);

/** Tell whether a reply concerns nobody but whoever asked: in a channel it is shown to them alone. */
export function isPersonal(reply: Reply): boolean {
  return PERSONAL.has(reply.kind);
}
