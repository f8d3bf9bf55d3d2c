import type { Contact, Topic, TopicClass } from '../policy.ts';
import type { SameGroups } from '../understand/features.ts';
import { NumberTable } from '../understand/number-table.ts';
import { tokenise } from '../understand/tokens.ts';
import type { TopicTrainer } from '../understand/topic-model.ts';
import { WordRow } from '../understand/word-row.ts';
import { ended, type WordList, withLetter } from '../understand/words.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Overlay } from './overlay.ts';
import type { QuoteFinder } from './quotes.ts';
import type { OverlaySource, Path } from './yaml-source.ts';

// The class of the ways in which people ask for what a topic forbids.
const ASKS = ':asks';

// What a class of the topic model begins with where it is a matter outside the documents.
const OUTSIDE = 'outside:';

/**
 * Compile the topics, and teach the topic model their ways of asking; `spoken` is told of the words of each.
 * A topic with no passage left is dropped.
 */
export function compileTopics(
  overlay: Overlay,
  source: OverlaySource,
  quotes: QuoteFinder,
  contacts: ReadonlyMap<string, Contact>,
  trainer: TopicTrainer,
  list: WordList,
  spoken: (row: WordRow) => void,
  report: (problem: Diagnostic) => void,
): Map<string, Topic> {
  const topics = new Map<string, Topic>();
  const row = new WordRow();
  const owners = new Owners(list);
  const learn = (path: Path, name: string) => {
    for (const { text, at } of source.lines(path)) {
      row.read(text, list);
      const owner = owners.claim(text, row, name);
      if (owner !== undefined) {
        const message =
          owner === name ? `"${text}" stands here twice` : `"${text}" is a way of asking for ${owner} too`;
        report({ severity: 'warning', code: 'shared-way', message, at });
        continue;
      }
      trainer.learn(name, row);
      spoken(row);
    }
  };
  for (const [index, entry] of overlay.topics.entries()) {
    if (topics.has(entry.id)) {
      const message = `topic "${entry.id}" stands here twice`;
      report({ severity: 'error', code: 'duplicate-topic', message, at: source.place(['topics', index, 'id']) });
      continue;
    }
    const passages = source.lines(['topics', index, 'quotes']).flatMap(({ text, at }) => quotes.find(text, at) ?? []);
    if (entry.contact !== undefined && !contacts.has(entry.contact)) {
      const message = `topic "${entry.id}" names contact "${entry.contact}", which \`contacts\` does not have`;
      report({ severity: 'error', code: 'unknown-contact', message, at: source.place(['topics', index, 'contact']) });
    }
    learn(['topics', index, 'ways'], passages.length ? entry.id : `${OUTSIDE}${entry.id}`);
    if (!passages.length) continue;
    const contact = entry.contact === undefined ? undefined : contacts.get(entry.contact);
    topics.set(entry.id, {
      id: entry.id,
      title: entry.title,
      passages,
      rule: entry.rule,
      contact,
      incident: entry.incident,
    });
    learn(['topics', index, 'asks'], `${entry.id}${ASKS}`);
    for (const passage of passages.slice(0, 2)) {
      row.read(passage.plain, list);
      trainer.learn(entry.id, row);
    }
  }
  for (const [index, { id }] of overlay.outside.entries()) learn(['outside', index, 'ways'], `${OUTSIDE}${id}`);
  return topics;
}

/** Say what each class of the topic model stands for. */
export function compileClasses(classes: readonly string[], topics: ReadonlyMap<string, Topic>): TopicClass[] {
  return classes.map((name) => {
    const asks = name.endsWith(ASKS) && !name.startsWith(OUTSIDE);
    return { topic: topics.get(asks ? name.slice(0, -ASKS.length) : name), asks };
  });
}

/** Compile the groups of words that mean the same. */
export function compileSame(same: Readonly<Record<string, string>>, list: WordList): SameGroups {
  const groups = new Map<number, { rest: number[]; group: string }[]>();
  for (const [id, phrases] of Object.entries(same)) {
    for (const phrase of phrases.split(',')) {
      const [first, ...rest] = tokenise(phrase, list).map((word) => word.stemNumber);
      if (first === undefined) continue;
      const known = groups.get(first) ?? [];
      known.push({ rest, group: `#${id}` });
      groups.set(first, known);
    }
  }
  return groups;
}

// Who claimed a way of asking first. Two ways are the same where their words are: case and marks do not tell them apart.
class Owners {
  readonly #list: WordList;
  readonly #byHash = new NumberTable(2 ** 14);
  readonly #ways: { readonly text: string; readonly name: string }[] = [];

  constructor(list: WordList) {
    this.#list = list;
  }

  /** Claim a way of asking, with its words; gives whose it is already. */
  claim(text: string, { numbers, length }: WordRow, name: string): string | undefined {
    let hash = 0;
    for (let at = 0; at < length; at++) hash = withLetter(hash, numbers[at] ?? -1);
    hash = ended(hash);
    const place = this.#byHash.get(hash);
    if (place < 0) {
      this.#byHash.add(hash, this.#ways.push({ text, name }) - 1);
      return undefined;
    }
    const known = this.#ways[place];
    return known && this.#wordsOf(known.text) === this.#wordsOf(text) ? known.name : undefined;
  }

  #wordsOf(text: string): string {
    return tokenise(text, this.#list)
      .map(({ word }) => word)
      .join(' ');
  }
}
