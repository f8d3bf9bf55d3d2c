import type { ActionsBlock } from '@slack/types';
import type { Reply, TipReply } from '#app';
import type { Surface } from '../message.ts';
import { actionId } from './actions.ts';
import { bold, type Part, quoted, say } from './lines.ts';

/** A tip in parts: what it is about, the policy's own words, and where they stand. */
export function tipParts({ tip, asked, source }: TipReply): Part[] {
  const { raw, section } = tip.passage;
  const from = source ? `, in ${source.title}${source.dated ? `, ${source.dated}` : ''}` : '';
  const expired = source?.expired ? ' That guidance has expired: ask if it matters.' : '';
  return [
    {
      as: 'section',
      share: 2500,
      lines: [
        { emoji: 'bulb', runs: [bold(asked ? `Tip: ${tip.title}` : `A tip for this channel: ${tip.title}`)] },
        { lead: 'quote', runs: [quoted(raw)] },
      ],
    },
    { as: 'context', share: 500, lines: [{ runs: [say(`From “${section}”${from}.${expired}`)] }] },
  ];
}

/** The buttons below a tip; one that everybody sees has no button to mute it by. */
export function tipButtons(surface: Surface): ActionsBlock | undefined {
  if (surface === 'public') return undefined;
  return {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: actionId('anotherTip'),
        text: { type: 'plain_text', text: 'Another tip', emoji: false },
      },
      {
        type: 'button',
        action_id: actionId('muteTips'),
        text: { type: 'plain_text', text: 'Mute tips', emoji: false },
        accessibility_label: 'Mute tips: I give you no more of them unasked',
      },
    ],
  };
}

type TipNote = Extract<Reply, { kind: 'no-tips' | 'tips-muted' | 'tips-on' }>;

/** What the bot says of tips, in parts. */
export function tipNoteParts(note: TipNote): Part[] {
  return [{ as: 'section', share: 1000, lines: [{ runs: [say(sentenceOf(note))] }] }];
}

function sentenceOf(note: TipNote): string {
  if (note.kind === 'no-tips') return 'I have no tips just now.';
  if (note.kind === 'tips-muted')
    return 'Tips are muted: I give you none unasked. Send me “tips on” to have them again, or “tip” for a single one.';
  if (note.mode === 'off')
    return 'Noted. Whoever runs me has turned tips off for everybody, so none will come unasked. Send me “tip” for one.';
  return 'Tips are on: one at most in a channel that is new to you, and one at most on a day. Send me “tips off” to mute them.';
}
