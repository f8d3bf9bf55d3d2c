import type { Tool } from '../policy.ts';
import type { Entry } from '../understand/lexicon.ts';
import type { Name, Target } from '../understand/names.ts';
import { tokenise } from '../understand/tokens.ts';
import type { WordSet } from '../understand/vocabulary.ts';
import type { WordReader } from '../understand/words.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Overlay } from './overlay.ts';
import { didYouMean } from './suggest.ts';
import { itemsOf, type Line, type Path } from './yaml-part.ts';
import type { OverlaySource } from './yaml-source.ts';

/**
 * Compile every name by which a tool can be asked about. The first claim on a name wins: tools of the documents, their
 * further names, the standard tools, then tools of no document. Also gives the phrases in which a name is only a word.
 */
export function compileNames(
  overlay: Overlay,
  source: OverlaySource,
  tools: ReadonlyMap<string, Tool>,
  english: WordSet,
  reader: WordReader,
  report: (problem: Diagnostic) => void,
): { names: Name[]; wordUses: Entry<string>[] } {
  const { ordinary, wordUses } = readOrdinary(overlay.ordinary);
  const names: Name[] = [];
  const claims = new Map<string, Target>();
  const claim = (phrase: string, target: Target, at?: Line['at']) => {
    const spoken = tokenise(phrase, reader).map((token) => token.word);
    const key = spoken.join('');
    const owner = claims.get(key);
    if (owner && owner.name !== target.name && at && owner.kind !== 'other' && target.kind !== 'other') {
      const message = `"${phrase}" is a name of ${owner.name} already. it stays there`;
      report({ severity: 'warning', code: 'shared-name', message, at });
    }
    if (!key || (owner && owner.name !== target.name)) return;
    claims.set(key, target);
    // "Any do": a tool of no document whose name is several everyday words must be seen to be meant; "Google Docs" is.
    const everyday =
      target.kind === 'other' &&
      spoken.length > 1 &&
      spoken.every((word) => english.has(word)) &&
      !makers.has(spoken[0] ?? '');
    names.push({ phrase, spoken, target, ordinary: everyday || ordinary.has(phrase.toLowerCase()) });
  };
  // The first words of the listed names of several words: "microsoft", "google", "apple".
  const makers = new Set<string>();
  for (const tool of tools.values()) {
    const [first, ...more] = tokenise(tool.name, reader);
    if (first && more.length) makers.add(first.word);
    claim(tool.name, { kind: 'listed', name: tool.name });
  }
  const claimLines = (path: Path, target: Target) => {
    for (const line of source.lines(path)) for (const phrase of phrasesOf(line.text)) claim(phrase, target, line.at);
  };
  // Without the table, which is an error of its own, every tool would be reported here too.
  const hasTable = [...tools.values()].some((tool) => tool.source === 'table');
  for (const [index, entry] of overlay.tools.entries()) {
    const tool = tools.get(entry.name.toLowerCase());
    if (tool) claimLines(['tools', index, 'names'], { kind: 'listed', name: tool.name });
    else if (hasTable) {
      const hint = didYouMean(
        entry.name,
        [...tools.values()].map((each) => each.name),
      );
      const message = `no row of the table names "${entry.name}", so its further names are dropped${hint}`;
      report({ severity: 'warning', code: 'unknown-tool', message, at: source.place(['tools', index, 'name']) });
    }
  }
  for (const [index, entry] of overlay['tools-in-sentences'].entries()) {
    for (const [which, { name }] of entry.tools.entries()) {
      if (tools.has(name.toLowerCase())) {
        claimLines(['tools-in-sentences', index, 'tools', which, 'names'], { kind: 'listed', name });
      }
    }
  }
  claimLines(['standard', 'names'], { kind: 'standard', name: 'e-mail and telephone' });
  for (const line of itemsOf(overlay['other-tools'])) {
    const [name = '', ...further] = phrasesOf(line);
    for (const phrase of [name, ...further]) claim(phrase, { kind: 'other', name });
  }
  return { names, wordUses };
}

function phrasesOf(line: string): string[] {
  return line
    .split(',')
    .map((phrase) => phrase.trim())
    .filter(Boolean);
}

function readOrdinary(text: string): { ordinary: Set<string>; wordUses: Entry<string>[] } {
  const ordinary = new Set<string>();
  const wordUses: Entry<string>[] = [];
  for (const line of itemsOf(text)) {
    const [name = '', uses = ''] = line.split(':');
    ordinary.add(name.trim().toLowerCase());
    const joined = tokenise(name)
      .map((token) => token.word)
      .join('');
    const word = tokenise(joined)[0]?.stem ?? '';
    wordUses.push(...phrasesOf(uses).map((phrase) => ({ phrase, meaning: word })));
  }
  return { ordinary, wordUses };
}
