/** A literal block of a YAML text ("ways: |"), and what it says. */
export interface LiteralBlock {
  /** Where its sign "|" stands in the shortened text. */
  readonly sign: number;
  /** Where its lines stand in the whole text: from the first letter of the first line up to, not including, the end of the last. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** A YAML text without the lines of its literal blocks. */
export interface Shortened {
  readonly text: string;
  readonly blocks: readonly LiteralBlock[];
}

const SPACE = 32;
const NEW_LINE = 10;
const RETURN = 13;
const HEADER = /^ *(?:- +)*(?=[\w.-]+$)/;

/**
 * Cut the lines of the plainest literal blocks out of a YAML text. Most of the policy data is such lines, one item each,
 * which the YAML parser would copy several times over. Whether a block is one is for the parser to say: `yaml-part.ts`
 * asks it, and reads the whole text where it disagrees. A block with white space alone on a line, with a line end of Windows,
 * or with lines of which one stands further out than the first, is not cut.
 */
export function cutLiteralBlocks(text: string): Shortened {
  const blocks: LiteralBlock[] = [];
  let short = '';
  let from = 0;
  for (let colon = text.indexOf(': |\n'); colon >= 0; colon = text.indexOf(': |\n', Math.max(from, colon + 1))) {
    const line = text.slice(text.lastIndexOf('\n', colon) + 1, colon);
    const column = HEADER.exec(line)?.[0].length;
    const start = colon + 4;
    const body = column === undefined ? undefined : bodyOf(text, start, column);
    if (!body) continue;
    short += text.slice(from, start);
    blocks.push({ sign: short.length - 2, start, ...body });
    from = body.end;
  }
  return { text: short + text.slice(from), blocks };
}

// The lines from `start` on that stand further in than `column`, as far as they are plain.
function bodyOf(text: string, start: number, column: number): { end: number; value: string } | undefined {
  let indent = 0;
  let value = '';
  let blank = 0;
  let end = start;
  for (let at = start; at < text.length; ) {
    let first = at;
    while (text.charCodeAt(first) === SPACE) first++;
    const next = text.indexOf('\n', first) + 1 || text.length;
    if (text.charCodeAt(next - 2) === RETURN) return undefined;
    if (text.charCodeAt(first) === NEW_LINE) {
      if (first > at) return undefined;
      blank++;
    } else {
      const depth = first - at;
      if (depth <= column) break;
      indent ||= depth;
      if (depth < indent) return undefined;
      value += '\n'.repeat(blank) + text.slice(at + indent, next);
      blank = 0;
      end = next;
    }
    at = next;
  }
  // The parser ends a block with one line end, and keeps blank lines that follow for what comes next.
  return end > start && text.charCodeAt(end - 1) === NEW_LINE ? { end, value } : undefined;
}
