import type { Match } from './lexicon.ts';
import type { Notion } from './notions.ts';
import { BREAK, type Token } from './tokens.ts';

// "a film on how to fill in a form" wonders nothing.
const TELLING = new Set('called titled on about explaining explains showing shows of teaching'.split(' '));

// "should I tell anyone?", "needed or overkill?" ask what one has to do.
const DUTIES = new Set('should must need needed needs shall ought are is anything'.split(' '));
const WHO = new Set('who whos whose which why'.split(' '));
const OPENINGS = new Set('how what whats who whos whose when where why which does do did will has'.split(' '));

/**
 * Tell in what manner a question is put. "How can I export it" wonders; "can I export it" asks for a yes; "is it ok, and
 * how do I export it" asks for one too. `named` are the tokens of tools' names.
 */
export function mannerOf(
  tokens: readonly Token[],
  found: readonly Match<Notion>[],
  named: Uint8Array,
  endsInQuestion: boolean,
): { asksPermission: boolean; wonders: boolean; wondersWho: boolean; whatNow: boolean } {
  const wondering = found.filter(
    (match) =>
      match.meaning === 'permission.what-now' ||
      (match.meaning === 'permission.wondering' && !TELLING.has(tokens[match.from - 1]?.word ?? '')),
  );
  const asked = found.some(
    (match) =>
      match.meaning === 'permission.asking' &&
      !wondering.some((outer) => outer.from <= match.from && outer.to >= match.to),
  );
  // "… Teams?": a story that ends in a question without a question word asks whether it may be.
  const last = tokens.slice(tokens.findLastIndex((token) => token.before === BREAK.sentence));
  const elliptic =
    endsInQuestion && !wondering.length && !last.some((token) => OPENINGS.has(token.word) || DUTIES.has(token.word));
  const asksPermission = asked || elliptic;
  const opens = tokens.some(
    (token, at) =>
      token.before === BREAK.sentence && !named[at] && OPENINGS.has(token.word) && tokens[at + 1]?.word !== 'about',
  );
  return {
    asksPermission,
    wonders: !asksPermission && (opens || wondering.length > 0),
    wondersWho: tokens.some((token) => token.before === BREAK.sentence && WHO.has(token.word)),
    whatNow: found.some(({ meaning }) => meaning === 'permission.what-now'),
  };
}
