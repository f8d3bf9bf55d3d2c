import { AnswerKey } from '#core';
import { findButton, type Message } from '../slack/index.ts';

/** The answer's key that a button of a message keeps; undefined where there is no such button, or it keeps something else. */
export function keyOf({ blocks }: Message, button: string): AnswerKey | undefined {
  const value = findButton(blocks, button)?.['value'];
  if (typeof value !== 'string') return undefined;
  try {
    return AnswerKey.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}
