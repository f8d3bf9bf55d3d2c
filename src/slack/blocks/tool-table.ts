import type { KnownBlock, TableBlock } from '@slack/types';
import { type Source, sayDate, type ToolListing } from '#core';
import type { Message } from '../message.ts';
import { blockOf } from './compose-message.ts';
import { bare, printed } from './inert.ts';
import { VERDICT_WORDS } from './words.ts';

// Slack takes 100 rows and 10,000 characters in a table, the first row being the headings.
const MOST_ROWS = 99;
const MOST_LETTERS = 9500;
const LONGEST_CELL = 300;
const LONGEST_TEXT = 3800;
const HEADINGS = ['Tool', 'Ruling', 'Conditions', 'For'];

/** Draw the list of tools as a table of four narrow columns, and as text. A list that is too long says how much is missing. */
export function drawTools(tools: readonly ToolListing[], source: Source | undefined): Message {
  const expired = source?.expired && source.expires ? `By guidance that expired on ${sayDate(source.expires)}: ` : '';
  const intro = `${expired}The tools that the guidance names. Each ruling is for the tool alone: what you want to do with it can change it.`;
  const dated = source?.dated ? `, ${source.dated}` : '';
  const end = `Source: ${source?.title ?? 'the policy'}${dated}. Ask me about one by its name to see how to get it.`;
  const rows = tools.slice(0, MOST_ROWS).map(cellsOf);
  const shown = fitting(
    rows.map((cells) => cells.join('').length),
    MOST_LETTERS,
  );
  const sentences = tools.slice(0, MOST_ROWS).map((tool) => printed(sentenceOf(tool)));
  const told = fitting(
    sentences.map((sentence) => sentence.length + 1),
    LONGEST_TEXT - intro.length - end.length,
  );
  const blocks: KnownBlock[] = [
    blockOf('section', printed(intro)),
    ...(shown ? [tableOf(rows.slice(0, shown))] : []),
    ...(shown < tools.length ? [blockOf('section', moreThan(tools.length - shown))] : []),
    blockOf('context', printed(end)),
  ];
  const text = [
    intro,
    sentences.slice(0, told).join('\n'),
    ...(told < tools.length ? [moreThan(tools.length - told)] : []),
    end,
  ];
  return { text: text.filter(Boolean).join('\n\n'), blocks };
}

function tableOf(rows: readonly (readonly string[])[]): TableBlock {
  const cells = [HEADINGS, ...rows].map((row) => row.map((text) => ({ type: 'raw_text' as const, text })));
  return { type: 'table', column_settings: HEADINGS.map(() => ({ is_wrapped: true })), rows: cells };
}

function cellsOf({ name, verdict, conditions, audience }: ToolListing): string[] {
  const words = VERDICT_WORDS[verdict];
  return [name, `${words.charAt(0).toUpperCase()}${words.slice(1)}`, conditions, audience].map(cell);
}

// A cell with no text is refused.
function cell(text: string): string {
  return bare(text, LONGEST_CELL) || 'Not stated';
}

function sentenceOf(tool: ToolListing): string {
  const [name, , conditions, audience] = cellsOf(tool);
  const told = [tool.conditions ? `“${conditions}”` : '', tool.audience ? `for: ${audience}` : ''].filter(Boolean);
  return [`${name}: ${VERDICT_WORDS[tool.verdict]}`, ...told].join('; ');
}

function fitting(lengths: readonly number[], room: number): number {
  let used = 0;
  const over = lengths.findIndex((length) => {
    used += length;
    return used > room;
  });
  return over < 0 ? lengths.length : over;
}

function moreThan(missing: number): string {
  return `There ${missing === 1 ? 'is one more tool' : `are ${missing.toLocaleString('en-GB')} more tools`}. Ask me about one by its name, for example “can I use Zoom?”.`;
}
