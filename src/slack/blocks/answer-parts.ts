import type { AnswerReply } from '#app';
import { type Answer, type Citation, VERDICT_PHRASES } from '#core';
import type { Surface } from '../message.ts';
import { bold, contactLines, type Line, type Part, quoted, say, typedWords } from './lines.ts';
import { reminderLines } from './reminder-parts.ts';
import { toolLines } from './tool-lines.ts';
import { VERDICT_EMOJI } from './words.ts';

/** How many quotes a message shows: more than three are more than people read. */
export const QUOTES_SHOWN = 3;

/** An answer in parts, in the order in which people read it; `quotes` of its quotes, the best first. */
export function answerParts(reply: AnswerReply, surface: Surface, quotes: number): Part[] {
  const { answer, reminders } = reply;
  const parts: Part[] = [
    { as: 'section', lines: [verdictLine(answer)], share: 900 },
    { as: 'section', lines: quoteLines(answer, quotes), share: 1000 },
    { as: 'section', lines: toolLines(answer), share: 700 },
    { as: 'section', lines: noticeLines(answer, surface), share: 400 },
    { as: 'context', lines: reminderLines(reminders), share: 500 },
    { as: 'context', lines: sourceLines(answer), share: 200 },
    { as: 'section', lines: contactLines('Ask for help:', answer.contacts), share: 200 },
  ];
  return parts.filter(({ lines }) => lines.length);
}

/** The notices that a surface may show: what the question held is between its author and the bot. */
export function noticesFor({ notices, forAuthor }: Answer, surface: Surface): readonly string[] {
  const seenByOthers = surface === 'public' || surface === 'shared';
  return seenByOthers ? notices.filter((notice) => !forAuthor.includes(notice)) : notices;
}

function verdictLine({ verdict, sentence }: Answer): Line {
  const phrase = VERDICT_PHRASES[verdict];
  const at = sentence.indexOf(phrase);
  const [before, after] = at < 0 ? ['', ` ${sentence}`] : [sentence.slice(0, at), sentence.slice(at + phrase.length)];
  return {
    emoji: VERDICT_EMOJI[verdict],
    runs: [...(before ? [typedWords(before)] : []), bold(phrase), ...(after ? [typedWords(after)] : [])],
  };
}

function quoteLines({ citations, sources }: Answer, most: number): Line[] {
  const shown = citations.slice(0, most);
  const severalDocuments = new Set(shown.map(({ document }) => document)).size > 1;
  return shown.flatMap((citation, at): Line[] => {
    const next = shown[at + 1];
    const quote: Line = { lead: 'quote', runs: [quoted(citation.quote)] };
    // Quotes that follow each other from one place say so once.
    if (next && next.url === citation.url && next.section === citation.section && next.document === citation.document)
      return [quote];
    const title = sources.find(({ document }) => document === citation.document)?.title ?? citation.document;
    return [quote, { runs: [say('From '), placeOf(citation), ...(severalDocuments ? [say(`, in ${title}`)] : [])] }];
  });
}

function placeOf({ section, url }: Citation) {
  return url ? ({ kind: 'link', text: `“${section}”`, url } as const) : say(`“${section}”`);
}

function noticeLines(answer: Answer, surface: Surface): Line[] {
  const notices = noticesFor(answer, surface);
  return notices.length
    ? [
        { runs: [bold('Please note')] },
        ...notices.map((notice): Line => ({ lead: 'bullet', runs: [typedWords(notice)] })),
      ]
    : [];
}

function sourceLines({ sources }: Answer): Line[] {
  return sources.map(({ title, dated }) => ({ runs: [say(`Source: ${title}${dated ? `, ${dated}` : ''}`)] }));
}
