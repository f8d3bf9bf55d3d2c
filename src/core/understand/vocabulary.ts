import type { Lexicon } from './lexicon.ts';
import type { NameIndex } from './names.ts';
import type { Denial } from './negation.ts';
import type { Notion } from './notions.ts';
import type { SituationModel } from './situation-model.ts';
import type { SlipIndex } from './slips.ts';
import type { TopicModel } from './topic-model.ts';
import type { WordReader } from './words.ts';

/** Words that can be asked for. */
export interface WordSet {
  has(word: string): boolean;
}

/** All that is needed to understand a question, compiled from the policy data. */
export interface Vocabulary {
  readonly lexicon: Lexicon<Notion>;
  readonly denials: Lexicon<Denial>;
  readonly names: NameIndex;
  /** Phrases in which a tool's name is only the word that it is ("zoom in"), each with the stem of that word. */
  readonly wordUses: Lexicon<string>;
  /** Everyday English words, in lower case. */
  readonly english: WordSet;
  /** What people shorten, and what it stands for: "ppl", "people". */
  readonly shortForms: ReadonlyMap<string, string>;
  /** Words of the policy data, one slip away. */
  readonly spelling: SlipIndex;
  /** Words that the policy data uses. */
  readonly known: WordSet;
  /** By the number of a word of the policy data, 1 where `known` has it; those past its end are not known. */
  readonly familiar: Uint8Array;
  /** Reads a word, those of the policy data at once. */
  readonly read: WordReader;
  /** Finds what a question tells of without naming it. */
  readonly situations: SituationModel;
  readonly topics: TopicModel;
}
