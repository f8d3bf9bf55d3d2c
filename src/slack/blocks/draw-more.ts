import type { ModalView } from '@slack/types';
import type { AnswerReply } from '#app';
import { answerParts } from './answer-parts.ts';
import { modalOf, wholeBlocks } from './modal.ts';

/** Draw the whole answer, where its message had to leave something out: every quote, and nothing shortened. */
export function drawMore(reply: AnswerReply): ModalView {
  // Anybody who sees the message can press its button: nothing is shown that only its author may read.
  const parts = answerParts(reply, 'shared', reply.answer.citations.length);
  const blocks = parts.flatMap(({ as, lines }) => wholeBlocks(as, lines));
  return modalOf('The whole answer', blocks, 'There is more than fits here. Read on in the guidance itself.');
}
