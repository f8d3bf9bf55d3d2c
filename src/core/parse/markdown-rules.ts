import type { BlockContext, InlineContext, LeafBlock, LeafBlockParser, Line, MarkdownConfig } from '@lezer/markdown';

// Where the parser differs from CommonMark and GitHub's tables in ways that change what a document says. Each rule is there
// for a document that was misread; decisions/0002 says what differs still.

const RULE = /^(?:-+|=+)[ \t]*$/;
const LIST_MARK = /^(?:\d{1,9}[.)]|[-+*])(?:[ \t]|$)/;
const DELIMITER_ROW = /^(?:\|[ \t]*:?-+:?|:?-+:?[ \t]*\|[ \t]*:?-+:?)[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

// Ends a paragraph or a table where its next line is none of it.
class Ending implements LeafBlockParser {
  readonly #column: number;
  readonly #isNested: boolean;

  constructor(context: BlockContext, block: LeafBlock) {
    this.#column = block.start - context.lineStart;
    this.#isNested = context.parentType().name !== 'Document';
  }

  nextLine(context: BlockContext, line: Line, block: LeafBlock): boolean {
    const rest = line.text.slice(line.pos);
    // A line of "---" right below a table is a rule across the page; the parser would make one heading of both.
    if (RULE.test(rest) && block.content.includes('|') && this.#finishOthers(context, block)) return true;
    // "- one", and below it "2. two": the number stands outside of the first item, so that it is no line of its paragraph.
    const isOutside = this.#isNested && line.basePos < this.#column && LIST_MARK.test(rest);
    if (!isOutside && !isTableBelow(rest, context, block)) return false;
    if (!this.#finishOthers(context, block)) {
      const { start, content } = block;
      const inside = context.parser.parseInline(content, start);
      context.addLeafElement(block, context.elt('Paragraph', start, start + content.length, inside));
    }
    return true;
  }

  finish(): boolean {
    return false;
  }

  #finishOthers(context: BlockContext, block: LeafBlock): boolean {
    return block.parsers.some((other) => other !== this && other.finish(context, block));
  }
}

// A paragraph with a pipe, and right below it a table. What stands so far is looked at last: a long table is put together
// row by row, and to look into it at each of them would take ever longer.
function isTableBelow(rest: string, context: BlockContext, { content }: LeafBlock): boolean {
  if (!rest.includes('|') || !isDelimiterRow(context.peekLine())) return false;
  return content.includes('|') && !isDelimiterRow(content.split('\n', 2)[1] ?? '');
}

function isDelimiterRow(line: string): boolean {
  return line.includes('|') && DELIMITER_ROW.test(line.trim());
}

const CODES = { backslash: 92, tick: 96, open: 91, close: 93, parenthesis: 40, exclamation: 33 } as const;

// The brackets of each stretch that are no part of a link: "[x]" with no address behind it is text, whatever stands in it.
const PLAIN_BRACKETS = new WeakMap<InlineContext, ReadonlySet<number>>();

function plainBrackets(context: InlineContext): ReadonlySet<number> {
  const known = PLAIN_BRACKETS.get(context);
  if (known) return known;
  const plain = new Set<number>();
  const open: number[] = [];
  const runs = ticksOf(context);
  for (let at = context.offset; at < context.end; at++) {
    const code = context.char(at);
    if (code === CODES.backslash) at++;
    else if (code === CODES.tick) at = runs.get(at) ?? at;
    else if (code === CODES.open) open.push(at);
    else if (code === CODES.close) {
      const from = open.pop();
      const next = at + 1 < context.end ? context.char(at + 1) : 0;
      if (from !== undefined && (next === CODES.parenthesis || next === CODES.open)) continue;
      plain.add(at);
      if (from !== undefined) plain.add(from);
    }
  }
  for (const from of open) plain.add(from);
  PLAIN_BRACKETS.set(context, plain);
  return plain;
}

// By where a run of ticks begins: where the code that it opens ends, or the run itself where it opens none.
function ticksOf(context: InlineContext): Map<number, number> {
  const ends = new Map<number, number>();
  const lastOfLength = new Map<number, number>();
  for (const { 0: ticks, index } of [...context.text.matchAll(/`+/g)].reverse()) {
    const last = lastOfLength.get(ticks.length);
    ends.set(context.offset + index, last ?? context.offset + index + ticks.length - 1);
    lastOfLength.set(ticks.length, context.offset + index + ticks.length - 1);
  }
  return ends;
}

/** What is put right in the parser's reading. Goes before its extension for tables. */
export const RULES: MarkdownConfig = {
  parseBlock: [
    {
      name: 'Ending',
      before: 'SetextHeading',
      leaf: (context, block) => new Ending(context, block),
    },
  ],
  parseInline: [
    {
      name: 'PlainBracket',
      before: 'Link',
      parse: (context, next, at) => {
        const bracket = next === CODES.exclamation && context.char(at + 1) === CODES.open ? at + 1 : at;
        if (next !== CODES.open && next !== CODES.close && bracket === at) return -1;
        return plainBrackets(context).has(bracket) ? at + 1 : -1;
      },
    },
  ],
};
