import { standsWhereToolsStand } from './by-place.ts';
import { exactly, MOST_WORDS, slipped } from './name-matching.ts';
import { mayBegin, mayOpen, type NameIndex, type Target } from './names.ts';
import { isKnownWord } from './spelt.ts';
import { BREAK, type Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isUsedAsWord, isWithinPhrase } from './word-use.ts';

/** A tool in a question: tokens `from` up to, not including, `to`. */
export interface Mention {
  readonly target: Target;
  /** As the person wrote it, once cleaned. */
  readonly typed: string;
  readonly from: number;
  readonly to: number;
  /** How it was found: as written, by one typing slip, or as a word that no list knows, where a tool's name would stand. */
  readonly by: 'name' | 'slip' | 'place';
}

/** Find every tool that a question speaks of, in order: `tokens` are those of `text`. */
export function findMentions(text: string, tokens: readonly Token[], vocabulary: Vocabulary): Mention[] {
  const unknown = tokens.map((token) => !isKnownWord(token, vocabulary));
  const found: Mention[] = [];
  const asWords: Mention[] = [];
  for (let from = 0; from < tokens.length; ) {
    const mention = mentionAt(text, tokens, from, unknown, vocabulary, asWords);
    if (mention) found.push(mention);
    from = mention ? mention.to : from + 1;
  }
  const taken = new Uint8Array(tokens.length);
  for (const { from, to } of found) taken.fill(1, from, to);
  for (const second of secondThoughts(tokens, found, asWords, taken)) {
    found.push(second);
    taken.fill(1, second.from, second.to);
  }
  for (let at = 0; at < tokens.length; at++) {
    if (unknown[at] && !taken[at] && standsWhereToolsStand(tokens, at, vocabulary, taken)) {
      const typed = tokens[at]?.typed ?? '';
      found.push({ target: { kind: 'other', name: typed }, typed, from: at, to: at + 1, by: 'place' });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

// "Signal or WhatsApp", "box … box.com": what stands beside a tool in a list, or is the tool elsewhere, is one after all.
function secondThoughts(
  tokens: readonly Token[],
  found: readonly Mention[],
  asWords: readonly Mention[],
  taken: Uint8Array,
): Mention[] {
  if (!found.length) return [];
  const ends = new Set(found.map(({ to }) => to));
  const starts = new Set(found.map(({ from }) => from));
  const others = new Set(found.filter(({ target }) => target.kind === 'other').map(({ target }) => target.name));
  return asWords.filter(({ from, to, target }) => {
    const after = joins(tokens, to) ? to + 1 : tokens[to]?.before === BREAK.comma ? to : -1;
    const before = joins(tokens, from - 1) ? from - 1 : tokens[from]?.before === BREAK.comma ? from : -1;
    const overlaps = taken.subarray(from, to).includes(1);
    return !overlaps && (starts.has(after) || ends.has(before) || others.has(target.name));
  });
}

function joins(tokens: readonly Token[], at: number): boolean {
  return ['or', 'and', 'vs', 'versus', 'nor'].includes(tokens[at]?.word ?? '');
}

// The longest name that begins here. What is only used as a word is kept aside in `asWords`.
function mentionAt(
  text: string,
  tokens: readonly Token[],
  from: number,
  unknown: readonly boolean[],
  vocabulary: Vocabulary,
  asWords: Mention[],
): Mention | undefined {
  const { beginnings, longest, parts } = vocabulary.names;
  const opening = tokens[from];
  if (!opening || (!unknown[from] && !opening.domain && !mayStart(text, tokens, from, unknown, vocabulary.names)))
    return undefined;
  const keys: string[] = [];
  // A window grows while a name can still begin with it, or a slip may hide one.
  let open = true;
  for (let to = from; open && to < tokens.length && keys.length < longest; to++) {
    const token = tokens[to];
    if (!token || (to > from && !isJoined(text, tokens[to - 1], token))) break;
    const key = (keys.at(-1) ?? '') + token.word;
    keys.push(key);
    const mayGoOn = unknown[to] === true || parts.has(token.word) || parts.has(opening.word);
    open = mayBegin(beginnings, key) || (keys.length < MOST_WORDS && mayGoOn);
  }
  for (let words = keys.length; words >= 1; words--) {
    const to = from + words;
    const key = keys[words - 1] ?? '';
    const exact = exactly(key, tokens, from, to, unknown, vocabulary);
    const name = exact ?? slipped(key, tokens, from, to, unknown, vocabulary);
    if (!name) continue;
    const typed = tokens
      .slice(from, to)
      .map((token) => token.typed)
      .join(' ')
      .replace(/'s$/i, '');
    const mention: Mention = { target: name.target, typed, from, to, by: exact ? 'name' : 'slip' };
    const spaced = tokens
      .slice(from, to)
      .map((token) => token.word)
      .join(' ');
    // "i message her" is what somebody does; "i-message" is the tool.
    const ordinary = (name.splits.get(spaced) ?? name.ordinary) && !isHyphened(text, tokens, from, to);
    if (!ordinary || !exact || !isUsedAsWord(tokens, from, to, name, vocabulary)) return mention;
    // "on Teams and zoom in on the plan": a phrase that reaches beyond the name leaves no second thought.
    // "30 lines and Teams": nor does a plural.
    if (vocabulary.names.exact.has(key) && !isWithinPhrase(tokens, from, to, name, vocabulary)) asWords.push(mention);
  }
  return undefined;
}

// A word that is known begins a name if it is one, or with the next word. Looked up before anything is put together.
function mayStart(
  text: string,
  tokens: readonly Token[],
  from: number,
  unknown: readonly boolean[],
  names: NameIndex,
): boolean {
  const [token, next] = [tokens[from], tokens[from + 1]];
  if (!token || !mayOpen(token, names)) return false;
  const { beginnings, exact, parts } = names;
  const { word } = token;
  if (exact.has(word) || parts.has(word) || (word.endsWith('s') && exact.has(word.slice(0, -1)))) return true;
  if (!next || !isJoined(text, token, next)) return false;
  if (unknown[from + 1] || parts.has(next.word)) return true;
  const both = word + next.word;
  return mayBegin(beginnings, both) || (both.endsWith('s') && exact.has(both.slice(0, -1)));
}

// "Skype (consumer)" is one name: a bracket, or a mark and a space, does not end what is written on. Nor does a dot with no
// space around it: "sli.do".
function isJoined(text: string, before: Token | undefined, token: Token): boolean {
  if (token.before === BREAK.none) return true;
  if (!before) return false;
  const between = token.start - before.end;
  return (token.before === BREAK.clause && between === 2) || (between === 1 && text[before.end] === '.');
}

function isHyphened(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (text.slice(tokens[at - 1]?.end, tokens[at]?.start) !== '-') return false;
  return to - from > 1;
}
