import { type PolicyDocument, parseDocument } from '../parse/document.ts';
import type { Contact, Policy, Reminder } from '../policy.ts';
import { buildLexicon, type Entry } from '../understand/lexicon.ts';
import { buildNameIndex } from '../understand/names.ts';
import type { Denial } from '../understand/negation.ts';
import type { Notion } from '../understand/notions.ts';
import { buildSlipIndex } from '../understand/slips.ts';
import { TopicTrainer } from '../understand/topic-model.ts';
import type { Vocabulary } from '../understand/vocabulary.ts';
import { type Diagnostic, sortDiagnostics } from './diagnostic.ts';
import { compileNames } from './names.ts';
import { Overlay } from './overlay.ts';
import { reportIssues } from './overlay-issues.ts';
import { buildQuoteFinder, type QuoteFinder } from './quotes.ts';
import { compileReferences } from './references.ts';
import type { RuleId } from './rule-ids.ts';
import { compileSituations } from './situations.ts';
import { compileTools } from './tools.ts';
import { compileSame, compileTopics } from './topics.ts';
import { itemsOf, type OverlaySource, readOverlay } from './yaml-source.ts';

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
export function compilePolicy({ files, english: words, publishedAt }: PolicySource): CompileResult {
  const english = new Set([...words].map((word) => word.toLowerCase()));
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
  const { names, wordUses } = compileNames(overlay, source, tools, english, report);
  const trainer = new TopicTrainer(compileSame(overlay.same));
  const spokenWords = new Map<string, number>();
  const count = (word: string) => void spokenWords.set(word, (spokenWords.get(word) ?? 0) + 1);
  const topics = compileTopics(overlay, source, quotes, contacts, trainer, count, report);
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
  const standard = quotes.find(overlay.standard.quote, source.place(['standard', 'quote']));
  const help = contacts.get(overlay.help);
  if (!help || diagnostics.some((problem) => problem.severity === 'error')) return refused();

  const spoken = wordsOf(overlay, spokenWords, count);
  const vocabulary: Vocabulary = {
    lexicon: buildLexicon(phrases(overlay), new Map()),
    denials: buildLexicon(denials(overlay)),
    names: buildNameIndex(names),
    wordUses: buildLexicon(wordUses),
    english,
    shortForms: new Map(
      itemsOf(overlay['short-forms']).map((line) => line.split(':').map((part) => part.trim()) as [string, string]),
    ),
    spelling: buildSlipIndex([...spoken.frequent], 5),
    known: spoken.all,
    situations: compileSituations(overlay.situations, (word) => words.has(word) || MONTHS_AND_DAYS.has(word)),
    topics: trainer.finish(),
  };
  const policy: Policy = {
    documents: overlay.documents.map(({ id, title, owner }) => ({
      document: documents.find((document) => document.id === id) as PolicyDocument,
      title,
      owner: contacts.get(owner) as Contact,
    })),
    tools,
    rules,
    lostRules: new Set([...rules].filter(([, passages]) => !passages.length).map(([id]) => id)),
    standard: standard ? [standard] : [],
    sameAs: overlay['same-as'].filter(({ tool }) => tools.has(tool.toLowerCase())),
    topics,
    reminders,
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
    if (text !== undefined) return [parseDocument(id, file, text)];
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

// A word that stands once may be a slip itself: spelling is mended to words that stand more often, most frequent first.
function wordsOf(
  overlay: Overlay,
  counts: ReadonlyMap<string, number>,
  count: (word: string) => void,
): { all: Set<string>; frequent: string[] } {
  for (const text of Object.values(overlay.words)) {
    for (const [word] of text
      .toLowerCase()
      .replace(/['’]/g, '')
      .matchAll(/[a-z0-9]+/g))
      count(word);
  }
  const often = [...counts].filter(([, times]) => times > 1).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return { all: new Set(counts.keys()), frequent: often.map(([word]) => word) };
}
