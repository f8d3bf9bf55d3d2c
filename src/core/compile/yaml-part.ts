import { isMap, isScalar, type ParsedNode, parseDocument, visit, type YAMLParseError } from 'yaml';
import { type Place, placesOf } from '../parse/lines.ts';
import type { Diagnostic } from './diagnostic.ts';
import { cutLiteralBlocks, type LiteralBlock } from './literal-blocks.ts';

/** The path of a value in the overlay: keys and indexes. */
export type Path = readonly (string | number)[];

/** One item of a literal block, with the place where it stands. */
export interface Line {
  readonly text: string;
  readonly at: Place;
}

/** One YAML file of the policy folder. */
export interface YamlPart {
  readonly file: string;
  readonly text: string;
  readonly document: ReturnType<typeof parseDocument>;
  /** The literal blocks that were cut out before the document was parsed, by their nodes. */
  readonly blocks: ReadonlyMap<unknown, LiteralBlock>;
  /** The offset in the whole text of one in the text that was parsed. */
  readonly inWhole: (offset: number) => number;
  readonly placeAt: (offset: number) => Place;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Read a YAML file of the folder, which `named` names. Gives nothing, and says why, where it is no mapping. */
export function readYamlPart(
  file: string,
  files: ReadonlyMap<string, string>,
  report: (problem: Diagnostic) => void,
  named: Place = { file, line: 1, column: 1 },
): YamlPart | undefined {
  const text = files.get(file);
  if (text === undefined) {
    report({ severity: 'error', code: 'missing-file', message: `the policy folder has no file "${file}"`, at: named });
    return undefined;
  }
  const { document, blocks } = parse(text);
  const cuts = cutsOf(blocks.values());
  const inWhole = (offset: number) => inWholeText(offset, cuts);
  const placeAt = placesOf(file, text);
  const mistake = document.errors[0];
  if (mistake || !isMap(document.contents)) {
    const what = mistake ? lowerFirst(mistake.message.split('\n')[0] ?? '') : 'a mapping of keys to values is expected';
    const place = placeAt(inWhole(mistake ? offsetOf(mistake, document) : 0));
    report({
      severity: 'error',
      code: 'not-yaml',
      message: `this is not the YAML that is expected: ${what}`,
      at: place,
    });
    return undefined;
  }
  try {
    return { file, text, document, blocks, inWhole, placeAt, value: document.toJS() as Record<string, unknown> };
  } catch {
    // An alias of nothing, or aliases of aliases that multiply.
    const message = 'this is not the YAML that is expected: write it without aliases (*)';
    report({ severity: 'error', code: 'not-yaml', message, at: { file, line: 1, column: 1 } });
    return undefined;
  }
}

// The document is parsed without the lines of its literal blocks, and as a whole where the parser finds anything amiss.
function parse(text: string): Pick<YamlPart, 'document' | 'blocks'> {
  const options = { prettyErrors: false, uniqueKeys: true } as const;
  const { text: short, blocks: cut } = cutLiteralBlocks(text);
  const blocks = new Map<unknown, LiteralBlock>();
  if (cut.length) {
    const document = parseDocument(short, options);
    const bySign = new Map(cut.map((block) => [block.sign, block]));
    visit(document, {
      Scalar(_, node) {
        const block = bySign.get(node.range?.[0] ?? -1);
        if (!block || node.value !== '') return;
        node.value = block.value;
        blocks.set(node, block);
      },
    });
    if (!document.errors.length && blocks.size === cut.length) return { document, blocks };
  }
  return { document: parseDocument(text, options), blocks: new Map() };
}

// A quotation mark that is never closed is found missing at the end of the file. It has to be looked for where it opens.
function offsetOf({ code, pos: [at] }: YAMLParseError, document: YamlPart['document']): number {
  let offset = at;
  if (code === 'MISSING_CHAR')
    visit(document, {
      Scalar(_, { type, range }) {
        if (range && type?.startsWith('QUOTE') && range[0] <= at && at <= range[2]) offset = range[0];
      },
    });
  return offset;
}

// For each block that was cut, where its sign stands, and how many letters were cut up to its end.
function cutsOf(blocks: Iterable<LiteralBlock>): { readonly sign: number; readonly cut: number }[] {
  let cut = 0;
  return [...blocks].map(({ sign, start, end }) => {
    cut += end - start;
    return { sign, cut };
  });
}

function inWholeText(offset: number, cuts: readonly { readonly sign: number; readonly cut: number }[]): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle]?.sign ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return offset + (cuts[low - 1]?.cut ?? 0);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/[.:]$/, '');
}

/** Give the place of the value at `path`, or of the nearest one above it. */
export function placeIn(part: YamlPart, path: Path): Place {
  for (let length = path.length; length > 0; length--) {
    const node = part.document.getIn(path.slice(0, length), true) as ParsedNode | undefined;
    if (node?.range) return part.placeAt(part.inWhole(node.range[0]));
  }
  return { file: part.file, line: 1, column: 1 };
}

/** Give the items of the text at `path`, one a line, with their places. */
export function linesIn(part: YamlPart, path: Path): Line[] {
  const node = part.document.getIn(path, true) as ParsedNode | undefined;
  if (!node?.range || !isScalar(node) || typeof node.value !== 'string') return [];
  const sign = part.inWhole(node.range[0]);
  const start = part.placeAt(sign);
  if (node.type !== 'BLOCK_LITERAL') return itemsOf(node.value).map((text) => ({ text, at: start }));
  const block = part.blocks.get(node) ?? {
    start: part.text.indexOf('\n', sign) + 1,
    end: part.inWhole(node.range[1]),
  };
  const lines: Line[] = [];
  let line = start.line + 1;
  for (let offset = block.start; offset > 0 && offset < block.end; line++) {
    const end = part.text.indexOf('\n', offset);
    const raw = part.text.slice(offset, end < 0 ? undefined : end);
    const text = raw.trim();
    const column = raw.length - raw.trimStart().length + 1;
    if (text && !text.startsWith('#')) lines.push({ text, at: { file: part.file, line, column } });
    offset = end + 1;
  }
  return lines;
}

/** Split a text into its items as `linesIn` does, where places do not matter. */
export function itemsOf(text: string | undefined = ''): string[] {
  const items: string[] = [];
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const item = text.slice(from, to).trim();
    if (item && !item.startsWith('#')) items.push(item);
    from = to + 1;
  }
  return items;
}
