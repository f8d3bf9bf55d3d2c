import { isAddress, printed, typed } from './inert.ts';
import type { Line, Run } from './lines.ts';

/** Draw a line as plain words: no mark-up and no emoji. A quote that links says where to, after its last word. */
export function plain({ lead, runs }: Line): string {
  return `${lead === 'bullet' ? '• ' : ''}${runs.map(wordsOf).join('')}`;
}

/** The same lines, with each address told at its first quote only: it is long to listen to. */
export function tellingOnce(lines: readonly Line[], told: Set<string>): Line[] {
  return lines.map((line) => ({
    ...line,
    runs: line.runs.map((run) => {
      if (run.kind !== 'quote') return run;
      const parts = run.parts.map((part): Run => {
        if (part.kind !== 'link') return part;
        const again = told.has(part.url);
        told.add(part.url);
        return again ? { kind: 'text', text: part.text } : part;
      });
      return { ...run, parts };
    }),
  }));
}

function wordsOf(run: Run): string {
  switch (run.kind) {
    case 'quote': {
      const addresses = run.parts.flatMap((part) => (part.kind === 'link' ? addressOf(part.url, part.text) : []));
      return `“${run.parts.map((part) => (part.kind === 'link' ? printed(part.text) : wordsOf(part))).join('')}”${bracketed(addresses)}`;
    }
    case 'link':
      return `${printed(run.text)}${bracketed(addressOf(run.url, run.text))}`;
    case 'typed':
    case 'strong-typed':
      return typed(run.text);
    default:
      return printed(run.text);
  }
}

function bracketed(addresses: readonly string[]): string {
  return addresses.length ? ` (${addresses.join(', ')})` : '';
}

function addressOf(url: string, text: string): string[] {
  if (!isAddress(url)) return [];
  const address = url.replace(/^mailto:/i, '');
  return address === text ? [] : [printed(address)];
}
