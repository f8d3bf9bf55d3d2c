/** What a letter is to the scanner: part of a word, a mark, a space, nothing, or what a pattern must look at. */
export const KINDS = { pattern: 0, letter: 1, digit: 2, mark: 3, space: 4, nothing: 5 } as const;

/** The codes of letters that the scanner looks at one by one. */
export const CODES = {
  apostrophe: 39,
  hyphen: 45,
  dot: 46,
  slash: 47,
  colon: 58,
  underscore: 95,
  newLine: 10,
} as const;

// By its code; what is not ASCII is for a pattern.
const KINDS_BY_CODE = Uint8Array.from({ length: 256 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (code > 127 || letter === '[') return KINDS.pattern;
  if (/[a-z]/i.test(letter)) return KINDS.letter;
  if (/\d/.test(letter)) return KINDS.digit;
  if ('.?!,;:\n()"|/&'.includes(letter)) return KINDS.mark;
  return /\s/.test(letter) ? KINDS.space : KINDS.nothing;
});

/** Give the kind of a letter, by its code as `codesOf` gives it. */
export function kindOf(code: number | undefined): number {
  return KINDS_BY_CODE[code ?? 255] ?? KINDS.pattern;
}

/** Tell whether a letter is a plain letter or a digit, by its code. */
export function isWordCode(code: number | undefined): boolean {
  return IN_WORDS[code ?? 255] === 1;
}

const IN_WORDS = KINDS_BY_CODE.map((kind) => (kind === KINDS.letter || kind === KINDS.digit ? 1 : 0));

/** Give the end of the word whose plain letters end at `end`: an apostrophe belongs to it where a letter follows. */
export function endWithApostrophes(codes: Uint8Array, end: number): number {
  let at = end;
  while (codes[at] === CODES.apostrophe && kindOf(codes[at + 1]) === KINDS.letter) {
    if (codes[at + 2] === CODES.apostrophe) return at;
    at++;
    while (kindOf(codes[at]) === KINDS.letter) at++;
  }
  return at;
}

/** Tell whether a mark is part of more than itself: a quoted letter, an address on the web, or what may be one. */
export function isPartOfMore(codes: Uint8Array, at: number): boolean {
  const code = codes[at];
  if (code === CODES.apostrophe) return codes[at + 2] === CODES.apostrophe && codes[at + 1] !== CODES.newLine;
  if (code === CODES.colon) return codes[at + 1] === CODES.slash && codes[at + 2] === CODES.slash;
  if (code !== CODES.dot || kindOf(codes[at + 1]) !== KINDS.letter || at === 0) return false;
  const last = codes[at - 1];
  return isWordCode(last) || last === CODES.underscore || last === CODES.hyphen;
}
