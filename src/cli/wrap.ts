import { stripVTControlCharacters, styleText } from 'node:util';
import type { Io } from './io.ts';

/** Wrap a paragraph to the terminal's width, every line after `indent`; the first after `first`, where given. */
export function wrapped(text: string, io: Pick<Io, 'columns'>, indent = '', first = indent): string {
  const width = Math.max(30, Math.min(io.columns, 100));
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of safe(text).split(/\s+/)) {
    if (!empty && stripVTControlCharacters(line).length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return `${[...lines, line].join('\n')}\n`;
}

/** Make a text bold where the terminal shows it. */
export function bold(text: string, io: Pick<Io, 'bold'>): string {
  return io.bold ? styleText('bold', safe(text), { validateStream: false }) : safe(text);
}

/** Take out what a terminal would act on: what came from a person or a document must not drive it. */
export function safe(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ');
}
