import { type IndexedName, type NameIndex, nameBySlip } from './names.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Find the name that tokens `from` up to, not including, `to` are, `key` being their words put together. */
export function exactly(
  key: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  unknown: readonly boolean[],
  { names }: Vocabulary,
): IndexedName | undefined {
  const single = to - from === 1;
  let name = names.exact.get(key);
  if (!name && single && tokens[from]?.domain) {
    name =
      names.exact.get(key.replace(/\.(?:com|org|net|io|us|co\.uk|co|app)$/, '')) ??
      names.exact.get(key.replaceAll('.', ''));
  }
  if (!name && key.endsWith('s')) name = names.exact.get(key.slice(0, -1));
  if (!name || single) return name;
  const window = tokens.slice(from, to);
  if (name.splits.has(window.map((token) => token.word).join(' '))) return name;
  // "face time" is only a tool where the data say so; "what sapp" is one since "sapp" is no word.
  return window.some((_, index) => unknown[from + index]) ? name : undefined;
}

const SHORTEST_OF_SEVERAL = 8;
/** How many words a name with a slip may be typed in. */
export const MOST_WORDS = 4;

/** Find the name that such tokens are with a typing slip; `unknown` tells which words no list has. */
export function slipped(
  key: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  unknown: readonly boolean[],
  { names }: Vocabulary,
): IndexedName | undefined {
  const words = to - from;
  if (words === 1) return unknown[from] && !tokens[from]?.domain ? nameBySlip(names, key) : undefined;
  if (key.length < SHORTEST_OF_SEVERAL || words > MOST_WORDS) return undefined;
  let strange = false;
  let part = false;
  for (let at = from; at < to; at++) {
    const word = tokens[at]?.word ?? '';
    strange ||= unknown[at] === true && !names.exact.has(word);
    part ||= names.parts.has(word);
  }
  if (!strange && !part) return undefined;
  const name = nameBySlip(names, key) ?? (strange ? nameByParts(names, tokens.slice(from, to)) : undefined);
  // "microsoft reams": where all are words, one of the name's own must stand there whole.
  return name && (strange || (name.words === words && name.target.kind === 'listed')) ? name : undefined;
}

// "mircosoft teems": a slip in each of its words.
function nameByParts(names: NameIndex, tokens: readonly Token[]): IndexedName | undefined {
  const words = tokens.map(({ word }) => (names.parts.has(word) ? word : (names.partSlips.find(word)[0] ?? word)));
  const name = names.exact.get(words.join(''));
  return name?.target.kind === 'listed' && name.words === words.length ? name : undefined;
}
