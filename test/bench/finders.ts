import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { ask, type Policy } from '#core';
import { findMentions } from '../../src/core/understand/mentions.ts';
import { tokenise } from '../../src/core/understand/tokens.ts';
import { TODAY } from '../support/policy.ts';

/** What a look-up gives: names of tools, and quotes, each best first. */
export interface Found {
  readonly tools: readonly string[];
  readonly quotes: readonly string[];
}

/** Look a text up one way: by the engine, or by what it is compared with. */
export type Finder = (text: string) => Found;

/** Find by the engine: a whole answer. */
export function byEngine(policy: Policy): Finder {
  return (text) => {
    const { tools, citations } = ask(policy, text, TODAY);
    return { tools: tools.map(({ name }) => name), quotes: citations.map((citation) => citation.text) };
  };
}

/** Find by the engine's look-up of names alone, which is the first part of an answer, and the same job as Fuse.js has. */
export function byNames({ vocabulary }: Policy): Finder {
  return (text) => {
    const mentions = findMentions(text, tokenise(text, vocabulary.read), vocabulary);
    return { tools: mentions.map(({ target }) => target.name), quotes: [] };
  };
}

/** Find by Fuse.js over the names of the tools: the text is a name. */
export function byFuse(policy: Policy): Finder {
  const fuse = new Fuse(namesOf(policy), { threshold: 0.4 });
  return (text) => ({ tools: fuse.search(text, { limit: 3 }).map(({ item }) => item), quotes: [] });
}

/** Find by MiniSearch over the sentences of the documents. */
export function byMiniSearch(policy: Policy): Finder {
  const search = new MiniSearch({ fields: ['plain'], searchOptions: { fuzzy: 0.2, prefix: true } });
  const passages = policy.documents.flatMap(({ document }) => document.passages);
  search.addAll(passages.map(({ plain }, id) => ({ id, plain })));
  return (text) => {
    const quotes = search.search(text).slice(0, 3);
    return { tools: [], quotes: quotes.map(({ id }) => passages[id]?.plain ?? '') };
  };
}

/** Find what a question asks about with both: each one to three words of it may be a name, and all are searched for. */
export function byBoth(policy: Policy): Finder {
  const fuse = new Fuse(namesOf(policy), { threshold: 0.2, includeScore: true });
  const search = byMiniSearch(policy);
  return (text) => {
    const words = text.split(/\s+/).filter(Boolean);
    const windows = words.flatMap((_, at) => [1, 2, 3].map((length) => words.slice(at, at + length).join(' ')));
    const tools = windows.flatMap((window) => (window.length > 3 ? fuse.search(window, { limit: 1 }) : []));
    return { tools: [...new Set(tools.map(({ item }) => item))], quotes: search(text).quotes };
  };
}

function namesOf(policy: Policy): string[] {
  return [...policy.tools.values()].map(({ name }) => name);
}
