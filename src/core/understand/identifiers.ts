/** What stands where an identifier stood. */
export const REMOVED = '[removed]';

/** The sorts of identifier that people type into questions, as a notice names them. */
export type Identifier = 'National Insurance number' | 'prison number' | 'phone number' | 'e-mail address' | 'postcode';

// Every pattern is bounded and starts at a word's edge, so none can backtrack without end. E-mail addresses are found by
// their sign: a pattern that began with any letter would be tried at every one of a long word.
const PATTERNS: readonly (readonly [Identifier, RegExp])[] = [
  ['National Insurance number', /\b[a-z]{2}(?:[\s.-]{0,2}\d\d){3}[\s.-]{0,2}[a-d]\b/gi],
  // In any case where it is written together; with a space or hyphen in capitals alone: "a 2020 PR video" and
  // "form N1234 on Slack" hold none.
  ['prison number', /\b[A-Za-z]\d{4}[A-Za-z]{2}\b|\b[A-Z][ -]\d{4}[ -]?[A-Z]{2}\b|\b[A-Z]\d{4}[ -][A-Z]{2}\b/g],
  ['phone number', /(?:\+|\b00)\d{1,3}[\s().-]{0,3}\d(?:[\s().-]{0,2}\d){6,12}\b|\(?\b0\d(?:[\s().-]{0,2}\d){8,9}\b/g],
  [
    'postcode',
    /\b(?:gir\s?0aa|(?:[a-pr-uwyz](?:\d{1,2}|[a-hk-y]\d{1,2}|\d[a-hjkpstuw]|[a-hk-y]\d[abehmnprv-y]))\s{0,2}\d[abd-hjlnp-uw-z]{2})\b/gi,
  ],
];

/** Replace what looks like an identifier of a person by `[removed]`, and say which sorts there were, and how many. */
export function removeIdentifiers(text: string): { text: string; found: Identifier[]; count: number } {
  const addresses = withoutAddresses(text);
  const found: Identifier[] = addresses.count ? ['e-mail address'] : [];
  let left = addresses.text;
  let count = addresses.count;
  for (const [sort, pattern] of PATTERNS) {
    left = left.replace(pattern, () => {
      count++;
      if (!found.includes(sort)) found.push(sort);
      return REMOVED;
    });
  }
  return { text: left, found, count };
}

const LONGEST_LOCAL = 64;
const DOMAIN = /@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/y;

function withoutAddresses(text: string): { text: string; count: number } {
  let left = '';
  let from = 0;
  let count = 0;
  for (let sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', Math.max(sign + 1, from))) {
    let start = sign;
    while (start > from && sign - start < LONGEST_LOCAL && /[\w.+'%-]/.test(text[start - 1] ?? '')) start--;
    DOMAIN.lastIndex = sign;
    if (start === sign || !DOMAIN.test(text)) continue;
    left += text.slice(from, start) + REMOVED;
    from = DOMAIN.lastIndex;
    count++;
  }
  return { text: left + text.slice(from), count };
}
