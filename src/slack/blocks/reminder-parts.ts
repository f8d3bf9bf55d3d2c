import type { ContactAnswer, Reminder } from '#core';
import { bold, contactLines, type Line, type Part, quoted, say } from './lines.ts';

/** The reminders in full: each with its quotes, and where they stand. */
export function reminderParts(reminders: readonly Reminder[], contacts: readonly ContactAnswer[]): Part[] {
  const help = contactLines('Ask for help:', contacts);
  return [
    { as: 'section', share: 300, lines: [{ runs: [say('Whenever you send messages for work, remember:')] }] },
    ...spoken(reminders).map(({ title, passages }): Part => {
      const sections = [...new Set(passages.map(({ section }) => `“${section}”`))];
      const quotes = passages.map(({ raw }): Line => ({ lead: 'quote', runs: [quoted(raw)] }));
      return {
        as: 'section',
        share: 700,
        lines: [{ runs: [bold(title)] }, ...quotes, { runs: [say(`From ${sections.join(' and ')}`)] }],
      };
    }),
    ...(help.length ? [{ as: 'section', share: 300, lines: help } as const] : []),
  ];
}

/** The reminders in a line each: the title says what of, the quote says it, with the document's own link. */
export function reminderLines(reminders: readonly Reminder[]): Line[] {
  const lines = spoken(reminders).map(
    ({ title, passages }): Line => ({
      lead: 'bullet',
      runs: [bold(`${title}:`), ...passages.flatMap(({ raw }) => [say(' '), quoted(raw)])],
    }),
  );
  return lines.length ? [{ runs: [bold('Remember')] }, ...lines] : [];
}

function spoken(reminders: readonly Reminder[]): Reminder[] {
  return reminders.filter(({ passages }) => passages.length);
}
