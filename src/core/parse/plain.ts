import type { Nodes } from 'mdast';

/** A slice of a document: `raw` is `text.slice(start, end)`; `plain` is what a person reads, white space folded. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly plain: string;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Give the span of a Markdown node, or of a range that may hold mark-up. */
export function spanOf(text: string, of: Nodes | Range): Span {
  const { start, end } = 'type' in of ? rangeOf(of) : of;
  const raw = text.slice(start, end);
  return { start, end, raw, plain: plainText(raw) };
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Take the mark-up off a slice of Markdown or inline HTML: links become their text, white space becomes single spaces. */
export function plainText(raw: string): string {
  let plain = '';
  for (let at = 0; at < raw.length; at++) {
    const letter = raw[at] ?? '';
    if (letter === '<') {
      const close = raw.indexOf('>', at);
      const isTag = close > 0 && /[a-z/!]/i.test(raw[at + 1] ?? '');
      if (isTag) {
        const inside = raw.slice(at + 1, close);
        if (AUTOLINK.test(inside)) plain += inside;
        at = close;
      } else plain += letter;
    } else if (letter === '\\' && /[!-/:-@[-`{-~]/.test(raw[at + 1] ?? '')) plain += raw[++at] ?? '';
    else if (letter === '`' || letter === '*') continue;
    else if (letter === '_' && isEmphasis(raw, at)) continue;
    else if (letter === '[') continue;
    else if (letter === '!' && raw[at + 1] === '[') continue;
    else if (letter === ']') at = closing(raw, at);
    else if (letter === '&') {
      const [decoded, length] = entity(raw, at);
      plain += decoded;
      at += length - 1;
    } else plain += letter;
  }
  return plain.replace(/\s+/g, ' ').trim();
}

// <https://example.com>, <someone@example.com>
const AUTOLINK = /^(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@=]+@[^\s<>@=]+)$/i;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function entity(raw: string, at: number): [string, number] {
  const semicolon = raw.indexOf(';', at);
  const name = semicolon > 0 && semicolon - at < 8 ? raw.slice(at + 1, semicolon) : '';
  const code = /^#\d{1,6}$/.test(name) ? Number(name.slice(1)) : 0;
  const decoded = ENTITIES[name] ?? (code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '');
  return decoded ? [decoded, name.length + 2] : ['&', 1];
}

// snake_case is not emphasis: an underscore between two letters is itself.
function isEmphasis(raw: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(raw[at - 1] ?? '') || !/[\p{L}\p{N}]/u.test(raw[at + 1] ?? '');
}

// The end of what follows a link's text: "(address)" or "[reference]".
function closing(raw: string, at: number): number {
  const end = { '(': ')', '[': ']' }[raw[at + 1] ?? ''];
  if (end === undefined) return at;
  const close = raw.indexOf(end, at + 1);
  return close < 0 ? raw.length : close;
}
