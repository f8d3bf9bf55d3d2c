import { type PolicyDocument, parseDocument } from '../parse/document.ts';
import type { Contact, Policy, Reminder } from '../policy.ts';
import { buildLexicon, type Entry } from '../understand/lexicon.ts';
import { buildNameIndex } from '../understand/names.ts';
import type { Denial } from '../understand/negation.ts';
import type { Notion } from '../understand/notions.ts';
import { buildSlipIndex } from '../understand/slips.ts';
import { TopicTrainer } from '../understand/topic-model.ts';
import type { Vocabulary, WordSet } from '../understand/vocabulary.ts';
import type { WordRow } from '../understand/word-row.ts';
import { WordList } from '../understand/words.ts';
import { type Diagnostic, sortDiagnostics } from './diagnostic.ts';
import { compileNames } from './names.ts';
import { Overlay } from './overlay.ts';
import { reportIssues } from './overlay-issues.ts';
import { buildQuoteFinder, type QuoteFinder } from './quotes.ts';
import { compileReferences } from './references.ts';
import type { RuleId } from './rule-ids.ts';
import { compileSituations } from './situations.ts';
import { compileSchedule, compileTips } from './tips.ts';
import { compileTools, sortsOf } from './tools.ts';
import { compileClasses, compileSame, compileTopics } from './topics.ts';
import { WordCounter } from './word-counter.ts';
import { itemsOf } from './yaml-part.ts';
import { type OverlaySource, readOverlay } from './yaml-source.ts';

/** What a policy is compiled from. */
export interface PolicySource {
  /** The files of the policy folder by name: Markdown documents, `overlay.yml` and its parts. */
  readonly files: ReadonlyMap<string, string>;
  /** Everyday English words; what is only ever written with a capital ("Sandra", "Leeds") stands so. */
  readonly english: ReadonlySet<string>;
  /** Base address of a published copy of the folder. */
  readonly publishedAt?: string | undefined;
}

/** A policy, or every problem that keeps it from being one. Warnings come with a policy. */
export type CompileResult =
  | { readonly ok: true; readonly policy: Policy; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Compile a policy folder. Gives every problem at once, sorted by place; throws on nothing. */
export function compilePolicy({ files, english: given, publishedAt }: PolicySource): CompileResult {
  const english = inLowerCase(given);
  const diagnostics: Diagnostic[] = [];
  const report = (problem: Diagnostic) => void diagnostics.push(problem);
  const refused = (): CompileResult => ({ ok: false, diagnostics: sortDiagnostics(diagnostics) });

  const source = readOverlay(files, report);
  if (!source || diagnostics.length) return refused();
  const parsed = Overlay.safeParse(source.value, { reportInput: true });
  if (!parsed.success) {
    reportIssues(parsed.error.issues, source, report);
    return refused();
  }
  const overlay = parsed.data;
  const documents = readDocuments(overlay, source, files, report);
  if (diagnostics.some((problem) => problem.severity === 'error')) return refused();

  const quotes = buildQuoteFinder(documents, report);
  const contacts = compileReferences(overlay, source, documents, report);
  const tools = compileTools({ overlay, source, documents, quotes, report });
  const words = new WordList();
  const { names, wordUses } = compileNames(overlay, source, tools, english, words, report);
  const trainer = new TopicTrainer(compileSame(overlay.same, words), (stem) => words.stemNumber(stem));
  const spoken = new WordCounter(words);
  const topics = compileTopics(overlay, source, quotes, contacts, trainer, words, (row) => spoken.addRow(row), report);
  const rules = new Map(
    Object.keys(overlay.rules).map((id) => [id as RuleId, quotesAt(['rules', id], source, quotes)] as const),
  );
  const reminders = overlay.reminders.map(
    ({ id, title }, index): Reminder => ({
      id,
      title,
      passages: quotesAt(['reminders', index, 'quotes'], source, quotes),
    }),
  );
  const tips = compileTips(overlay, source, quotes, report);
  const schedule = compileSchedule(source, quotes);
  const standard = quotes.find(overlay.standard.quote, source.place(['standard', 'quote']));
  const help = contacts.get(overlay.help);
  if (!help || diagnostics.some((problem) => problem.severity === 'error')) return refused();

  const count = (phrase: string, row: WordRow) => spoken.addPhrase(phrase, row);
  const vocabulary: Vocabulary = {
    lexicon: buildLexicon(phrases(overlay), words, count),
    denials: buildLexicon(denials(overlay), words, count),
    names: buildNameIndex(names, words),
    wordUses: buildLexicon(wordUses, words),
    english,
    shortForms: new Map(
      itemsOf(overlay['short-forms']).map((line) => line.split(':').map((part) => part.trim()) as [string, string]),
    ),
    spelling: buildSlipIndex(spoken.frequent(), 5),
    known: spoken,
    familiar: spoken.counted(),
    read: words.knowing(),
    situations: compileSituations(overlay.situations, (word) => given.has(word) || MONTHS_AND_DAYS.has(word), words),
    topics: trainer.finish(),
  };
  const policy: Policy = {
    documents: overlay.documents.map(({ id, title, owner }) => ({
      document: documents.find((document) => document.id === id) as PolicyDocument,
      title,
      owner: contacts.get(owner) as Contact,
    })),
    tools,
    sortsOfTool: sortsOf(tools),
    rules,
    lostRules: new Set([...rules].filter(([, passages]) => !passages.length).map(([id]) => id)),
    standard: standard ? [standard] : [],
    sameAs: overlay['same-as'].filter(({ tool }) => tools.has(tool.toLowerCase())),
    topics,
    topicClasses: compileClasses(vocabulary.topics.classes, topics),
    reminders,
    tips,
    schedule,
    contacts: [...contacts.values()],
    help,
    vocabulary,
    publishedAt,
  };
  return { ok: true, policy, diagnostics: sortDiagnostics(diagnostics) };
}

const MONTHS_AND_DAYS = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday moj hmcts hmpps england wales london leeds britain english british christmas easter'.split(
    ' ',
  ),
);

