import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { Message } from '../message.ts';
import type { Line, Part } from './lines.ts';
import { mrkdwn } from './mrkdwn.ts';
import { pagesOf } from './pages.ts';
import { plain, tellingOnce } from './plain.ts';

// Slack takes 3,000 characters in a block and recommends 4,000 in a text.
const BLOCK_ROOM = 2900;
const TEXT_ROOM = 4000;

/** The blocks of a message, and whether something in them had to be left out. */
export interface Drawn {
  readonly blocks: KnownBlock[];
  readonly shortened: boolean;
}

/** Draw parts as blocks, one each: what does not fit is left out from the end of a line or a sentence on. */
export function drawParts(parts: readonly Part[]): Drawn {
  let shortened = false;
  const blocks = parts.flatMap(({ as, lines }) => {
    const [page, more] = pagesOf(lines, mrkdwn, BLOCK_ROOM);
    if (more !== undefined) shortened = true;
    return page === undefined ? [] : [blockOf(as, more === undefined ? page : `${page}\n…`)];
  });
  return { blocks, shortened };
}

/** One block of mrkdwn in which Slack looks for nothing but what is written as mark-up. */
export function blockOf(as: Part['as'], text: string): KnownBlock {
  const mrkdwnText = { type: 'mrkdwn', text, verbatim: true } as const;
  return as === 'context'
    ? { type: 'context', elements: [mrkdwnText] }
    : { type: 'section', text: mrkdwnText, expand: true };
}

/** The whole in plain words. Where that is too long, each part keeps to its share, so that none is lost. */
export function textOf(parts: readonly Part[]): string {
  const told = new Set<string>();
  const plainly = parts.map((part) => ({ ...part, lines: tellingOnce(part.lines, told) }));
  const whole = plainly.map(({ lines }) => lines.map(plain).join('\n')).join('\n\n');
  if (whole.length <= TEXT_ROOM) return whole;
  return plainly.flatMap(({ lines, share }) => shortText(lines, share - 4)).join('\n\n');
}

/** A message of parts, and of buttons where it has some. */
export function messageOf(parts: readonly Part[], buttons?: ActionsBlock): Message {
  const { blocks } = drawParts(parts);
  return { text: textOf(parts), blocks: buttons ? [...blocks, buttons] : blocks };
}

function shortText(lines: readonly Line[], room: number): string[] {
  const [page, more] = pagesOf(lines, plain, room);
  return page === undefined ? [] : [more === undefined ? page : `${page}\n…`];
}
