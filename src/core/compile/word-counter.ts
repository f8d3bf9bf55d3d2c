import { tokenise } from '../understand/tokens.ts';
import type { WordRow } from '../understand/word-row.ts';
import type { WordList } from '../understand/words.ts';

/** Counts the words of the policy data, by their numbers. */
export class WordCounter {
  readonly #words: WordList;
  readonly #counts: number[] = [];

  constructor(words: WordList) {
    this.#words = words;
  }

  /** Count the words of a text. */
  addRow({ numbers, length }: WordRow): void {
    for (let at = 0; at < length; at++) this.#add(numbers[at] ?? -1);
  }

  /** Count the words of a phrase without their apostrophes: what people make of "someone's" is "someones". */
  addPhrase(phrase: string, row: WordRow): void {
    if (!phrase.includes("'")) this.addRow(row);
    else
      for (const { typed, number } of tokenise(phrase, this.#words))
        this.#add(typed.includes("'") ? this.#words.number(typed.toLowerCase().replaceAll("'", '')) : number);
  }

  // An address on the web has no number.
  #add(number: number): void {
    if (number < 0) return;
    while (this.#counts.length <= number) this.#counts.push(0);
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
  }

  /** Tell whether a word was counted. */
  has(word: string): boolean {
    const number = this.#words.find(word);
    return number >= 0 && (this.#counts[number] ?? 0) > 0;
  }

  /** By the number of a word, 1 where it was counted. */
  counted(): Uint8Array {
    return Uint8Array.from(this.#counts, (count) => Math.min(1, count));
  }

  /**
   * The words that stand more than once, most frequent first. One that stands once may be a slip itself, so spelling is
   * not mended to it.
   */
  frequent(): string[] {
    const often = this.#words.words().map((word, number) => ({ word, times: this.#counts[number] ?? 0 }));
    return often
      .filter(({ times }) => times > 1)
      .sort((a, b) => b.times - a.times || (a.word < b.word ? -1 : 1))
      .map(({ word }) => word);
  }
}
