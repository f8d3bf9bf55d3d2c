import type { Decision } from '../decide/decide.ts';
import { sayDate } from '../parse/dates.ts';
import type { Policy } from '../policy.ts';
import { type Question, stance } from '../understand/question.ts';
import { listed } from './sentence.ts';
import type { Source } from './sources.ts';

/** What an answer says beside its ruling: how it read the question, what it left out of it, and how old the guidance is. */
export function noticesOf(
  policy: Policy,
  question: Question,
  decision: Decision,
  sources: readonly Source[],
): string[] {
  return [
    ...noticesOnPersonalData(question),
    ...onLength(question),
    ...onNames(policy, decision),
    ...onAudience(question, decision),
    ...onExceptions(decision),
    ...onAge(sources),
  ];
}

/** What an answer says of personal data in the question: for its author alone, wherever others read the answer. */
export function noticesOnPersonalData(question: Question): string[] {
  if (!question.identifiers.length) return [];
  const sorts = question.identifiers.map((sort) => `${/^[aeio]/i.test(sort) ? 'an' : 'a'} ${sort}`);
  const them = sorts.length > 1 ? 'them' : 'it';
  return [
    `Your question seems to hold ${listed(sorts)}. I have left ${them} out. Please keep personal data out of questions to me.`,
  ];
}

function onLength(question: Question): string[] {
  return question.tooLong ? ['Your question is too long for me to read. Please ask again in a few sentences.'] : [];
}

function onNames(policy: Policy, decision: Decision): string[] {
  return decision.tools.flatMap(({ mention, name }) => {
    const same = policy.sameAs.find(
      (entry) => entry.name.toLowerCase() === mention.typed.toLowerCase() && entry.tool === name,
    );
    if (same) {
      return [
        `I took “${same.name}” to mean ${same.tool}. If you mean the ${same.name} that anybody can install, ask about “consumer ${same.name}”: it is another tool.`,
      ];
    }
    return mention.by === 'slip' && mention.target.kind === 'listed' ? [`I read “${mention.typed}” as ${name}.`] : [];
  });
}

function onAudience(question: Question, decision: Decision): string[] {
  const matters = decision.tools.some(
    ({ subject }) => subject.kind === 'listed' && subject.tool.audience.means.size === 1,
  );
  const open = stance(question, 'audience.arguable') === 'said' && stance(question, 'audience.external') !== 'said';
  if (!matters || !open) return [];
  return [
    'Whether the body that you name counts as inside or outside the MOJ is not for me to say, and the ruling may turn on it. Please ask.',
  ];
}

function onExceptions(decision: Decision): string[] {
  return decision.tools.flatMap(({ name, rule, subject }) => {
    const excepts = subject.kind === 'listed' && subject.tool.conditions.means.has('personal-comment');
    if (!excepts || (rule !== 'personal-comment' && rule !== 'personal-account')) return [];
    return [
      `Two rules meet here. No tool is used for business from a personal account. The row of ${name} makes one exception: commenting on work related issues, under the Civil Service Code.`,
    ];
  });
}

function onAge(sources: readonly Source[]): string[] {
  return sources.map(({ title, dated, expires, expired }) => {
    const date = dated ? ` is dated ${dated}` : ' states no date';
    if (!expires) return `“${title}”${date}. It may not be the newest word: ask if it matters.`;
    return expired
      ? `“${title}”${date} and expired on ${sayDate(expires)}. It may not be the newest word: ask if it matters.`
      : `“${title}”${date} and holds until ${sayDate(expires)}.`;
  });
}
