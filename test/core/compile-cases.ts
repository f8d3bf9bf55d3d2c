import type { DiagnosticCode } from '../../src/core/compile/diagnostic.ts';
import { GENERAL } from '../support/policy.ts';
import { type Changes, put } from './light-policy.ts';

/** A change that spoils the real policy, the code that reports it, and whether a policy is left. */
export interface CompileCase {
  readonly name: string;
  readonly code: DiagnosticCode;
  readonly ok: boolean;
  readonly changes: Changes;
}

/** A sentence too long to quote. */
const LONG = `A ${'very '.repeat(90)}long sentence.`;

function twoTopics({ id = 'two', ways = 'another way', quote = 'the MOJ monitors messages', more = '' } = {}): string {
  const one = topic('one', 'If something goes wrong, report it.', 'first way');
  return `topics:\n${one}${topic(id, quote, ways)}${more}`;
}

function topic(id: string, quote: string, ways: string): string {
  return `  - id: ${id}\n    title: T\n    quotes: |\n      ${quote}\n    ways: |\n      ${ways}\n`;
}

function twoTips({ id = 'two', quote = 'the MOJ monitors messages', more = '' } = {}): string {
  return `tips:\n${tip('one', 'If something goes wrong, report it.')}${tip(id, quote)}${more}`;
}

function tip(id: string, quote: string): string {
  return `  - id: ${id}\n    title: T\n    quote: ${quote}\n`;
}

const error = (code: DiagnosticCode, name: string, changes: Changes): CompileCase => ({
  name,
  code,
  ok: false,
  changes,
});
const warning = (code: DiagnosticCode, name: string, changes: Changes): CompileCase => ({
  name,
  code,
  ok: true,
  changes,
});
const overlay = (wanted: string, next: string): Changes => ({ 'overlay.yml': put(wanted, next) });
const general = (wanted: string, next: string): Changes => ({ [GENERAL]: put(wanted, next) });

/** Every problem that the compiler can report, each as a change to the real policy. */
export const COMPILE_CASES: readonly CompileCase[] = [
  error(
    'missing-file',
    'a document that is not there',
    overlay('file: instant-messaging-acceptable-use.md', 'file: gone.md'),
  ),
  error('missing-file', 'a part that is not there', {
    'overlay.yml': (text) => text.replace(/^parts: .*$/m, 'parts: [gone.yml]'),
  }),
  error('not-yaml', 'a mistake in the YAML', { 'other-tools.yml': 'other-tools: "no end\n' }),
  error('not-yaml', 'a quotation mark that is never closed', {
    'other-tools.yml': 'other-tools: |\n  One\n  Two\nother: "no end\nmore: |\n  Three\n',
  }),
  error('not-yaml', 'a key that stands twice', { 'other-tools.yml': 'other-tools: ""\nother-tools: ""\n' }),
  error('not-yaml', 'a part that is a list', { 'topics.yml': '- one\n' }),
  error('not-overlay', 'a key that no overlay has', { 'other-tools.yml': 'other-toools: ""\n' }),
  error('not-overlay', 'a meaning that is none', overlay('means: [voice]', 'means: [voise]')),
  error('not-overlay', 'a rule that is none', overlay('\n  quantum-device: |', '\n  quantum-devices: |')),
  error('not-overlay', 'a value that is missing', overlay('\nhelp: help', '\n')),
  error('not-overlay', 'a value of another sort', overlay('\nhelp: help', '\nhelp: [help]')),
  error('not-overlay', 'an id with capitals', overlay('- id: privacy\n', '- id: Privacy\n')),
  error('duplicate-key', 'a key in two parts', { 'words.yml': 'words: {}\nhelp: "feedback"\n' }),
  error('unread-date', 'an expiry in words', general('expires: 2020-12-31', 'expires: 31 December 2020')),
  error(
    'unread-date',
    'an expiry that is no day of the calendar',
    general('expires: 2020-12-31', 'Expires: 2020-02-30'),
  ),
  error('missing-table', 'a document without the table', { [GENERAL]: '# Guidance\n\nUse what you like.\n' }),
  error('missing-column', 'a column that is missing', general('| Audience |\n', '| Audiences |\n')),
  error('unknown-contact', 'an owner that is no contact', overlay('owner: feedback', 'owner: feedbak')),
  error('unknown-contact', "a topic's contact that is none", {
    'topics.yml': twoTopics({ more: '    contact: nobody\n' }),
  }),
  error(
    'unknown-document',
    'a table in a document that is none',
    overlay('table:\n  document: general', 'table:\n  document: generals'),
  ),
  error('duplicate-topic', 'two topics with one id', { 'topics.yml': twoTopics({ id: 'one' }) }),
  error('duplicate-tip', 'two tips with one id', { 'tips.yml': twoTips({ id: 'one' }) }),
  error('not-overlay', 'a tip with a key that no tip has', { 'tips.yml': twoTips({ more: '    link: here\n' }) }),
  warning('missing-quote', 'a tip whose quote no document has', {
    'tips.yml': twoTips({ quote: 'the MOJ monitors mesages' }),
  }),
  warning('missing-quote', 'a retention reminder whose quote no document has', {
    'tips.yml': 'schedule:\n  due: |\n    Transfer it now and then.\n  finished: ""\n',
  }),
  warning('duplicate-tool', 'a tool with two rows', general('| Slido |', '| slack |')),
  warning(
    'no-name',
    'a row without a name',
    general('| Zoom |', '| Zoom | Video | MOJ use approved | Web browser | Internal |\n| |'),
  ),
  warning(
    'unread-cell',
    'a cell that nobody explained',
    general('| External meetings |', '| Only on Fridays. Internal, and cats |'),
  ),
  warning('missing-quote', 'a quote with a slip in it', {
    'topics.yml': twoTopics({ quote: 'the MOJ monitors mesages' }),
  }),
  warning('missing-quote', 'a quote of nothing', {
    'topics.yml': twoTopics({ quote: 'Cats may use any tool that they like' }),
  }),
  warning(
    'missing-quote',
    'an address that no document has',
    overlay('email: privacy@justice.gov.uk', 'email: nobody@example.com'),
  ),
  warning('missing-quote', 'a rule whose passages are gone', general('Currently, access', 'Now, access')),
  warning('long-quote', 'a quote that is too long', {
    [GENERAL]: put('# General User', `${LONG}\n\n# General User`),
    'topics.yml': twoTopics({ quote: LONG }),
  }),
  warning('unknown-tool', 'names of a tool that no row has', overlay('  - name: Slido\n', '  - name: Sliddo\n')),
  warning('shared-name', 'a name that two tools claim', overlay('\n      slack.com, ', '\n      hangouts, ')),
  warning('shared-way', 'a way that two topics claim', { 'topics.yml': twoTopics({ ways: 'First way?' }) }),
  warning('shared-way', 'a way that stands twice, but for an apostrophe', {
    'topics.yml': twoTopics({ ways: "don't lose the prisoner's file\n      dont lose the prisoner's file" }),
  }),
  warning('shared-way', 'a way that stands twice', { 'topics.yml': twoTopics({ ways: 'same\n      Same.' }) }),
];

/** A change with a problem in each of several files. */
export const SEVERAL: Changes = {
  ...general('| Zoom |', '| Slack |'),
  'topics.yml': twoTopics({ quote: 'Nobody says this', ways: 'first way' }),
  'overlay.yml': (text) =>
    put(
      'owner: feedback',
      'owner: nobody',
    )(put('\nhelp: help', '\nhelp: somebody')(put('\n      slack.com, ', '\n      hangouts, ')(text))),
};
