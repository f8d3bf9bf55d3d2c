import type { RetentionReply, ScheduleReply, ScheduleRest } from '#app';
import { sayDate } from '#core';
import { bold, type Line, type Part, quoted, say } from './lines.ts';

const RESTING: Readonly<Record<ScheduleRest, string>> = {
  ended: 'The retention reminder of this channel is off.',
  none: 'This channel has no retention reminder. Send “/caniuse schedule weekly” or “/caniuse schedule monthly” to set one.',
  'not-in-a-channel': 'Retention reminders are for channels. Please set one there.',
  'bot-not-in-channel': 'I am not in this channel, so I could not post a reminder. Invite me first, then set it again.',
  'nothing-to-quote': 'The guidance says nothing on it that I could quote just now, so I cannot set a reminder.',
};

/** What the retention reminder of a channel is set to, in parts. */
export function scheduleParts(reply: ScheduleReply): Part[] {
  const sentence =
    'every' in reply
      ? `${reply.state === 'set' ? 'Set' : 'This channel has it already'}: a ${reply.every} reminder to transfer information to an MOJ system. The next comes on ${sayDate(reply.day)} in the morning, if anybody has posted here since the last. Send “/caniuse schedule off” to end it.`
      : RESTING[reply.state];
  return [{ as: 'section', share: 1000, lines: [{ runs: [say(sentence)] }] }];
}

/** A retention reminder for a channel, or for whoever archived one, in parts. */
export function retentionParts({ kind, passages, sources }: RetentionReply): Part[] {
  const heading =
    kind === 'retention-due'
      ? 'Time to look after what was said here'
      : 'You archived a channel that had a retention reminder';
  return [
    {
      as: 'section',
      share: 3000,
      lines: [
        { emoji: 'file_folder', runs: [bold(heading)] },
        ...passages.map((passage): Line => ({ lead: 'quote', runs: [quoted(passage.raw)] })),
      ],
    },
    {
      as: 'context',
      share: 500,
      lines: [
        ...sources.map(({ title, dated }): Line => ({ runs: [say(`Source: ${title}${dated ? `, ${dated}` : ''}`)] })),
        ...(kind === 'retention-due' ? [{ runs: [say('“/caniuse schedule off” ends these reminders.')] }] : []),
      ],
    },
  ];
}
