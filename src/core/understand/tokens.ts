import { codesOf } from './letter-buffer.ts';
import { CODES, endWithApostrophes, isPartOfMore, isWordCode, KINDS, kindOf } from './letters.ts';
import { ended, PLAIN_READER, type TypedWord, type WordReader, withLetter } from './words.ts';

/** How strongly a token is parted from the one before it. */
export const BREAK = { none: 0, comma: 1, clause: 2, sentence: 3 } as const;
export type Break = (typeof BREAK)[keyof typeof BREAK];

/** A word of a question or of a phrase in the policy data, as typed once it is cleaned. */
export interface Token extends TypedWord {
  readonly start: number;
  readonly end: number;
  /** Whether it is an address on the web: "whereby.com". */
  readonly domain: boolean;
  readonly before: Break;
}

const ENDINGS =
  'com|org|net|io|us|uk|co|app|ai|so|me|ly|tv|im|gg|chat|dev|eu|fm|fr|de|info|biz|xyz|live|cloud|zone|video';
const PIECE = new RegExp(
  [
    '(?<url>https?://(?:www\\.)?(?<host>[a-z0-9.-]{1,200})\\S{0,500})',
    `(?<domain>\\b(?:www\\.)?[a-z0-9-]{1,60}(?:\\.[a-z0-9-]{1,60}){0,3}\\.(?:${ENDINGS})\\b(?![@.]?[a-z0-9]))`,
    "(?<word>[\\p{L}\\p{N}]{1,400}(?:'[\\p{L}]{1,20}){0,3})",
    '(?<mark>[.?!]{1,20}|[,;:\\n()—–…"“”|•]|\\s-{1,3}(?=\\s)|/|&|\\[removed\\])',
  ].join('|'),
  'giu',
);

/**
 * Split a cleaned text into words, with what parts them. Most of it is plain letters, and there are tens of thousands of
 * texts to read at start: plain letters are scanned one by one, and what is not plain is left to `tokensByPattern`, from
 * space to space. A test holds both ways to the same result.
 */
export function tokenise(text: string, reader: WordReader = PLAIN_READER): Token[] {
  const tokens: Token[] = [];
  let before: Break = BREAK.sentence;
  // Where the scanner came over the last space, and what it knew there.
  let space = 0;
  let words = 0;
  let beforeWords: Break = before;
  const codes = codesOf(text);
  for (let at = 0; at < text.length; ) {
    const start = at;
    let hash = 0;
    for (; isWordCode(codes[at]); at++) hash = withLetter(hash, codes[at] ?? 0);
    if (at > start) {
      const end = codes[at] === CODES.apostrophe ? endWithApostrophes(codes, at) : at;
      const word = end === at ? reader.at(text, start, at, ended(hash)) : reader.at(text, start, end);
      tokens.push(tokenOf(word, start, end, before));
      at = end;
      before = BREAK.none;
      continue;
    }
    const code = codes[at];
    const kind = kindOf(code);
    if (kind === KINDS.pattern || isPartOfMore(codes, at)) {
      tokens.length = words;
      const end = endOfRun(codes, at, text.length);
      before = tokensByPattern(text, space, end, reader, tokens, beforeWords);
      at = end;
    } else {
      if (code === CODES.slash) spellWith(tokens, at, reader);
      else if (code === CODES.hyphen && before < BREAK.clause && isDash(text, at)) before = BREAK.clause;
      else if (kind === KINDS.mark) before = Math.max(before, strengthOfCode(code ?? 0)) as Break;
      at++;
      if (kind !== KINDS.space && code !== CODES.newLine) continue;
    }
    space = at;
    words = tokens.length;
    beforeWords = before;
  }
  return tokens;
}

/** Split the part of a text between two spaces by a pattern that knows every letter; gives what parts it from what follows. */
export function tokensByPattern(
  text: string,
  from: number,
  to: number,
  reader: WordReader,
  tokens: Token[],
  first: Break = BREAK.sentence,
): Break {
  let before = first;
  // With the spaces around it, by which a dash is known.
  const offset = Math.max(0, from - 1);
  for (const match of text.slice(offset, to + 1).matchAll(PIECE)) {
    const { host, domain, word, mark, url } = match.groups ?? {};
    const start = match.index + offset;
    if (mark !== undefined) {
      // "w/ a supplier", "b/c": the slash belongs to the letter.
      if (mark === '/') spellWith(tokens, start, reader);
      before = Math.max(before, strengthOf(mark)) as Break;
      continue;
    }
    const end = start + match[0].length;
    if (url !== undefined || domain !== undefined) {
      const name = (host ?? domain ?? '').toLowerCase().replace(/^www\./, '');
      const word = { word: name, stem: name, possessive: false, number: -1, stemNumber: reader.stemNumber(name) };
      tokens.push({ ...word, typed: name, start, end, domain: true, before });
    } else if (word !== undefined) tokens.push(tokenOf(reader.at(text, start, end), start, end, before));
    before = BREAK.none;
  }
  return before;
}

function endOfRun(codes: Uint8Array, from: number, length: number): number {
  let at = from;
  while (at < length && kindOf(codes[at]) !== KINDS.space && codes[at] !== CODES.newLine) at++;
  return at;
}

/** Tell whether a hyphen is a dash: " - " parts two clauses; "e-mail" is no dash. */
export function isDash(text: string, at: number): boolean {
  let end = at;
  while (text[end] === '-') end++;
  return end - at <= 3 && /\s/.test(text[at - 1] ?? '') && /\s/.test(text[end] ?? '');
}

function spellWith(tokens: Token[], at: number, reader: WordReader): void {
  const last = tokens.at(-1);
  if (last?.word === 'w' && last.end === at) {
    tokens[tokens.length - 1] = tokenOf(reader.at('with', 0, 4), last.start, last.end, last.before);
  }
}

function tokenOf(of: TypedWord, start: number, end: number, before: Break): Token {
  const { typed, word, stem, possessive, number, stemNumber } = of;
  return { word, stem, possessive, number, stemNumber, typed, start, end, domain: false, before };
}

/** Tell how strongly a mark parts what stands around it, by its code. */
export function strengthOfCode(code: number): number {
  return STRENGTHS[code] ?? BREAK.none;
}

const STRENGTHS = Uint8Array.from({ length: 128 }, (_, code) => strengthOf(String.fromCharCode(code)));

function strengthOf(mark: string): Break {
  if (/^[.?!\n…]/.test(mark)) return BREAK.sentence;
  if (mark === ',' || mark === '/' || mark === '&' || mark === '[removed]')
    return mark === ',' ? BREAK.comma : BREAK.none;
  return BREAK.clause;
}
