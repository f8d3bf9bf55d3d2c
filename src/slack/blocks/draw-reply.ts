import type { Reply } from '#app';
import type { Message, Surface } from '../message.ts';
import { noticesFor } from './answer-parts.ts';
import { messageOf } from './compose-message.ts';
import { drawAnswer } from './draw-answer.ts';
import { helpParts } from './help.ts';
import { typedWords } from './lines.ts';
import { noteParts } from './notes.ts';
import { privacyParts } from './privacy.ts';
import { reminderParts } from './reminder-parts.ts';
import { retentionParts, scheduleParts } from './schedule-parts.ts';
import { tipButtons, tipNoteParts, tipParts } from './tip-parts.ts';
import { drawTools } from './tool-table.ts';

/** Draw what the bot says for a surface: blocks, and the same in full as text. */
export function drawReply(reply: Reply, surface: Surface): Message {
  switch (reply.kind) {
    case 'answer':
      return drawAnswer(reply, surface);
    case 'help':
      return messageOf(helpParts(reply.why));
    case 'tools':
      return drawTools(reply.tools, reply.source);
    case 'reminders':
      return messageOf(reminderParts(reply.reminders, reply.contacts));
    case 'tip':
      return messageOf(tipParts(reply), tipButtons(surface));
    case 'no-tips':
    case 'tips-muted':
    case 'tips-on':
      return messageOf(tipNoteParts(reply));
    case 'schedule':
      return messageOf(scheduleParts(reply));
    case 'retention-due':
    case 'work-finished':
      return messageOf(retentionParts(reply));
    case 'privacy':
      return messageOf(privacyParts(reply));
    default:
      return messageOf(noteParts(reply));
  }
}

/**
 * What a reply says to whoever asked and to nobody else, as a private message of its own: for a surface that others
 * read and that leaves it out. Undefined where there is nothing of the sort.
 */
export function drawForAuthor(reply: Reply, surface: Surface): Message | undefined {
  if (reply.kind !== 'answer') return undefined;
  const shown = noticesFor(reply.answer, surface);
  const lines = reply.answer.forAuthor
    .filter((notice) => !shown.includes(notice))
    .map((notice) => ({ runs: [typedWords(notice)] }));
  return lines.length ? messageOf([{ as: 'section', share: 3000, lines }]) : undefined;
}
