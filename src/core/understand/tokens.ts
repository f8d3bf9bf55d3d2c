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
    '(?<mark>[.?!]{1,20}|[,;:\\n()—–…"“”|•]|\\s-{1,3}\\s|/|&|\\[removed\\])',
  ].join('|'),
  'giu',
);

/**
 * Split a cleaned text into words, with what parts them. `stems` remembers stems from text to text: for the policy's
 * words alone, since nothing that a person typed is kept.
 */
export function tokenise(text: string, stems?: Map<string, string>): Token[] {
  if (PLAIN_WORDS.test(text)) return plainWords(text, stems);
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

// Most phrases of the policy data are words and single spaces, of which there are tens of thousands to read at start.
const PLAIN_WORDS = /^[A-Za-z0-9]{1,40}(?: [A-Za-z0-9]{1,40})*$/;

function plainWords(text: string, stems: Map<string, string> | undefined): Token[] {
  let start = 0;
  return text.split(' ').map((typed, index) => {
    const word = typed.toLowerCase();
    const end = start + typed.length;
    const before = index === 0 ? BREAK.sentence : BREAK.none;
    let stem = stems?.get(word);
    if (stem === undefined) {
      stem = stemOf(word);
      stems?.set(word, stem);
    }
    const token = { typed, word, stem, start, end, before, possessive: false, domain: false };
    start = end + 1;
    return token;
  });
}

// "it's" owns nothing.
const CONTRACTED = new Set(
  "it's he's she's that's there's here's what's who's where's how's when's let's everyone's nobody's".split(' '),
);

function wordToken(typed: string, at: { start: number; end: number; before: Break }): Token {
  const lower = typed.toLowerCase();
  const possessive = /'s$|s'$/.test(lower) && !CONTRACTED.has(lower);
  const word = (possessive ? lower.replace(/'s?$/, '') : lower).replaceAll("'", '');
  return { typed, word, stem: stemOf(word), ...at, possessive, domain: false };
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