function readDocuments(
  overlay: Overlay,
  source: OverlaySource,
  files: ReadonlyMap<string, string>,
  report: (problem: Diagnostic) => void,
): PolicyDocument[] {
  return overlay.documents.flatMap(({ id, file }, index) => {
    const text = files.get(file);
    if (text !== undefined) {
      const document = parseDocument(id, file, text);
      const { unread } = document.dates;
      if (unread) {
        const message = `"${unread.plain}" names no day. write it as "expires: 2020-12-31"`;
        report({ severity: 'error', code: 'unread-date', message, at: unread.at });
      }
      return [document];
    }
    const message = `the policy folder has no file "${file}"`;
    report({ severity: 'error', code: 'missing-file', message, at: source.place(['documents', index, 'file']) });
    return [];
  });
}

function quotesAt(path: (string | number)[], source: OverlaySource, quotes: QuoteFinder) {
  return source.lines(path).flatMap(({ text, at }) => quotes.find(text, at) ?? []);
}

function* phrases(overlay: Overlay): Generator<Entry<Notion>> {
  for (const [notion, text] of Object.entries(overlay.words)) {
    if (notion.startsWith('denial.')) continue;
    for (const line of itemsOf(text)) yield { phrase: line, meaning: notion as Notion };
  }
}

function* denials(overlay: Overlay): Generator<Entry<Denial>> {
  for (const meaning of ['before', 'after', 'past', 'change'] as const) {
    for (const line of itemsOf(overlay.words[`denial.${meaning}`])) yield { phrase: line, meaning };
  }
}

// The same list serves each compile of a process.
const LOWERED = new WeakMap<ReadonlySet<string>, WordSet>();

function inLowerCase(english: ReadonlySet<string>): WordSet {
  const known = LOWERED.get(english);
  if (known) return known;
  // Few words have a capital, so that only those are kept anew.
  const changed = new Set<string>();
  for (const word of english) {
    const lower = word.toLowerCase();
    if (lower !== word) changed.add(lower);
  }
  // A word with a capital is not English in that form: questions are read in lower case.
  const lowered: WordSet = { has: (word) => changed.has(word) || english.has(word) };
  LOWERED.set(english, lowered);
  return lowered;
}
