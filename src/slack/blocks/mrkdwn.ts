import { linked, printed, typed } from './inert.ts';
import type { Line, Run } from './lines.ts';

/** Draw a line as Slack's mrkdwn. */
export function mrkdwn({ lead, emoji, runs }: Line): string {
  const quote = runs.length === 1 && lead === 'quote' ? runs[0] : undefined;
  const body = drawn(quote?.kind === 'quote' ? quote.parts : runs);
  return `${lead ? LEADS[lead] : ''}${emoji ? `:${emoji}: ` : ''}${body}`;
}

const LEADS = { quote: '> ', bullet: '• ', 'inner-bullet': '      ◦ ' } as const;
const MARKS: Readonly<Record<string, string>> = { strong: '*', 'strong-typed': '*', emphasis: '_', code: '`' };

function drawn(runs: readonly Run[]): string {
  let text = '';
  runs.forEach((run, at) => {
    const words = wordsOf(run);
    const mark = MARKS[run.kind];
    // Slack takes a mark for one at the edge of a word only, and around something.
    const free = mark && words.trim() === words && words && !endsInWord(text) && !beginsInWord(runs[at + 1]);
    text += free ? `${mark}${words}${mark}` : words;
  });
  return text;
}

function wordsOf(run: Run): string {
  switch (run.kind) {
    case 'quote':
      return `“${drawn(run.parts)}”`;
    case 'link':
      return linked(run.text, run.url);
    case 'text':
      return printed(run.text);
    case 'code':
      return printed(run.text).replaceAll('`', 'ˋ');
    case 'strong':
      return printed(run.text).replaceAll('*', '∗');
    case 'emphasis':
      return printed(run.text).replaceAll('_', 'ˍ');
    default:
      return typed(run.text);
  }
}

function endsInWord(text: string): boolean {
  return /[\p{L}\p{N}*_`~]$/u.test(text);
}

function beginsInWord(next: Run | undefined): boolean {
  if (!next || next.kind === 'quote') return false;
  return MARKS[next.kind] !== undefined || /^[\p{L}\p{N}*_`~]/u.test(next.text);
}
