import type { RuleId } from './compile/rule-ids.ts';
import type { PolicyDocument } from './parse/document.ts';
import type { Passage } from './parse/passage.ts';
import type { Vocabulary } from './understand/vocabulary.ts';

/** The kinds of use by which tools are compared. */
export const KINDS = ['text', 'voice', 'video', 'questions'] as const;
export type Kind = (typeof KINDS)[number];

/** What a condition cell can ask. */
export const CONDITION_MEANINGS = [
  'approved',
  'avoid-personal-or-sensitive',
  'corporate-account',
  'personal-comment',
  'not-approved',
] as const;
export type ConditionMeaning = (typeof CONDITION_MEANINGS)[number];

/** The devices and ways in that an access cell can name; `any` is any device that the MOJ provides. */
export const ACCESS_MEANINGS = ['dom1', 'mac', 'smartphone', 'browser', 'windows', 'any'] as const;
export type AccessMeaning = (typeof ACCESS_MEANINGS)[number];

/** Who may take part, as an audience cell can say. */
export const AUDIENCE_MEANINGS = ['internal', 'external'] as const;
export type AudienceMeaning = (typeof AUDIENCE_MEANINGS)[number];

/** What one cell of a tool's row reads as. `unread` are the sentences that no entry of the overlay explains. */
export interface Cell<Meaning> {
  /** The whole cell, or each of its sentences where it is too long to quote; empty where the cell is. */
  readonly passages: readonly Passage[];
  /** The cell as a person reads it. */
  readonly text: string;
  readonly means: ReadonlySet<Meaning>;
  readonly unread: readonly Passage[];
}

/** A tool that a document speaks of: a row of the table of approved tools, or named in a sentence. */
export interface Tool {
  readonly name: string;
  readonly source: 'table' | 'corporate-only' | 'mentioned-only';
  /** Whether what is put there is before the public. */
  readonly public: boolean;
  readonly kinds: ReadonlySet<Kind>;
  readonly type: string;
  readonly conditions: Cell<ConditionMeaning>;
  readonly access: Cell<AccessMeaning>;
  readonly audience: Cell<AudienceMeaning>;
  /** For a tool named in a sentence: the sentences that speak of it, the one that rules first. */
  readonly sentences: readonly Passage[];
  /** The same for tools on which every rule says the same. */
  readonly signature: string;
}

/** Rows of the table on which every rule says the same. */
export interface SortOfTool {
  /** The first of them. */
  readonly example: Tool;
  /** All of them, in the table's order, with their places in it. */
  readonly tools: readonly { readonly name: string; readonly row: number }[];
}

/** A subject that the documents answer where no tool is ruled on. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly passages: readonly Passage[];
  /** The rule by which asking for the thing itself is not allowed; undefined where nothing is forbidden. */
  readonly rule: RuleId | undefined;
  readonly contact: Contact | undefined;
  readonly incident: boolean;
}

/** What a class of the topic model stands for: a topic, or the asks of it; without one, a matter outside the documents. */
export interface TopicClass {
  readonly topic: Topic | undefined;
  readonly asks: boolean;
}

/** Somebody to ask. */
export interface Contact {
  readonly id: string;
  readonly label: string;
  readonly email: string | undefined;
  readonly slack: string | undefined;
}

/** The ids of the four reminders. */
export type ReminderId = 'foi' | 'retention' | 'monitoring' | 'reporting';

/** One of the four things that every ruling on a tool reminds of. */
export interface Reminder {
  readonly id: ReminderId;
  readonly title: string;
  readonly passages: readonly Passage[];
}

/** One thing that the policy asks, as it is told on a first message in a new channel. */
export interface Tip {
  readonly id: string;
  readonly title: string;
  readonly passage: Passage;
}

/** What a channel's retention reminder quotes, in the order in which it is read; empty where no document has it any longer. */
export interface ScheduleWords {
  readonly due: readonly Passage[];
  /** When the channel has been archived. */
  readonly finished: readonly Passage[];
}

/** A document with what the overlay says of it. */
export interface ListedDocument {
  readonly document: PolicyDocument;
  readonly title: string;
  readonly owner: Contact;
}

/** The policy: all that the documents and the overlay say, ready to be asked. Plain values; nothing in it changes. */
export interface Policy {
  readonly documents: readonly ListedDocument[];
  /** By name in lower case; those of the table first, in its order. */
  readonly tools: ReadonlyMap<string, Tool>;
  /** The rows of the table by what rules make of them: a table of ten thousand has few sorts. */
  readonly sortsOfTool: readonly SortOfTool[];
  /** The passages on which each rule rests, best first. A rule whose passages are all lost stands in `lostRules`. */
  readonly rules: ReadonlyMap<RuleId, readonly Passage[]>;
  readonly lostRules: ReadonlySet<RuleId>;
  readonly standard: readonly Passage[];
  /** Names that stand for one tool and may mean another. */
  readonly sameAs: readonly { readonly name: string; readonly tool: string; readonly other: string }[];
  readonly topics: ReadonlyMap<string, Topic>;
  /** In the order of the topic model's classes. */
  readonly topicClasses: readonly TopicClass[];
  readonly reminders: readonly Reminder[];
  /** In the order in which they are shown. */
  readonly tips: readonly Tip[];
  readonly schedule: ScheduleWords;
  readonly contacts: readonly Contact[];
  readonly help: Contact;
  readonly vocabulary: Vocabulary;
  /** Base address of a published copy of the policy folder, or undefined. */
  readonly publishedAt: string | undefined;
}
