import type { Answer, Policy } from '#core';
import type { Io } from './io.ts';
import { bold, wrapped } from './wrap.ts';

/** Draw an answer for a terminal: the verdict, the quotes, how to get the tool, what else there is, reminders, age, help. */
export function answerText(policy: Policy, answer: Answer, io: Io): string {
  return [
    wrapped(answer.sentence, io),
    quotes(answer, io),
    tools(answer, io),
    notices(answer, io),
    reminders(policy, answer, io),
    sources(answer, io),
    contacts(answer, io),
  ]
    .filter(Boolean)
    .join('\n');
}

function quotes({ citations }: Answer, io: Io): string {
  return citations
    .slice(0, 3)
    .map(
      ({ text, section, line, url }) =>
        wrapped(`“${text}”`, io, '  ') + wrapped(`${section}, line ${line}${url ? `, ${url}` : ''}`, io, '    '),
    )
    .join('');
}

function tools(answer: Answer, io: Io): string {
  // Who reports a mishap, or asks how long to keep messages, does not want to know how to get the tool.
  if (answer.verdict === 'guidance') return '';
  return answer.tools
    .map(({ name, verdict, access, audience, alternatives }) =>
      [
        access === null ? '' : wrapped(`for ${audience}; get it by: ${access}`, io, '  ', `${bold(name, io)}: `),
        answer.tools.length > 1 && access === null ? wrapped(verdict, io, '  ', `${bold(name, io)}: `) : '',
        alternatives.length
          ? wrapped(`${alternatives.join(', ')}`, io, '  ', `${bold('Instead of', io)} ${name}: `)
          : '',
      ].join(''),
    )
    .join('');
}

function notices({ notices: all }: Answer, io: Io): string {
  return all.length
    ? `${bold('Please note', io)}\n${all.map((notice) => wrapped(notice, io, '  ', '- ')).join('')}`
    : '';
}

function reminders(policy: Policy, answer: Answer, io: Io): string {
  if (!answer.reminders.length) return '';
  const lines = answer.reminders.flatMap((id) => {
    const reminder = policy.reminders.find((each) => each.id === id);
    return reminder?.passages.length
      ? wrapped(`${reminder.title}: ${reminder.passages.map((each) => `“${each.plain}”`).join(' ')}`, io, '  ', '- ')
      : [];
  });
  return `${bold('Remember', io)}\n${lines.join('')}`;
}

function sources({ sources: all }: Answer, io: Io): string {
  return all.map(({ title, dated }) => wrapped(`Source: ${title}${dated ? `, ${dated}` : ''}`, io)).join('');
}

function contacts({ contacts: all }: Answer, io: Io): string {
  return all
    .map(({ label, email, slack }) => wrapped(`Ask: ${label}: ${[email, slack].filter(Boolean).join(' or ')}`, io))
    .join('');
}
