/** What the server and the page tell each other. Types alone: both sides import them. */
import type { Trace } from '#core';

/** A Block Kit block, as the bot sent it. */
export type Block = { readonly [key: string]: unknown };

/** Somebody to speak as. */
export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly kind: string;
}

/** Somewhere to talk, as one person has it before them. */
export interface PlaceView {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'im' | 'mpim';
  readonly isPrivate: boolean;
  /** What is particular about it: new, shared, without the bot. */
  readonly about: string;
  /** Whether the bot is there. */
  readonly bot: boolean;
  /** Whether the person may post there. */
  readonly member: boolean;
}

/** A message that the person sees. */
export interface MessageView {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly fromBot: boolean;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly thread: string | undefined;
  readonly onlyYou: boolean;
  readonly edited: boolean;
}

/** A modal that the person has open. */
export interface ModalView {
  readonly id: string;
  readonly title: string;
  readonly close: string;
  readonly submit: string | undefined;
  readonly blocks: readonly Block[];
}

/** What the policy folder is like now. */
export interface PolicyView {
  readonly folder: string;
  /** Which reading of the folder this is, from 1. */
  readonly reading: number;
  /** When it was read, as HH:MM:SS. */
  readonly at: string;
  /** Whether the last reading was refused, so that the policy before it still answers. */
  readonly refused: boolean;
  /** As `policy:check` prints them. */
  readonly problems: readonly string[];
  /** As `policy:diff` prints them, against the policy before. */
  readonly changes: readonly string[];
}

/** What has changed for the person since the last update; the first has everything. */
export interface Update {
  readonly people?: readonly PersonView[];
  readonly bot?: { readonly id: string; readonly name: string; readonly command: string };
  readonly places?: readonly PlaceView[];
  readonly messages: readonly MessageView[];
  readonly gone: readonly { readonly channel: string; readonly ts: string }[];
  readonly modals: readonly ModalView[];
  readonly policy?: PolicyView;
}

/** What came of something that a person did. */
export type Done = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** A document with the passages of an answer marked in it. */
export interface MarkedDocument {
  readonly title: string;
  readonly file: string;
  readonly lines: readonly MarkedLine[];
}

/** A line of a document, in runs: those that an answer quotes are marked; `first` is of what it quotes first of all. */
export interface MarkedLine {
  readonly number: number;
  readonly runs: readonly { readonly text: string; readonly marked: boolean; readonly first: boolean }[];
}

/** Why an answer is as it is: its trace, and the documents that it quotes. */
export interface Why extends Trace {
  /** The button that gave the answer, from the ids that it keeps; undefined where a question did. */
  readonly button: string | undefined;
  /** Whether the policy has been read again since: these are the reasons of that time. */
  readonly policyOfBefore: boolean;
  readonly documents: readonly MarkedDocument[];
}
