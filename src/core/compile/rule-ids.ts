/** The ids of the rules, in the order of the list of rules; each is its file's name under `decide/rules`. */
export const RULE_IDS = [
  'above-official',
  'quantum-device',
  'personal-account',
  'corporate-authority',
  'corporate-statement',
  'corporate-only',
  'anonymous-post',
  'offensive-message',
  'public-call',
  'publish-personal',
  'data-condition',
  'audience-limit',
  'not-approved',
  'not-listed',
  'personal-comment',
  'corporate-account',
  'unread-cell',
  'sensitive-care',
  'device-not-named',
  'own-device',
  'condition-stated',
  'audience-stated',
  'approved',
] as const;

/** The id of a rule. */
export type RuleId = (typeof RULE_IDS)[number];

/** The rules that rest on passages which the overlay names; the others rest on the cells of the tool's row alone. */
export const RULES_WITH_PASSAGES = [
  'above-official',
  'quantum-device',
  'personal-account',
  'corporate-authority',
  'corporate-statement',
  'corporate-only',
  'anonymous-post',
  'offensive-message',
  'public-call',
  'publish-personal',
  'not-listed',
  'personal-comment',
  'corporate-account',
  'sensitive-care',
  'own-device',
] as const satisfies readonly RuleId[];
