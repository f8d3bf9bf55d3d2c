import type { AnswerReply } from '#app';
import type { Message, Surface } from '../message.ts';
import { answerButtons } from './answer-buttons.ts';
import { answerParts, QUOTES_SHOWN } from './answer-parts.ts';
import { drawParts, textOf } from './compose-message.ts';

/** Draw an answer for a surface. */
export function drawAnswer(reply: AnswerReply, surface: Surface): Message {
  const parts = answerParts(reply, surface, QUOTES_SHOWN);
  const { blocks, shortened } = drawParts(parts);
  const buttons = answerButtons(reply, surface, shortened || reply.answer.citations.length > QUOTES_SHOWN);
  return { text: textOf(parts), blocks: buttons ? [...blocks, buttons] : blocks };
}
