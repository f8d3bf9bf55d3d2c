/** What stands where an identifier stood. */
export const REMOVED = '[removed]';

/** The sorts of identifier that people type into questions, as a notice names them. */
export type Identifier = 'National Insurance number' | 'prison number' | 'phone number' | 'e-mail address' | 'postcode';

// Every pattern is bounded and starts at a word's edge, so none can backtrack without end.
const PATTERNS: readonly (readonly [Identifier, RegExp])[] = [
  ['e-mail address', /[\w.+'%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g],
  ['National Insurance number', /\b[a-ceghj-prstw-z][a-ceghj-nprstw-z](?:[\s.-]{0,2}\d\d){3}[\s.-]{0,2}[a-d]\b/gi],
  ['prison number', /\b[a-z][\s-]?\d{4}[\s-]?[a-z]{2}\b/gi],
  ['phone number', /(?:\+|\b00)\d{1,3}[\s().-]{0,3}\d(?:[\s().-]{0,2}\d){6,12}\b|\(?\b0\d(?:[\s().-]{0,2}\d){8,9}\b/g],
  [
    'postcode',
    /\b(?:gir\s?0aa|(?:[a-pr-uwyz](?:\d{1,2}|[a-hk-y]\d{1,2}|\d[a-hjkpstuw]|[a-hk-y]\d[abehmnprv-y]))\s{0,2}\d[abd-hjlnp-uw-z]{2})\b/gi,
  ],
];

/** Replace what looks like an identifier of a person by `[removed]`, and say which sorts there were. */
export function removeIdentifiers(text: string): { text: string; found: Identifier[] } {
  const found: Identifier[] = [];
  let left = text;
  for (const [sort, pattern] of PATTERNS) {
    left = left.replace(pattern, () => {
      if (!found.includes(sort)) found.push(sort);
      return REMOVED;
    });
  }
  return { text: left, found };
}
