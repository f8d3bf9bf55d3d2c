/** What somebody wants: a word that the bot knows as a whole text, or a question. */
export type Request =
  | { readonly kind: 'help'; readonly why: HelpReason }
  | { readonly kind: 'list' | 'reminders' | 'privacy' }
  | { readonly kind: 'tip' | 'tips-on' | 'tips-off' }
  | { readonly kind: 'schedule'; readonly set: ScheduleWish }
  | { readonly kind: 'question'; readonly text: string };

/** What somebody wants of their channel's retention reminder; `show` where they only want to know. */
export type ScheduleWish = 'weekly' | 'monthly' | 'off' | 'show';

/** Why somebody is told how to ask: each has its own first words. */
export type HelpReason = 'asked' | 'empty' | 'greeting' | 'thanks';

const WORDS: ReadonlyMap<string, Request> = new Map<string, Request>([
  ['help', { kind: 'help', why: 'asked' }],
  ...['help me', 'what can you do', 'who are you', 'what are you', 'how does this work', 'commands', 'usage'].map(
    (words) => [words, { kind: 'help', why: 'asked' }] as const,
  ),
  ['list', { kind: 'list' }],
  ['reminders', { kind: 'reminders' }],
  ['privacy', { kind: 'privacy' }],
  ...[
    'delete my data',
    'what data do you hold about me',
    'what do you hold about me',
    'what do you store about me',
    'what do you keep about me',
    'what do you know about me',
  ].map((words) => [words, { kind: 'privacy' }] as const),
  ['tip', { kind: 'tip' }],
  ...['tips', 'another tip', 'next tip'].map((words) => [words, { kind: 'tip' }] as const),
  ['tips on', { kind: 'tips-on' }],
  ...['turn on tips', 'turn tips on', 'unmute tips', 'start tips', 'resume tips'].map(
    (words) => [words, { kind: 'tips-on' }] as const,
  ),
  ['tips off', { kind: 'tips-off' }],
  ...['stop tips', 'mute tips', 'turn off tips', 'turn tips off', 'no tips', 'no more tips', 'unsubscribe', 'mute'].map(
    (words) => [words, { kind: 'tips-off' }] as const,
  ),
  ...['schedule', 'schedule daily', 'schedule help', 'schedule on', 'reminder schedule'].map(
    (words) => [words, { kind: 'schedule', set: 'show' }] as const,
  ),
  ['schedule weekly', { kind: 'schedule', set: 'weekly' }],
  ['schedule monthly', { kind: 'schedule', set: 'monthly' }],
  ['schedule off', { kind: 'schedule', set: 'off' }],
]);

const GREETINGS = new Set(
  'hi,hello,hey,hiya,morning,good morning,afternoon,good afternoon,evening,good evening,hi there,hello there,hey there,hi bot,hello bot,yo'.split(
    ',',
  ),
);
const THANKS = new Set(
  'thanks,thank you,thanks a lot,thank you very much,many thanks,thanks very much,thx,ta,cheers,great thanks,ok thanks,perfect thanks,brilliant thanks,lovely thanks,ok,okay,great,brilliant,perfect,got it,cool'.split(
    ',',
  ),
);

/**
 * Read what somebody typed, the bot's own name already taken off. The words of the table in "Behaviour in Slack" count
 * only as the whole text, in any case; a greeting or thanks alone, or a text with no letter or digit, gets help.
 */
export function readRequest(typed: string): Request {
  const words = typed
    .toLowerCase()
    .replace(/:[a-z0-9_+-]+:/g, ' ') // Slack writes an emoji as :its_name:
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^\s*please\b|\bplease\s*$/g, ' ')
    .trim();
  if (!words) return { kind: 'help', why: 'empty' };
  if (GREETINGS.has(words)) return { kind: 'help', why: 'greeting' };
  if (THANKS.has(words)) return { kind: 'help', why: 'thanks' };
  return WORDS.get(words) ?? { kind: 'question', text: typed };
}
