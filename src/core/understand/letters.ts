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

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (/[a-z]/i.test(letter)) return KINDS.letter;
  if (/\d/.test(letter)) return KINDS.digit;
  if ('.?!,;:\n()"|/&'.includes(letter)) return KINDS.mark;
  if (letter === '[') return KINDS.pattern;
  return /\s/.test(letter) ? KINDS.space : KINDS.nothing;
});

/** The kind of a letter; past the end, and for what is not ASCII, that which a pattern must look at. */
export function kindAt(text: string, at: number): number {
  return ASCII[text.charCodeAt(at)] ?? KINDS.pattern;
}

/** The end of the plain word that begins here; here itself where none does, or more than a plain word. */
export function endOfWord(text: string, start: number): number {
  let at = start;
  while (isWordCode(text.charCodeAt(at))) at++;
  // An apostrophe belongs to a word where a letter follows it.
  while (at > start && text.charCodeAt(at) === CODES.apostrophe && kindAt(text, at + 1) === KINDS.letter) {
    if (text.charCodeAt(at + 2) === CODES.apostrophe) return at;
    at++;
    while (kindAt(text, at) === KINDS.letter) at++;
  }
  return at;
}

/** Whether a mark is part of more than itself: a quoted letter, an address on the web, or what may be one. */
export function isPartOfMore(text: string, at: number, code: number): boolean {
  if (code === CODES.apostrophe)
    return text.charCodeAt(at + 2) === CODES.apostrophe && text.charCodeAt(at + 1) !== CODES.newLine;
  if (code === CODES.colon) return text.charCodeAt(at + 1) === CODES.slash && text.charCodeAt(at + 2) === CODES.slash;
  if (code !== CODES.dot || kindAt(text, at + 1) !== KINDS.letter) return false;
  const last = text.charCodeAt(at - 1);
  return isWordCode(last) || last === CODES.underscore || last === CODES.hyphen;
}

/** Whether a letter, by its code, is a plain letter or a digit. */
export function isWordCode(code: number): boolean {
  const kind = ASCII[code];
  return kind === KINDS.letter || kind === KINDS.digit;
}
