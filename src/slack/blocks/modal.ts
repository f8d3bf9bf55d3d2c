import type { KnownBlock, ModalView } from '@slack/types';
import { blockOf } from './compose-message.ts';
import { bare, printed } from './inert.ts';
import type { Line } from './lines.ts';
import { mrkdwn } from './mrkdwn.ts';
import { pagesOf } from './pages.ts';

const MOST_BLOCKS = 100;
const LONGEST_TITLE = 24;
const BLOCK_ROOM = 2900;

/** A modal that is read and closed. What is over its hundred blocks gives way to `readOn`. */
export function modalOf(title: string, blocks: readonly KnownBlock[], readOn: string): ModalView {
  const fits = blocks.length <= MOST_BLOCKS;
  const shown = fits ? [...blocks] : [...blocks.slice(0, MOST_BLOCKS - 1), blockOf('section', printed(readOn))];
  return {
    type: 'modal',
    title: { type: 'plain_text', text: shortTitle(title), emoji: false },
    close: { type: 'plain_text', text: 'Close', emoji: false },
    blocks: shown.length ? shown : [blockOf('section', printed(readOn))],
  };
}

/** As many blocks as the lines take, none of them shortened. */
export function wholeBlocks(as: 'section' | 'context', lines: readonly Line[]): KnownBlock[] {
  return pagesOf(lines, mrkdwn, BLOCK_ROOM).map((page) => blockOf(as, page));
}

// The whole title where it fits, else the words of it that do.
function shortTitle(title: string): string {
  const line = bare(title, Number.POSITIVE_INFINITY) || 'Guidance';
  if (line.length <= LONGEST_TITLE) return line;
  const word = line.lastIndexOf(' ', LONGEST_TITLE - 1);
  return word > LONGEST_TITLE / 2 ? `${line.slice(0, word)}…` : bare(line, LONGEST_TITLE);
}
