import { findAsides } from './asides.ts';
import { type Circumstances, findCircumstances, stanceOn } from './circumstances.ts';
import { cleanQuestion, LONGEST_QUESTION } from './clean.ts';
import { type Identifier, removeIdentifiers } from './identifiers.ts';
import { findPhrases, type Match } from './lexicon.ts';
import { findMentions, isKnownWord, type Mention } from './mentions.ts';
import type { Notion, Stance } from './notions.ts';
import { BREAK, type Token, tokenise } from './tokens.ts';
import type { Fit } from './topic-model.ts';
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
  /** Whether it tells of something that has happened: "I sent", "has been", "got". */
  readonly tellsPast: boolean;
  /** Classes of the topic model, best first; empty where the question has no words. */
  readonly fits: readonly Fit[];
  /** How much of the question the model knows, from 0 to 1. */
  readonly known: number;
  readonly words: number;
  /** Whether its words are all such as have no subject of their own ("why", "and what about it"). */
  readonly empty: boolean;
  /** Whether it was too long to read. */
  readonly tooLong: boolean;
}

/** Understand what a person typed. Gives the same for the same text; throws on nothing. */
export function understand(vocabulary: Vocabulary, typed: string): Question {
  const shown = removeIdentifiers(typed.slice(0, LONGEST_QUESTION));
  const cleaned = cleanQuestion(typed);
  if (cleaned.length > LONGEST_QUESTION || typed.length > LONGEST_QUESTION)
    return tooLong(removeIdentifiers(cleaned.slice(0, SHOWN)));
  const { text, found, count } = removeIdentifiers(cleaned);
  const tokens = tokenise(text);
  const mentions = findMentions(tokens, vocabulary);
  const named = new Set<number>();
  for (const { from, to } of mentions) for (let at = from; at < to; at++) named.add(at);
  // "Zoom or Teams": what joins two names belongs to them.
  for (const [index, { from }] of mentions.entries()) {
    const gap = from - 1;
    if (index > 0 && mentions[index - 1]?.to === gap && ['or', 'and'].includes(tokens[gap]?.word ?? '')) named.add(gap);
  }
  const spelt = tokens.map((token, at) => (named.has(at) ? token : corrected(token, vocabulary)));
  const phrases = phrasesIn(spelt, named, vocabulary);
  const circumstances = findCircumstances(spelt, phrases, vocabulary, (at) => named.has(at));
  const { asksPermission, wonders } = mannerOf(spelt, phrases, endsInQuestion(text, tokens.at(-1)?.end ?? 0));
  // What a tool is called says nothing of what is asked about it.
  const { fits, known } = vocabulary.topics.rank(spelt.filter((_, at) => !named.has(at)));
  // An identifier in full-width digits, or with invisible characters in it, is only seen once cleaned: then that is shown.
  const hidden = count > shown.count;
  return {
    text: hidden ? text : shown.text,
    identifiers: [...new Set([...shown.found, ...found])],
    mentions,
    asides: findAsides(tokens, mentions),
    circumstances,
    asksPermission,
    wonders,
    tellsPast: spelt.some((token) => PAST.has(token.word) || /[a-z]{3}ed$/.test(token.word)),
    fits,
    known,
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
const ACROSS_NAMES = /^(?:account|act)\./;

function phrasesIn(tokens: readonly Token[], named: ReadonlySet<number>, vocabulary: Vocabulary): Match<Notion>[] {
  const found = findPhrases(vocabulary.lexicon, tokens);
  if (!named.size) return found;
  const near = new Set(
    [...named].flatMap((at) => Array.from({ length: 2 * REACH + 1 }, (_, step) => at - REACH + step)),
  );
  const places = tokens.map((_, at) => at).filter((at) => near.has(at) && !named.has(at));
  const across = findPhrases(
    vocabulary.lexicon,
    places.flatMap((at) => tokens[at] ?? []),
  ).flatMap((match) => {
    const from = places[match.from] ?? 0;
    const to = (places[match.to - 1] ?? 0) + 1;
    let names = 0;
    for (let at = from; at < to; at++) if (named.has(at)) names++;
    // Nothing but a name may stand between its words.
    const whole = names > 0 && to - from - names === match.to - match.from;
    return whole && ACROSS_NAMES.test(match.meaning) ? { ...match, from, to } : [];
  });
  return [...found, ...across];
}

function endsInQuestion(text: string, lastWord: number): boolean {
  return text.indexOf('?', lastWord) >= 0;
}

// "how can I export it" wonders; "can I export it" asks for a yes; "is it ok, and how do I export it" asks for one too.
function mannerOf(
  tokens: readonly Token[],
  found: readonly Match<Notion>[],
  endsInQuestion: boolean,
): { asksPermission: boolean; wonders: boolean } {
  const wondering = found.filter((match) => match.meaning === 'permission.wondering');
  const asked = found.some(
    (match) =>
      match.meaning === 'permission.asking' &&
      !wondering.some((outer) => outer.from <= match.from && outer.to >= match.to),
  );
  // "… Teams?": a story that ends in a question without a question word asks whether it may be.
  const last = tokens.slice(tokens.findLastIndex((token) => token.before === BREAK.sentence));
  const elliptic =
    endsInQuestion && !wondering.length && !last.some((token) => OPENINGS.has(token.word) || DUTIES.has(token.word));
  const asksPermission = asked || elliptic;
  const opens = tokens.some(
    (token, at) => token.before === BREAK.sentence && OPENINGS.has(token.word) && tokens[at + 1]?.word !== 'about',
  );
  return { asksPermission, wonders: !asksPermission && (opens || wondering.length > 0) };
}

const EMPTY = new Set(
  'a an the of to in on at is are be it this that i my me we our us you your and or do does for with am was if so any some please hi hello why how what when who where which can could would should may about then there no not yes ok but also too now just'.split(
    ' ',
  ),
);

const PAST = new Set(
  'was were been has had ive weve went gone got sent put told left lost saw seen found forgot gave given took taken came hit did done made let stole broke fell wrote read shown ran set just already yesterday'.split(
    ' ',
  ),
);
// "should I tell anyone?", "needed or overkill?" ask what one has to do.
const DUTIES = new Set('should must need needed needs shall ought are is anything'.split(' '));
const OPENINGS = new Set('how what whats who whos whose when where why which does do did will has'.split(' '));

function corrected(token: Token, vocabulary: Vocabulary): Token {
  const whole = vocabulary.shortForms.get(token.word);
  if (whole !== undefined) return { ...(tokenise(whole)[0] ?? token), typed: token.typed, before: token.before };
  if (token.domain || token.word.length < 4 || isKnownWord(token.word, vocabulary)) return token;
  const word = vocabulary.spelling.find(token.word)[0];
  return word === undefined ? token : { ...(tokenise(word)[0] ?? token), typed: token.typed, before: token.before };
}

const SHOWN = 200;

function tooLong({ text, found }: { text: string; found: readonly Identifier[] }): Question {
  const nothing = {
    mentions: [],
    asides: new Set<number>(),
    circumstances: [],
    fits: [],
    asksPermission: false,
    wonders: false,
    tellsPast: false,
    known: 0,
    words: 0,
    empty: true,
  };
  return { text, identifiers: found, ...nothing, tooLong: true };
}
