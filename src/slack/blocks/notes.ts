import type { Reply, TipMode } from '#app';
import { bold, contactLines, type Part, say, typedWords } from './lines.ts';

/** The short things that the bot says of itself, a line or two each. */
export type Note = Extract<Reply, { kind: 'welcome' | 'refusal' | 'too-many' | 'outdated' | 'apology' }>;

// What else it does there.
const UNASKED: Readonly<Record<TipMode, string>> = {
  private: 'Unasked, I give whoever is new here one tip, which they alone see.',
  thread: 'Unasked, I post one tip, below the first message here.',
  off: 'I post here only when somebody asks me.',
};

/** Draw a note in parts. */
export function noteParts(note: Note): Part[] {
  switch (note.kind) {
    case 'welcome':
      return one(
        `Thank you for adding me. Mention me here with a question, such as “can I use WhatsApp?”, and I say what the MOJ’s guidance allows. ${UNASKED[note.tips]}`,
      );
    case 'refusal':
      return one(
        'Sorry, I answer people in the Ministry of Justice’s own workspace only. Please ask the person you work with there.',
      );
    case 'too-many':
      return one(
        `You have reached my limit of ${note.limit} ${note.limit === 1 ? 'question' : 'questions'} a minute. Please wait a minute, then ask again.`,
      );
    case 'outdated':
      return one('The guidance has changed since I gave that answer. Please ask your question again.');
    case 'apology':
      return [
        ...one('Sorry, something went wrong on my side, and I could not do that. Please try again.'),
        {
          as: 'section',
          share: 1000,
          lines: [
            ...contactLines('Cannot wait? Ask for help:', note.contacts),
            { runs: [say('If it keeps happening, give this reference: '), bold(note.id)] },
          ].filter(({ runs }) => runs.length),
        },
      ];
  }
}

function one(text: string): Part[] {
  return [{ as: 'section', share: 1000, lines: [{ runs: [typedWords(text)] }] }];
}
