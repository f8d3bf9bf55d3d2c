import { findPhrases } from './lexicon.ts';
import type { IndexedName } from './names.ts';
import { corrected } from './spelt.ts';
import { BREAK, type Token, tokenise } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

const TOOL_BEFORE = new Set(
  'use using used uses via install installing download downloading try trying over through on app tool with into open launch join joining into approve approved allow allowed called by in'.split(
    ' ',
  ),
);
const STRONG_BEFORE = new Set(
  'use using used uses via install installing download downloading try trying over through on called'.split(' '),
);
const TOOL_AFTER = new Set(
  (
    'server board survey poll form doc bot call calls meeting meetings mtg chat chats channel channels message messages msg dm dms group groups account app link links invite invitation ' +
    'workspace thread threads webinar session sessions poll polls status profile recording recordings background backgrounds account ok okay plugin integration recap transcription notetaker assistant ' +
    'allowed approved permitted banned acceptable safe alright fine good best cleared for with please instead catchup huddle huddles post posts feed'
  ).split(' '),
);
const ONLY_OF_TOOLS = new Set(
  'webinar channel channels chat chats call calls dm dms app link links poll polls huddle huddles account workspace'.split(
    ' ',
  ),
);
const WITHIN = new Set('in on inside within'.split(' '));
const DETERMINERS = new Set(
  'my our your his her their its two three four five six several many both all these those other different some any which no few more most same new across between the each of'.split(
    ' ',
  ),
);
const PRONOUNS = new Set('i we you they can could may might should shall must let lets to want wanna gonna'.split(' '));
// What stands before "I" where it begins what somebody does.
const ASKING_BEFORE = new Set(
  'can could may might should must shall will would do did if when before after because so that what who whom how where why am'.split(
    ' ',
  ),
);
// What can follow a name that is used as one: "use signal to …", but not "use signal flags".
const RULING = new Set(
  'is are ok okay allowed approved permitted banned for with at to and or when if while because since so as instead about from during on in until today tomorrow please than but by'.split(
    ' ',
  ),
);

/**
 * Tell whether a name that is also an everyday word is used as the word: "zoom in", "my teams are moving".
 * A listed tool is taken for the tool unless its surroundings speak against it; a tool of no document, and a name that
 * was typed as two everyday words ("face time"), only where they speak for it.
 */
export function isUsedAsWord(
  tokens: readonly Token[],
  from: number,
  to: number,
  name: IndexedName,
  vocabulary: Vocabulary,
): boolean {
  const { names } = vocabulary;
  if (isWholeSentence(tokens, from, to)) return false;
  if (phraseCovers(tokens, from, to, name, vocabulary)) return true;
  const word = tokens[from]?.word ?? '';
  const before = tokens[from - 1];
  const next = tokens[to];
  // "is signal alrihgt": what follows tells most, so that a slip in it is mended first.
  const after = next && corrected(next, vocabulary);
  const joined = after && after.before === BREAK.none;
  const capital = hasCapital(tokens, from);
  const split = to - from > name.words;
  const afterTool = joined && TOOL_AFTER.has(after.word);
  // "can I message counsel on Teams": somebody does it. "can i message be used" is the tool.
  const asked = before && ASKING_BEFORE.has(before.word) && tokens[from]?.before === BREAK.none;
  if (split && word === 'i' && asked && !(joined && (after.word === 'be' || after.word === 'is'))) return true;
  if (name.target.kind !== 'listed') {
    const strong =
      before !== undefined &&
      STRONG_BEFORE.has(before.word) &&
      (capital || !joined || TOOL_AFTER.has(after.word) || RULING.has(after.word));
    const alone =
      from === 0 && (!joined || TOOL_AFTER.has(after.word)) && (tokens.length <= 6 || next?.before === BREAK.clause);
    const singled = capital && (tokens[from - 1]?.word ?? '') !== 'the';
    return !(strong || alone || afterTool || singled || isWithin(tokens, from, to, names));
  }
  if (before && TOOL_BEFORE.has(before.word) && tokens[from]?.before === BREAK.none) return false;
  if (afterTool && !(before && DETERMINERS.has(before.word) && (after.word === 'for' || after.word === 'with')))
    return false;
  if (before && DETERMINERS.has(before.word) && tokens[from]?.before === BREAK.none)
    return (word.endsWith('s') && !capital) || split;
  // "can we zoom", "to slack him": the tool as a verb.
  return split && !capital && !(before && PRONOUNS.has(before.word));
}

// A capital within a sentence.
function hasCapital(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && at > 0 && token.before < BREAK.sentence && /^\p{Lu}/u.test(token.typed);
}

// "copilot in Teams?", "is otter on Zoom ok": what is added to a listed tool.
function isWithin(tokens: readonly Token[], from: number, to: number, { exact }: Vocabulary['names']): boolean {
  const opens = from === 0 || ['is', 'are', 'about'].includes(tokens[from - 1]?.word ?? '');
  const host = exact.get(tokens[to + 1]?.word ?? '');
  return opens && WITHIN.has(tokens[to]?.word ?? '') && host?.target.kind === 'listed';
}

const BROWSERS = new Set('browser browsers chrome edge safari firefox'.split(' '));

// "zoom in the browser", "zoom in chrome on dom1": the tool, and where it runs.
function isInBrowser(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]?.word ?? '';
  return BROWSERS.has(DETERMINERS.has(first) || first === 'a' ? (tokens[at + 1]?.word ?? '') : first);
}

function isWholeSentence(tokens: readonly Token[], from: number, to: number): boolean {
  const end = tokens[to];
  return tokens[from]?.before === BREAK.sentence && (end === undefined || end.before === BREAK.sentence);
}

/** Tell whether a name stands within a longer phrase in which it is only the word: "zoom in". */
export function isWithinPhrase(
  tokens: readonly Token[],
  from: number,
  to: number,
  name: IndexedName,
  vocabulary: Vocabulary,
): boolean {
  return phraseCovers(tokens, from, to, name, vocabulary, 1);
}

function phraseCovers(
  tokens: readonly Token[],
  from: number,
  to: number,
  name: IndexedName,
  { wordUses, read }: Vocabulary,
  beyond = 0,
): boolean {
  const near = tokens.slice(Math.max(0, from - 4), to + 6);
  const offset = Math.max(0, from - 4);
  const word = tokens
    .slice(from, to)
    .map((token) => token.word)
    .join('');
  const stem = tokenise(word, read)[0]?.stem;
  // "use zoom in a browser": who uses it means the tool, whatever follows; only a phrase that begins earlier can say otherwise.
  const used = STRONG_BEFORE.has(tokens[from - 1]?.word ?? '');
  return findPhrases(wordUses, near).some(({ phrase, meaning, ...place }) => {
    const start = place.from + offset;
    if (meaning !== stem || start > from || place.to + offset < to + beyond || (used && start === from)) return false;
    if (isInBrowser(near, place.to)) return false;
    // "our teams webinar", "our Teams induction": what follows the name, or its capital, says that it is one.
    const told = hasCapital(tokens, from) || (tokens[to]?.before === BREAK.none && ONLY_OF_TOOLS.has(tokens[to].word));
    if (place.to + offset === to && name.target.kind === 'listed' && told) return false;
    // A phrase of one word is that form alone: "looming" is no Loom, and "loom" may be.
    return place.to - place.from > 1 || phrase.toLowerCase() === word;
  });
}
