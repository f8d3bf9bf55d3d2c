import type { Line, Run } from './lines.ts';

type Draw = (line: Line) => string;

/** Draw lines into pages of at most `room` characters each. A line that fits on none is parted, at the end of a sentence where it has one. */
export function pagesOf(lines: readonly Line[], draw: Draw, room: number): string[] {
  const pages: string[] = [];
  let page = '';
  const waiting = [...lines].reverse();
  for (let line = waiting.pop(); line; line = waiting.pop()) {
    const drawn = draw(line);
    const left = room - (page ? page.length + 1 : 0);
    if (drawn.length <= left) {
      page = page ? `${page}\n${drawn}` : drawn;
      continue;
    }
    if (page && (drawn.length <= room || left < room / 2)) {
      pages.push(page);
      page = '';
      waiting.push(line);
      continue;
    }
    const [head, rest] = parted(line, draw, left);
    page = page ? `${page}\n${draw(head)}` : draw(head);
    pages.push(page);
    page = '';
    if (rest.runs.length) waiting.push(rest);
  }
  return (page ? [...pages, page] : pages).filter((each) => each.trim());
}

function parted(line: Line, draw: Draw, room: number): [Line, Line] {
  const [head, rest] = partedRuns(line.runs, (runs) => draw({ ...line, runs }).length <= room);
  const { emoji: _, ...unadorned } = line;
  return [
    { ...line, runs: head },
    { ...unadorned, runs: rest },
  ];
}

function partedRuns(runs: readonly Run[], fits: (runs: readonly Run[]) => boolean): [readonly Run[], readonly Run[]] {
  let whole = 0;
  while (whole < runs.length && fits(runs.slice(0, whole + 1))) whole++;
  const before = runs.slice(0, whole);
  const after = runs.slice(whole + 1);
  const run = runs[whole];
  if (!run) return [runs, []];
  if (run.kind === 'quote') {
    const [head, rest] = partedRuns(run.parts, (parts) => fits([...before, { ...run, parts }]));
    return [
      head.length ? [...before, { ...run, parts: head }] : before,
      rest.length ? [{ ...run, parts: rest }, ...after] : after,
    ];
  }
  // A link is whole or none. One that is too long even alone loses its address.
  if (run.kind === 'link' && whole > 0) return [before, runs.slice(whole)];
  const words: Run = run.kind === 'link' ? { kind: 'text', text: run.text } : run;
  const most = longest(words.text, (text) => fits([...before, { ...words, text }]));
  const at = most > 0 || whole > 0 ? most : 1;
  const cut = sentenceEnd(words.text, at);
  const head = words.text.slice(0, cut).trimEnd();
  const rest = words.text.slice(cut).trimStart();
  return [head ? [...before, { ...words, text: head }] : before, rest ? [{ ...words, text: rest }, ...after] : after];
}

function longest(text: string, fits: (text: string) => boolean): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

// Back to the end of a sentence, else of a word, unless too little would be left; never within a letter of two halves.
function sentenceEnd(text: string, most: number): number {
  if (most >= text.length) return text.length;
  const head = text.slice(0, most);
  const sentence = /^.*[.?!]["”’)]*(?=\s)/su.exec(head)?.[0].length ?? 0;
  if (sentence > most / 3) return sentence;
  const word = head.lastIndexOf(' ');
  if (word > most / 2) return word;
  return /[\ud800-\udbff]$/.test(head) && most > 1 ? most - 1 : most;
}
