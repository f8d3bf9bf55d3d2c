import { readFileSync } from 'node:fs';

/** A labelled question, as far as the tests read it. test/questions/README.md says what each field means. */
export interface Labelled {
  readonly id: string;
  readonly question: string;
  readonly kind: string;
  readonly tools: readonly { readonly name: string; readonly verdict: readonly string[] }[];
  readonly verdict: readonly string[];
  readonly must_not: readonly string[];
}

/** Read a set of labelled questions: dev, tuned or held. */
export function questionsOf(set: string): Labelled[] {
  return readFileSync(`test/questions/${set}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Labelled);
}
