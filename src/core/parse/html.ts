import { Parser } from 'htmlparser2';

// Tags that stand inside a line of text. Every other tag begins a new run.
const INLINE = new Set(['a', 'b', 'i', 'em', 'strong', 'code', 'span', 'u', 'small', 'sub', 'sup']);
const SILENT = new Set(['script', 'style']);

/** Give the stretches of text in a block of HTML, as [start, end) offsets into `text`; inline tags stay inside a stretch. */
export function textRunsOfHtml(text: string, start: number, end: number): [number, number][] {
  const runs: [number, number][] = [];
  let run: [number, number] | undefined;
  let silent = 0;
  const close = () => {
    if (run && /\S/.test(text.slice(...run))) runs.push(run);
    run = undefined;
  };
  const extend = (from: number, to: number) => {
    run = [run ? run[0] : from, to];
  };
  const parser = new Parser(
    {
      ontext: (value) => {
        if (!silent && (run || value.trim())) extend(start + parser.startIndex, start + parser.endIndex + 1);
      },
      onopentag: (name, _attributes, implied) => {
        if (SILENT.has(name)) silent++;
        if (!INLINE.has(name)) close();
        else if (!implied) extend(start + parser.startIndex, start + parser.endIndex + 1);
      },
      onclosetag: (name, implied) => {
        if (SILENT.has(name)) silent--;
        if (!INLINE.has(name)) close();
        else if (run && !implied) extend(start + parser.startIndex, start + parser.endIndex + 1);
      },
    },
    { decodeEntities: false },
  );
  parser.write(text.slice(start, end));
  parser.end();
  close();
  return runs.map(([from, to]) => [from, to]);
}
