import type { Contact, Topic, TopicClass } from '../policy.ts';
import type { SameGroups } from '../understand/features.ts';
import { tokenise } from '../understand/tokens.ts';
import type { TopicTrainer } from '../understand/topic-model.ts';
import { WordRow } from '../understand/word-row.ts';
import type { WordList } from '../understand/words.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Overlay } from './overlay.ts';
import type { QuoteFinder } from './quotes.ts';
import { WayOwners } from './way-owners.ts';
import type { Path } from './yaml-part.ts';
import type { OverlaySource } from './yaml-source.ts';

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
  const owners = new WayOwners();
  const learn = (path: Path, name: string) => {
    for (const { text, at } of source.lines(path)) {
      row.read(text, list);
      const owner = owners.claim(text, row, name);
      if (owner) {
        const as = owner.text === text ? '' : `as "${owner.text}"`;
        const message =
          owner.name === name
            ? `"${text}" stands here twice${as && `, once ${as}`}`
            : `"${text}" is a way of asking for ${owner.name} too${as && `, ${as}`}`;
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
