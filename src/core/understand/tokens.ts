import { stemmer } from 'stemmer';

/** How strongly a token is parted from the one before it. */
export const BREAK = { none: 0, comma: 1, clause: 2, sentence: 3 } as const;
export type Break = (typeof BREAK)[keyof typeof BREAK];

/** A word of a question or of a phrase in the policy data. */
export interface Token {
  /** As it was typed, once cleaned. */
  readonly typed: string;
  /** Lower case, no apostrophes: "dont", "prisoner" (of "prisoner's"). */
  readonly word: string;
  /** Porter stem of `word`: "send" of "sending". */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** Whether it ended in 's or s'. */
  readonly possessive: boolean;
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
 * Split a cleaned text into words, with what parts them. `stems` remembers stems from text to text: for the policy's
 * words alone, since nothing that a person typed is kept.
 */
export function tokenise(text: string, stems?: Map<string, string>): Token[] {
  if (isSimple(text)) return simpleTokens(text, stems);
  const tokens: Token[] = [];
  let before: Break = BREAK.sentence;
  for (const match of text.matchAll(PIECE)) {
    const { host, domain, word, mark, url } = match.groups ?? {};
    const start = match.index;
    if (mark !== undefined) {
      const last = tokens.at(-1);
      // "w/ a supplier", "b/c": the slash belongs to the letter.
      if (mark === '/' && last?.word === 'w' && last.end === start) tokens[tokens.length - 1] = wordToken('with', last);
      before = Math.max(before, strengthOf(mark)) as Break;
      continue;
    }
    const end = start + match[0].length;
    if (url !== undefined || domain !== undefined) {
      const name = (host ?? domain ?? '').toLowerCase().replace(/^www\./, '');
      tokens.push({ typed: name, word: name, stem: name, start, end, possessive: false, domain: true, before });
    } else if (word !== undefined) tokens.push(wordToken(word, { start, end, before }));
    before = BREAK.none;
  }
  return tokens;
}

// Most texts are plain letters with no address in them, and there are tens of thousands to read at start: they are
// scanned letter by letter. A test holds both ways to the same result.
function isSimple(text: string): boolean {
  return /^[\x20-\x7e\n]*$/.test(text) && !/[\w-]\.[a-z]|:\/\/|\[|'.'/i.test(text);
}

function simpleTokens(text: string, stems: Map<string, string> | undefined): Token[] {
  const tokens: Token[] = [];
  let before: Break = BREAK.sentence;
  for (let at = 0; at < text.length; ) {
    const start = at;
    while (at < text.length && isWordCode(text.charCodeAt(at))) at++;
    // An apostrophe belongs to a word where a letter follows it.
    while (at > start && text.charCodeAt(at) === 39 && isLetterCode(text.charCodeAt(at + 1))) {
      at++;
      while (at < text.length && isLetterCode(text.charCodeAt(at))) at++;
    }
    if (at > start) {
      tokens.push(wordToken(text.slice(start, at), { start, end: at, before }, stems));
      before = BREAK.none;
      continue;
    }
    const mark = text[at] ?? '';
    const last = tokens.at(-1);
    if (mark === '/' && last?.word === 'w' && last.end === at)
      tokens[tokens.length - 1] = wordToken('with', last, stems);
    else if (mark === '-' && isDash(text, at)) before = Math.max(before, BREAK.clause) as Break;
    else if (SIMPLE_MARKS.has(mark)) before = Math.max(before, strengthOf(mark)) as Break;
    at++;
  }
  return tokens;
}

const SIMPLE_MARKS = new Set([...'.?!,;:\n()"|/&']);

function isLetterCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isWordCode(code: number): boolean {
  return isLetterCode(code) || (code >= 48 && code <= 57);
}

// " - " parts two clauses; "e-mail" is no dash.
function isDash(text: string, at: number): boolean {
  let end = at;
  while (text[end] === '-') end++;
  return end - at <= 3 && /\s/.test(text[at - 1] ?? '') && /\s/.test(text[end] ?? '');
}

// "it's" owns nothing.
const CONTRACTED = new Set(
  "it's he's she's that's there's here's what's who's where's how's when's let's everyone's nobody's".split(' '),
);

function wordToken(
  typed: string,
  { start, end, before }: { start: number; end: number; before: Break },
  stems?: Map<string, string>,
): Token {
  const lower = typed.toLowerCase();
  const possessive = lower.includes("'") && /'s$|s'$/.test(lower) && !CONTRACTED.has(lower);
  const bare = possessive ? lower.replace(/'s?$/, '') : lower;
  const word = bare.includes("'") ? bare.replaceAll("'", '') : bare;
  let stem = stems?.get(word);
  if (stem === undefined) {
    stem = stemOf(word);
    stems?.set(word, stem);
  }
  return { typed, word, stem, start, end, possessive, domain: false, before };
}

// Porter would make "on" of "ons", "prison" of "prisoner" and "person" of "personal": short words stay as they are,
// and what ends in -er or -al loses its plural alone.
function stemOf(word: string): string {
  if (word.length <= 3) return word;
  return /(?:er|al)s?$/.test(word) ? word.replace(/s$/, '') : stemmer(word);
}

function strengthOf(mark: string): Break {
  if (/^[.?!\n…]/.test(mark)) return BREAK.sentence;
  if (mark === ',' || mark === '/' || mark === '&' || mark === '[removed]')
    return mark === ',' ? BREAK.comma : BREAK.none;
  return BREAK.clause;
}
