import { english, GENERAL, MESSAGING, policyFiles } from '../support/policy.ts';

const TOOLS = 10_000;
const PASSAGES = 3_000;
const PER_SECTION = 30;
const BEFORE_PASSAGES = '## Approved tools\n';

/** Names of tools that nobody has heard of, each once, none an English word; the same in every run. */
export const madeUpNames: readonly string[] = inventNames();

/** The real policy folder with 10,000 more rows in its table and 3,000 more paragraphs in its first document. */
export function bigPolicyFiles(): ReadonlyMap<string, string> {
  const text = policyFiles.get(GENERAL) ?? '';
  const row = text.lastIndexOf('\n| ');
  const endOfTable = text.indexOf('\n', row + 1) + 1;
  if (row < 0 || !text.includes(BEFORE_PASSAGES)) throw new Error('the first document has another shape');
  const longer = `${text.slice(0, endOfTable)}${rows()}${text.slice(endOfTable)}`;
  return new Map(policyFiles).set(
    GENERAL,
    longer.replace(BEFORE_PASSAGES, () => paragraphs() + BEFORE_PASSAGES),
  );
}

// The rest of each row is that of a real one, in turn.
function rows(): string {
  const real = (policyFiles.get(GENERAL) ?? '').split('\n').filter((line) => line.startsWith('| '));
  const ends = real.slice(2).map((line) => line.slice(line.indexOf('|', 1)));
  return madeUpNames.map((name, at) => `| ${name} ${ends[at % ends.length]}\n`).join('');
}

// Sentences of the documents' own words, so that a search by words has as much to weigh as in a real document.
function paragraphs(): string {
  const random = numbers(3);
  const words = [...`${policyFiles.get(GENERAL)}${policyFiles.get(MESSAGING)}`.matchAll(/\b[a-z]{2,12}\b/g)].map(
    String,
  );
  const word = () => words[random(words.length)] ?? '';
  const sentence = () => {
    const said = Array.from({ length: 8 + random(14) }, word).join(' ');
    return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`;
  };
  return Array.from({ length: PASSAGES }, (_, at) => {
    const heading = at % PER_SECTION === 0 ? `## Local guidance ${at / PER_SECTION + 1}\n\n` : '';
    return `${heading}${sentence()}\n\n`;
  }).join('');
}

function inventNames(): string[] {
  const random = numbers(1);
  const pick = (from: readonly string[]) => from[random(from.length)] ?? '';
  const starts = 'b br c cl d dr f fl g gr h j k kl l m n p pl qu r s sk sl sp st t tr v w z'.split(' ');
  const middles = 'a e i o u ai ea io oo ou'.split(' ');
  const ends = 'b ck d ff g l ll m n nd nk p r rk s sh st t x z'.split(' ');
  const syllable = () => `${pick(starts)}${pick(middles)}`;
  const names = new Set<string>();
  while (names.size < TOOLS) {
    const name = `${syllable()}${syllable()}${random(2) ? syllable() : ''}${pick(ends)}`;
    if (name.length > 5 && !english.has(name)) names.add(`${name.slice(0, 1).toUpperCase()}${name.slice(1)}`);
  }
  return [...names];
}

/** Give whole numbers below a limit, the same in every run. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
