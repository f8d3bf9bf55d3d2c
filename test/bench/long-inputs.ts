import { GENERAL, policyFiles } from '../support/policy.ts';
import { questions } from './look-ups.ts';

const LENGTH = 10_000;
const filled = (text: string) => text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH);
const ordinary = questions.map(({ question }) => question);
const story = [...ordinary].sort((a, b) => b.length - a.length)[0] ?? '';

/** Inputs of 10,000 characters: long ordinary ones, and hostile ones. */
export const LONG_INPUTS: readonly (readonly [name: string, text: string])[] = [
  ['many questions', filled(ordinary.join(' '))],
  ['other questions', filled([...ordinary].reverse().join('\n'))],
  ['one story, again and again', filled(`${story} `)],
  ['the policy itself', filled(policyFiles.get(GENERAL) ?? '')],
  ['names', filled('zoom or slack and teams, ')],
  ['names with slips', filled('whatsap mircosoft teems yamer ')],
  ['names that nobody knows', filled('can I use Frobnicate or Blorple? ')],
  ['denials', filled('no not never ')],
  ['secrets', filled('secret no secret ')],
  ['words with slips', filled('sensative infomation colleage recieve ')],
  ['one letter', filled('a')],
  ['one letter and spaces', filled('a ')],
  ['digits', filled('07')],
  ['spaces', filled(' ')],
  ['brackets', filled('<')],
  ['open links', filled('<https://')],
  ['links', filled('<https://zoom.us|zoom> ')],
  ['entities', filled('&#')],
  ['colons', filled(':a')],
  ['dots', filled('a.')],
  ['at signs', filled('a@')],
  ['phone numbers', filled('+44 7700 900 ')],
  ['postcodes', filled('SW1A 1AA ')],
  ['apostrophes', filled("a'")],
  ['hyphens', filled('a-')],
  ['letters that grow', filled('\ufdfa')],
  ['combining marks', `a${filled('\u0301').slice(1)}`],
  ['lone surrogates', filled('\ud83d')],
  ['emoji', filled('🤷‍♀️')],
  ['look-alike letters', filled('ѕесrеt ')],
  ['letters of no width', filled('z\u200boo\u200dm ')],
  ['different words', filled(Array.from({ length: 2_000 }, (_, at) => `w${at.toString(36)}q`).join(' '))],
];
