import type { Trace } from '#core';

/** Draw a trace for a terminal. */
export function traceText({ question, understood, topics, rulings, decided }: Trace): string {
  const lines = [
    `question: ${question}`,
    'understood:',
    ...understood.map((line) => `  ${line}`),
    'topics that fit, best first:',
    ...topics.map((line) => `  ${line}`),
    ...rulings.flatMap(({ about, spoke, silent }) => [
      `rules on ${about}:`,
      ...spoke.map((line, index) => `  ${index === 0 ? 'decided' : 'spoke'}: ${line}`),
      ...silent.map((line) => `  silent: ${line}`),
    ]),
    `decided: ${decided}`,
  ];
  return lines.map((line) => `${line.replace(/\p{C}/gu, ' ')}\n`).join('');
}
