import { z } from 'zod';
import { AnswerKey } from '#core';

/** The action ids of the bot's buttons. */
export const ACTIONS = {
  share: 'share-answer',
  choose: 'choose-tool',
  section: 'open-section',
  more: 'open-more',
  anotherTip: 'another-tip',
  muteTips: 'mute-tips',
} as const;
export type Action = keyof typeof ACTIONS;

/** Where a button's section stands: a line of a document, from 1. */
export const SectionPlace = z.strictObject({ document: z.string().min(1).max(200), line: z.int().min(1) });
export type SectionPlace = z.infer<typeof SectionPlace>;

const LONGEST_VALUE = 2000;

/** The id of one button of several with the same action: ids differ within a message. */
export function actionId(action: Action, at = 0): string {
  return at ? `${ACTIONS[action]}-${at + 1}` : ACTIONS[action];
}

/** What the ids of an action's buttons look like, for a listener. */
export function actionPattern(action: Action): RegExp {
  return new RegExp(`^${ACTIONS[action]}(?:-\\d{1,2})?$`);
}

/** Write what a button keeps; undefined where Slack would not take it, and the button is then left out. */
export function encodeValue(value: AnswerKey | SectionPlace): string | undefined {
  const text = JSON.stringify(value);
  return text.length <= LONGEST_VALUE ? text : undefined;
}

/** Read an answer's key from a button; undefined for anything else. */
export function decodeKey(value: unknown): AnswerKey | undefined {
  return decoded(AnswerKey, value);
}

/** Read the place of a section from a button; undefined for anything else. */
export function decodePlace(value: unknown): SectionPlace | undefined {
  return decoded(SectionPlace, value);
}

function decoded<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
  if (typeof value !== 'string' || value.length > LONGEST_VALUE) return undefined;
  try {
    return schema.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}
