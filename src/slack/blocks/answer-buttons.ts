import type { ActionsBlock, Button } from '@slack/types';
import type { AnswerReply } from '#app';
import type { Surface } from '../message.ts';
import { type Action, actionId, encodeValue } from './actions.ts';
import { bare } from './inert.ts';

const MOST_BUTTONS = 25;
const LONGEST_LABEL = 75;

/** The buttons below an answer; undefined where it has none. */
export function answerButtons(reply: AnswerReply, surface: Surface, shortened: boolean): ActionsBlock | undefined {
  const { answer, key, others } = reply;
  const [first] = answer.citations;
  const ruled: AnswerReply['key'] = { ...key, kind: 'tools' };
  const alone =
    answer.tools.length > 1
      ? answer.tools.flatMap(({ name }, at) => {
          const tool = key.tools[at];
          return tool ? [{ name, tool }] : [];
        })
      : [];
  const choices = [
    ...others.map((other) => ({
      label: `Did you mean ${other}?`,
      hint: `Did you mean ${other}? Answer for it instead`,
      tool: other,
    })),
    ...alone.map(({ name, tool }) => ({ label: `${name} alone`, hint: `Answer for ${name} alone`, tool })),
  ];
  const elements = [
    ...(surface === 'private'
      ? [button('share', 0, 'Share in channel', 'Share in channel, for everybody there to see', encodeValue(key))]
      : []),
    ...(first
      ? [
          button(
            'section',
            0,
            'Read the section',
            `Read the section ${first.section}`,
            encodeValue({ document: first.document, line: first.line }),
          ),
        ]
      : []),
    ...(shortened ? [button('more', 0, 'More', 'More: read the whole answer', encodeValue(key))] : []),
    ...choices.map(({ label, hint, tool }, at) =>
      button('choose', at, label, hint, encodeValue({ ...ruled, tools: [tool] })),
    ),
  ].filter((each) => each !== undefined);
  return elements.length ? { type: 'actions', elements: elements.slice(0, MOST_BUTTONS) } : undefined;
}

function button(
  action: Action,
  at: number,
  label: string,
  hint: string,
  value: string | undefined,
): Button | undefined {
  if (value === undefined) return undefined;
  return {
    type: 'button',
    action_id: actionId(action, at),
    text: { type: 'plain_text', text: bare(label, LONGEST_LABEL), emoji: false },
    value,
    accessibility_label: bare(hint, LONGEST_LABEL),
  };
}
