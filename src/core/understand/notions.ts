/**
 * The notions by which a question can bear on a ruling, beside its tool: `words` of the overlay says how people put each.
 * `data.harmless` and `permission.*` are not circumstances: they say that a phrase means nothing more than it says. Nor
 * are those of which two together mean something (`possessions.ts`, `pairs.ts`).
 */
export const NOTIONS = [
  'data.personal',
  'data.sensitive',
  'data.official-sensitive',
  'data.official',
  'data.above-official',
  'data.harmless',
  'data.people',
  'data.things',
  'audience.internal',
  'audience.inside-people',
  'audience.external',
  'audience.public',
  'audience.arguable',
  'account.personal',
  'account.work',
  'account.corporate',
  'account.authorised',
  'account.unauthorised',
  'device.dom1',
  'device.mac',
  'device.quantum',
  'device.smartphone',
  'device.browser',
  'device.own',
  'act.anonymous',
  'act.offensive',
  'act.public-call',
  'act.publish',
  'act.watch-only',
  'act.comment',
  'act.statement',
  'act.record',
  'act.business',
  'act.use',
  'act.on-records',
  'act.beside-use',
  'act.incident',
  'data.pictures',
  'account.whose',
  'account.what',
  'login.held',
  'login.what',
  'joke.form',
  'joke.about',
  'denial.before',
  'denial.after',
  'denial.past',
  'denial.change',
  'permission.polite',
  'permission.asking',
  'permission.wondering',
  'permission.what-now',
] as const;

/** A notion of the vocabulary. */
export type Notion = (typeof NOTIONS)[number];

/** How a question speaks of a notion. Said wins over denied: in doubt, the stricter reading. */
export type Stance = 'said' | 'denied' | 'open';
