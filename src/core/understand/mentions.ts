import type { IndexedName, NameIndex, Target } from './names.ts';
import { nameBySlip } from './names.ts';
import { BREAK, type Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isUsedAsWord } from './word-use.ts';

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

/** Find every tool that a question speaks of, in order. */
export function findMentions(tokens: readonly Token[], vocabulary: Vocabulary): Mention[] {
  const certain = scan(tokens, vocabulary, () => false);
  // "Signal or WhatsApp": what stands beside a tool in a list is one.
  const ends = new Set(certain.map(({ to }) => to));
  const starts = new Set(certain.map(({ from }) => from));
  const found = certain.length
    ? scan(
        tokens,
        vocabulary,
        (from, to) => {
          const after = joins(tokens, to) ? to + 1 : tokens[to]?.before === BREAK.comma ? to : -1;
          const before = joins(tokens, from - 1) ? from - 1 : tokens[from]?.before === BREAK.comma ? from : -1;
          return starts.has(after) || ends.has(before);
        },
        new Set(certain.map(({ target }) => target.name)),
      )
    : certain;
  const taken = new Set(found.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)));
  for (let at = 0; at < tokens.length; at++) {
    if (!taken.has(at) && standsWhereToolsStand(tokens, at, vocabulary, taken)) found.push(byPlace(tokens, at));
  }
  return found.sort((a, b) => a.from - b.from);
}

function joins(tokens: readonly Token[], at: number): boolean {
  return ['or', 'and', 'vs', 'versus', 'nor'].includes(tokens[at]?.word ?? '');
}

function scan(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  besideTool: (from: number, to: number) => boolean,
  tools: ReadonlySet<string> = new Set(),
): Mention[] {
  const found: Mention[] = [];
  for (let from = 0; from < tokens.length; ) {
    const mention = mentionAt(tokens, from, vocabulary, besideTool, tools);
    if (mention) found.push(mention);
    from = mention ? mention.to : from + 1;
  }
  return found;
}

/** Tell whether a word is one that the policy data or English knows. */
export function isKnownWord(word: string, { english, known }: Pick<Vocabulary, 'english' | 'known'>): boolean {
  if (english.has(word) || known.has(word) || /^\d+$/.test(word)) return true;
  return word.endsWith('s') && (english.has(word.slice(0, -1)) || known.has(word.slice(0, -1)));
}

function mentionAt(
  tokens: readonly Token[],
  from: number,
  vocabulary: Vocabulary,
  besideTool: (from: number, to: number) => boolean,
  tools: ReadonlySet<string> = new Set(),
): Mention | undefined {
  for (let words = Math.min(vocabulary.names.longest, tokens.length - from); words >= 1; words--) {
    const window = tokens.slice(from, from + words);
    if (window.some((token, index) => index > 0 && token.before !== BREAK.none)) continue;
    const key = window.map((token) => token.word).join('');
    const exact = exactly(vocabulary.names, key, window, vocabulary);
    const name = exact ?? slipped(key, window, vocabulary);
    if (!name) continue;
    const to = from + words;
    // "WhatsApp's", "whatsapps": a name in the plural is the same name.
    const asWord = name.ordinary && exact && isUsedAsWord(tokens, from, to, name, vocabulary);
    // "box … box.com": what is the tool once is the tool throughout.
    if (asWord && !besideTool(from, to) && !(tools.has(name.target.name) && name.target.kind === 'other')) continue;
    const typed = window.map((token) => token.typed).join(' ');
    return {
      target: name.target,
      typed: typed.replace(/'s$/i, ''),
      from,
      to,

      by: exact ? 'name' : 'slip',
    };
  }
  return undefined;
}

function exactly(
  names: NameIndex,
  key: string,
  window: readonly Token[],
  vocabulary: Vocabulary,
): IndexedName | undefined {
  const domain =
    window.length === 1 && window[0]?.domain ? key.replace(/\.(?:com|org|net|io|us|co\.uk|co|app)$/, '') : key;
  const name = names.exact.get(key) ?? names.exact.get(domain) ?? names.exact.get(key.replace(/s$/, ''));
  if (!name || window.length === 1 || name.splits.has(window.map((token) => token.word).join(' '))) return name;
  // "face time" is only a tool where the data say so; "what sapp" is one since "sapp" is no word.
  return window.some((token) => !isKnownWord(token.word, vocabulary)) ? name : undefined;
}

function slipped(key: string, window: readonly Token[], vocabulary: Vocabulary): IndexedName | undefined {
  const unknown = window.filter(
    (token) => !isKnownWord(token.word, vocabulary) && !vocabulary.names.exact.has(token.word),
  );
  if (window.length === 1) return unknown.length && !window[0]?.domain ? nameBySlip(vocabulary.names, key) : undefined;
  if (key.length < 8) return undefined;
  const name = nameBySlip(vocabulary.names, key);
  if (!name) return undefined;
  // "microsoft reams": a word of the name must stand there whole, and no word may be one that is at home elsewhere.
  const sameShape =
    name.words === window.length && window.some((token) => token.word.length > 3 && name.key.includes(token.word));
  return sameShape || unknown.length > 0 ? name : undefined;
}

const BEFORE = new Set('use using used via install installing download downloading try trying called'.split(' '));
const AFTER = new Set('app application software website platform'.split(' '));
const RULING = new Set('allowed approved permitted ok okay alright safe acceptable banned'.split(' '));
const PERSON = /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|judge|with|to|from|by|at|in|dear|hi|hello|and|or)$/;

// "can I use blobchat", "padlet?", "is tricider ok": no list knows the word, and English does not.
function standsWhereToolsStand(
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
  taken: ReadonlySet<number>,
): boolean {
  const token = tokens[at];
  if (!token || token.typed === 'removed') return false;
  if (token.domain) return !/(?:^|\.)gov\.uk$/.test(token.word);
  if (token.word.length < 3 || token.word.length > 30 || !/^[\p{L}][\p{L}\p{N}]*$/u.test(token.word)) return false;
  if (isKnownWord(token.word, vocabulary) || vocabulary.spelling.find(token.word).length > 0) return false;
  const before = tokens[at - 1]?.word ?? '';
  const after = tokens[at + 1];
  if (tokens.length === 1) return /[aeiouy]/.test(token.word);
  if (BEFORE.has(before) || (SMALL.has(before) && BEFORE.has(tokens[at - 2]?.word ?? ''))) return true;
  if (after && AFTER.has(after.word) && after.before === BREAK.none) return true;
  if (PERSON.test(before)) return (before === 'or' || before === 'and') && taken.has(at - 2);
  if (!/[aeiouy]/.test(token.word) || after === undefined) return false;
  const listed = [after.word, tokens[at + 2]?.word, tokens[at + 3]?.word].join(' ') === 'on the list';
  return (at <= 2 && RULING.has(after.word)) || (['is', 'are'].includes(before) && listed);
}

const SMALL = new Set(['the', 'a', 'an', 'this', 'our', 'my']);

function byPlace(tokens: readonly Token[], at: number): Mention {
  const typed = tokens[at]?.typed ?? '';
  return { target: { kind: 'other', name: typed }, typed, from: at, to: at + 1, by: 'place' };
}
