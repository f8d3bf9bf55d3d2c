import { messageRefusal, viewProblems } from '#playground';
import type { Message, ModalView } from '../../src/slack/message.ts';

/** Everything about a message that the Slack of the tests would refuse, a line each; empty where it takes it. */
export function messageProblems({ text, blocks }: Message): readonly unknown[] {
  const refusal = messageRefusal('chat.postMessage', { channel: 'C0', text, blocks });
  return refusal ? [refusal['errors'] ?? refusal['error']].flat() : [];
}

/** The same of a modal. */
export function modalProblems(view: ModalView): readonly string[] {
  return viewProblems({ ...view });
}
