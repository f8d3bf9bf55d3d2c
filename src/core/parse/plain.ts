import { decodeHTMLStrict } from 'entities';

/** A slice of a document: `raw` is `text.slice(start, end)`; `plain` is what a person reads, white space folded. */
export interface Span extends Range {
  readonly raw: string;
  readonly plain: string;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Give the span of a range that may hold mark-up. */
export function spanOf(text: string, { start, end }: Range): Span {
  const raw = text.slice(start, end);
  return { start, end, raw, plain: plainText(raw) };
}

/** Give what is left of a range without the white space at its ends. */
export function trimmed(text: string, { start: from, end: to }: Range): Range {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
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
    else if (letter === '\\' && /[\r\n]/.test(raw[at + 1] ?? '')) continue;
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

/** Give what "&amp;" or the like stands for, and how long it is: the sign itself where it is none of them. */
export function entity(raw: string, at: number): [string, number] {
  const name = /^&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z0-9]{2,31});/i.exec(raw.slice(at, at + 34))?.[0] ?? '&';
  return [decodeHTMLStrict(name), name.length];
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
