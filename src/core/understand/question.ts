import { findAsides } from './asides.ts';
import { type Circumstances, findCircumstances, stanceOn } from './circumstances.ts';
import { cleanQuestion, LONGEST_QUESTION } from './clean.ts';
import { type Identifier, removeIdentifiers } from './identifiers.ts';
import { findPhrases, type Match } from './lexicon.ts';
import { mannerOf } from './manner.ts';
import { findMentions, type Mention } from './mentions.ts';
import type { Notion, Stance } from './notions.ts';
import { corrected } from './spelt.ts';
import { type Token, tokenise } from './tokens.ts';
import type { Ranking } from './topic-model.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A question as it was understood. */
export interface Question {
  /** As typed, with what looks like an identifier of a person replaced by `[removed]`. */
  readonly text: string;
  /** The sorts of identifier that were removed. */
  readonly identifiers: readonly Identifier[];
  readonly mentions: readonly Mention[];
  /** First tokens of the tools that are named only in passing: "instead of WhatsApp". */
  readonly asides: ReadonlySet<number>;
  readonly circumstances: Circumstances;
  /** Whether it asks or angles for a yes ("can I", "ok to", "planning to"). */
  readonly asksPermission: boolean;
  /** Whether it asks what, how, who, when or whether one must, and not for a yes. */
  readonly wonders: boolean;
  /** Whether a sentence of it opens by asking who, whose, which or why. */
  readonly wondersWho: boolean;
  /** Whether it tells of something that has happened: "I sent", "has been", "got". */
  readonly tellsPast: boolean;
  /** Whether it asks what one is to do now: "what should I do?", "who do I tell?". */
  readonly whatNow: boolean;
  /** How well each class of the topic model fits; undefined where the question was not read. */
  readonly ranking: Ranking | undefined;
  readonly words: number;
  /** Whether its words are all such as have no subject of their own ("why", "and what about it"). */
  readonly empty: boolean;
  /** Whether it was too long to read. */
  readonly tooLong: boolean;
}

/** Understand what a person typed. Gives the same for the same text; throws on nothing. */
export function understand(vocabulary: Vocabulary, typed: string): Question {
  if (typed.length > LONGEST_QUESTION) return tooLong(typed);
  const shown = removeIdentifiers(typed);
  const cleaned = cleanQuestion(typed);
  if (cleaned.length > LONGEST_QUESTION) return tooLong(typed);
  const { text, found, count } = cleaned === typed ? shown : removeIdentifiers(cleaned);
  const tokens = tokenise(text, vocabulary.read);
  const mentions = findMentions(text, tokens, vocabulary);
  const named = new Uint8Array(tokens.length);
  for (const { from, to } of mentions) named.fill(1, from, to);
  // "Zoom or Teams": what joins two names belongs to them.
  for (const [index, { from }] of mentions.entries()) {
    const gap = from - 1;
    if (index > 0 && mentions[index - 1]?.to === gap && ['or', 'and'].includes(tokens[gap]?.word ?? '')) named[gap] = 1;
  }
  const spelt = tokens.map((token, at) => (named[at] ? token : corrected(token, vocabulary)));
  const phrases = phrasesIn(spelt, mentions.length ? named : undefined, vocabulary);
  const circumstances = findCircumstances(spelt, phrases, vocabulary, (at) => named[at] === 1);
  const asks = text.indexOf('?', tokens.at(-1)?.end ?? 0) >= 0;
  // What a tool is called says nothing of what is asked about it.
  const ranking = vocabulary.topics.rank(mentions.length ? spelt.filter((_, at) => !named[at]) : spelt);
  // An identifier in full-width digits, or with invisible characters in it, is only seen once cleaned: then that is shown.
  const hidden = count > shown.count;
  return {
    text: hidden ? text : shown.text,
    identifiers: [...new Set([...shown.found, ...found])],
    mentions,
    asides: findAsides(tokens, mentions),
    circumstances,
    ...mannerOf(spelt, phrases, named, asks),
    tellsPast: spelt.some((token) => PAST.has(token.word) || /[a-z]{3}ed$/.test(token.word)),
    ranking,
    words: tokens.length,
    empty: tokens.every((token) => EMPTY.has(token.word)),
    tooLong: false,
  };
}

/** Tell whether a phrase of the question says a notion, and not only the situation that it tells. */
export function isNamed(question: Question, notion: Notion): boolean {
  return question.circumstances.some(
    (each) => each.notion === notion && each.stance === 'said' && each.by === 'phrase',
  );
}

/** Give how a question speaks of a notion. */
export function stance(question: Question, notion: Notion): Stance {
  return stanceOn(question.circumstances, notion);
}

// "a private Teams account", "make our Zoom calls public": a tool's name may stand within a phrase.
// No phrase that is worth finding reaches further.
const REACH = 6;
const ACROSS_NAMES = /^(?:account|act|permission)\./;

function phrasesIn(tokens: readonly Token[], named: Uint8Array | undefined, vocabulary: Vocabulary): Match<Notion>[] {
  const found = findPhrases(vocabulary.lexicon, tokens);
  if (!named) return found;
  const places = placesNear(named);
  const across = findPhrases(
    vocabulary.lexicon,
    places.flatMap((at) => tokens[at] ?? []),
  );
  for (const match of across) {
    if (match.to - match.from < 2 || !ACROSS_NAMES.test(match.meaning)) continue;
    const from = places[match.from] ?? 0;
    const to = (places[match.to - 1] ?? 0) + 1;
    let names = 0;
    for (let at = from; at < to; at++) names += named[at] ?? 0;
    // Nothing but a name may stand between its words.
    if (names > 0 && to - from - names === match.to - match.from) found.push({ ...match, from, to });
  }
  return found;
}

// The tokens near names that are no names themselves.
function placesNear(named: Uint8Array): number[] {
  const places: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let next = named.indexOf(1);
  for (let at = 0; at < named.length; at++) {
    if (named[at]) {
      last = at;
      next = named.indexOf(1, at + 1);
    } else if (at - last <= REACH || (next >= 0 && next - at <= REACH)) places.push(at);
  }
  return places;
}

const EMPTY = new Set(
  'a an the of to in on at is are be it this that i my me we our us you your and or do does for with am was if so any some please hi hello why how what when who where which can could would should may about then there no not yes ok but also too now just'.split(
    ' ',
  ),
);

const PAST = new Set(
  'was were been has had ive weve went gone got sent put told left lost saw seen found forgot gave given took taken came hit did done made let stole broke fell wrote read shown ran set keeps just already yesterday'.split(
    ' ',
  ),
);
const SHOWN = 200;

// Only its beginning is looked at, and shown.
function tooLong(typed: string): Question {
  const { text, found } = removeIdentifiers(cleanQuestion(typed.slice(0, SHOWN)).slice(0, SHOWN));
  const nothing = {
    mentions: [],
    asides: new Set<number>(),
    circumstances: [],
    ranking: undefined,
    asksPermission: false,
    wonders: false,
    wondersWho: false,
    tellsPast: false,
    whatNow: false,
    words: 0,
    empty: true,
  };
  return { text, identifiers: found, ...nothing, tooLong: true };
}
