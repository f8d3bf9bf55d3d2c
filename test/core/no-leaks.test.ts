import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { questionsOf } from '../support/questions.ts';

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/<@[^>]*>/g, '')
    .replace(/['’]/g, '')
    .match(/[a-z0-9]+/g) ?? [];
// Two of three words or three of four that are the same are how people talk; from four words on, most of them alike is a copy.
const FEWEST = 4;
const ALIKE = 0.75;

test('no labelled question stands in the policy data, whole or reworded', () => {
  const questions = ['dev', 'tuned', 'held']
    .flatMap((set) => questionsOf(set))
    .map(({ question }) => new Set(wordsOf(question)));
  const byWord = new Map<string, Set<string>[]>();
  for (const question of questions)
    for (const word of question) byWord.set(word, [...(byWord.get(word) ?? []), question]);
  const copies: string[] = [];
  for (const file of ['topics.yml', 'outside.yml', 'situations.yml']) {
    // The passages that a topic quotes are the documents' own words.
    const text = readFileSync(`policy/${file}`, 'utf8').replace(/ {4}quotes: \|\n(?: {6}.*\n)+/g, '');
    for (const line of text.split('\n')) {
      const words = new Set(wordsOf(line));
      if (words.size < FEWEST || !line.startsWith('      ')) continue;
      const rarest = [...words].map((word) => byWord.get(word) ?? []).toSorted((a, b) => a.length - b.length);
      const near = new Set(rarest.slice(0, Math.ceil(words.size * (1 - ALIKE)) + 1).flat());
      for (const question of near) {
        const shared = [...words].filter((word) => question.has(word)).length;
        if (shared / (words.size + question.size - shared) >= ALIKE) copies.push(`${file}: ${line.trim()}`);
      }
    }
  }
  // Only the policy's own lines are printed, never a question.
  expect(copies).toEqual([]);
});
