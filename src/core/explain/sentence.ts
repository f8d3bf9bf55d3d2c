import type { Decision, ToolRuling } from '../decide/decide.ts';
import { type RulingVerdict, STRICTNESS, type Verdict } from '../decide/rule.ts';
import { sayDate } from '../parse/dates.ts';
import type { Source } from './sources.ts';

/** The fixed phrase that opens each verdict's sentence, on every surface. src/README.md lists them. */
export const VERDICT_PHRASES: Readonly<Record<Verdict, string>> = {
  allowed: 'Allowed.',
  conditional: 'Allowed within conditions.',
  'not-allowed': 'Not allowed.',
  'not-listed': 'Not on the list.',
  guidance: 'What the guidance says.',
  unknown: 'Not answered by the guidance.',
};

/** Put a decision's verdict into words. Where the document that it rests on has expired, that comes first. */
export function sentenceOf(decision: Decision, sources: readonly Source[], tooLong: boolean): string {
  const leading = sources[0];
  const age = leading?.expired && leading.expires ? `By guidance that expired on ${sayDate(leading.expires)}: ` : '';
  return `${age}${VERDICT_PHRASES[decision.verdict]} ${detailOf(decision, tooLong)}`;
}

function detailOf(decision: Decision, tooLong: boolean): string {
  if (decision.kind === 'nothing') {
    if (tooLong) return 'Your question is too long for me to read. Please ask again in a few sentences.';
    return 'The two documents do not say, so please ask. I answer questions such as “can I use WhatsApp with a supplier?” or “do I have to keep chat messages?”.';
  }
  if (decision.kind === 'incident') {
    // Nothing on the tool: who reports something, or what others did to them, is not told off for it.
    return 'If something has gone wrong, report it now, even if you are not sure.';
  }
  if (decision.kind === 'act') return 'The guidance rules this out, whatever the tool.';
  if (decision.kind === 'standard')
    return 'E-mail and telephone are the standard tools; the list of approved tools is about the others.';
  if (decision.kind === 'topic')
    return `${decision.topics[0]?.title ?? 'The passages below'}: in the document’s own words below.`;
  const strictestFirst = [...STRICTNESS].reverse();
  return strictestFirst
    .flatMap((verdict) => sentencesOn(decision.tools.filter((tool) => tool.verdict === verdict)))
    .join(' ');
}

function sentencesOn(tools: readonly ToolRuling[]): string[] {
  const verdict = tools[0]?.verdict;
  if (!verdict) return [];
  const mentioned = tools.filter(({ subject }) => verdict === 'not-listed' && subject.kind === 'listed');
  // Words that nobody has explained may as well forbid it.
  const unread = tools.filter(({ rule }) => rule === 'unread-cell');
  const others = tools.filter((tool) => !mentioned.includes(tool) && !unread.includes(tool));
  return [
    ...unread.map(
      ({ name }) => `I cannot judge what the quoted row says of ${name}: read it, and ask before you use it.`,
    ),
    ...mentioned.map(
      ({ name }) =>
        `${name} is named in the guidance, but is not on its list: that is no approval. Ask before you use it.`,
    ),
    ...(others.length ? [TOOL_SENTENCES[verdict](listed(others.map(({ name }) => name)), others.length > 1)] : []),
  ];
}

const TOOL_SENTENCES: Readonly<Record<RulingVerdict, (names: string, several: boolean) => string>> = {
  allowed: (names, several) => `${names} ${several ? 'are' : 'is'} approved for this.`,
  conditional: (names) => `You may use ${names} as long as you keep to what is quoted here.`,
  'not-listed': (names, several) =>
    `${names} ${several ? 'are' : 'is'} in neither document: that is no approval, and no ban either. Ask before you use ${several ? 'them' : 'it'}.`,
  'not-allowed': (names) => `Please do not use ${names} for this.`,
};

/** Join words as people do: "a, b and c". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
