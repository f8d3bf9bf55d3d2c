import type { Policy } from '#core';
import { type Labelled, questionsOf } from '../support/questions.ts';
import { numbers } from './big-policy.ts';
import type { Found } from './finders.ts';

type Question = Labelled & { readonly evidence: readonly string[] };

/** The labelled questions that may be read: `dev` and `tuned`. */
export const questions = ['dev', 'tuned'].flatMap((set) => questionsOf(set)) as Question[];

/** Something that is looked up, and whether what was found is right. */
export interface LookUp {
  readonly text: string;
  right(found: Found): boolean;
}

/** Names as a hurried person types them: each with one letter left out, doubled, changed, or two in the wrong order. */
export function namesWithSlips(names: readonly string[], count: number): LookUp[] {
  const random = numbers(2);
  return Array.from({ length: count }, (_, turn) => {
    const name = names[Math.floor((turn * names.length) / count)] ?? '';
    const at = 1 + random(name.length - 2);
    const [before, letter, next, after] = [name.slice(0, at), name[at] ?? '', name[at + 1] ?? '', name.slice(at + 2)];
    const slips = [before + next + after, before + letter + letter + next + after, before + next + letter + after];
    const text = (slips[turn % 4] ?? `${before}e${next}${after}`).toLowerCase();
    return { text, right: ({ tools }) => tools[0] === name };
  });
}

/** The questions on guidance, each right where one of the first three quotes holds what answers it. */
export const guidanceQuestions: readonly LookUp[] = questions
  .filter(({ kind, evidence }) => ['topic', 'incident', 'process'].includes(kind) && evidence.length)
  .map(({ question, evidence }) => ({
    text: question,
    right: ({ quotes }) => {
      const cited = quotes.slice(0, 3).map(wordsOf);
      return evidence.some((span) => cited.some((quote) => quote.includes(wordsOf(span))));
    },
  }));

/** Every question, each right where the listed tools that it asks about are found, and no others. */
export function questionsOnTools(policy: Policy): LookUp[] {
  const listed = (names: readonly string[]) =>
    JSON.stringify(names.filter((name) => policy.tools.has(name.toLowerCase())).sort());
  return questions.map(({ question, tools }) => {
    const asked = listed(tools.map(({ name }) => name));
    return { text: question, right: (found) => listed(found.tools) === asked };
  });
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
