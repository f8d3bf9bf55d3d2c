import type { RuleId } from '../compile/rule-ids.ts';
import { type Decision, decide, type ToolRuling } from '../decide/decide.ts';
import type { RulingVerdict, Verdict } from '../decide/rule.ts';
import type { Policy, ReminderId } from '../policy.ts';
import { type Question, understand } from '../understand/question.ts';
import { type AlternativesTo, alternativesFor } from './alternatives.ts';
import { type Citation, citationsOf } from './citations.ts';
import { noticesOf, noticesOnPersonalData } from './notices.ts';
import { remindersFor } from './reminders.ts';
import { sentenceOf } from './sentence.ts';
import { type Source, sourcesOf } from './sources.ts';

/** A ruling on one tool, as an answer gives it. */
export interface ToolAnswer {
  /** As the document has it; as typed where no document lists it. */
  readonly name: string;
  readonly verdict: RulingVerdict;
  /** The cells of its row, as a person reads them; null where no row lists it. */
  readonly conditions: string | null;
  readonly access: string | null;
  readonly audience: string | null;
  readonly type: string | null;
  /** The id of the rule that decided; null where its row says nothing that a rule reads. */
  readonly rule: RuleId | null;
  /** Names of tools that the same question would be ruled on better, in the table's order. */
  readonly alternatives: readonly string[];
}

/** Whom to ask. */
export interface ContactAnswer {
  readonly label: string;
  readonly email: string | null;
  readonly slack: string | null;
}

/** One answer, the same on every surface. */
export interface Answer {
  /** As typed, with what looks like an identifier of a person replaced by `[removed]`. */
  readonly question: string;
  readonly verdict: Verdict;
  /** The verdict in words; begins with the guidance's expiry where it has expired, then with the verdict's fixed phrase. */
  readonly sentence: string;
  /** The rule that decided the whole; null where no rule did. */
  readonly rule: RuleId | null;
  readonly tools: readonly ToolAnswer[];
  /** Ids of the topics that answer, best first. */
  readonly topics: readonly string[];
  /** Exact slices of the documents, best first. */
  readonly citations: readonly Citation[];
  /** What bears on the question first. */
  readonly reminders: readonly ReminderId[];
  readonly notices: readonly string[];
  /** Those of the notices that are for whoever asked and for nobody else: they tell of what the question held. */
  readonly forAuthor: readonly string[];
  readonly sources: readonly Source[];
  readonly contacts: readonly ContactAnswer[];
}

/** Answer a question by the policy on a day, `today` as YYYY-MM-DD in Europe/London. Same question, same answer. */
export function ask(policy: Policy, typed: string, today: string): Answer {
  const question = understand(policy.vocabulary, typed);
  return explain(policy, question, decide(policy, question), today);
}

/** Put a decision into an answer. */
export function explain(policy: Policy, question: Question, decision: Decision, today: string): Answer {
  const citations = citationsOf(policy, decision);
  const sources = sourcesOf(policy, citations, today);
  const alternativesTo = alternativesFor(policy, decision.facts);
  return {
    question: question.text,
    verdict: decision.verdict,
    sentence: sentenceOf(decision, sources, question.tooLong),
    rule: ruleOf(decision),
    tools: decision.tools.map((ruling) => toolAnswer(ruling, alternativesTo)),
    topics: decision.kind === 'nothing' ? [] : decision.topics.map((topic) => topic.id),
    citations,
    reminders: remindersFor(decision),
    notices: noticesOf(policy, question, decision, sources),
    forAuthor: noticesOnPersonalData(question),
    sources,
    contacts: contactsOf(policy, decision),
  };
}

function ruleOf(decision: Decision): RuleId | null {
  const deciding = decision.act ?? decision.tools.find((tool) => tool.verdict === decision.verdict);
  return deciding?.rule ?? null;
}

function toolAnswer(ruling: ToolRuling, alternativesTo: AlternativesTo): ToolAnswer {
  const tool =
    ruling.subject.kind === 'listed' && ruling.subject.tool.source === 'table' ? ruling.subject.tool : undefined;
  return {
    name: ruling.name,
    verdict: ruling.verdict,
    conditions: tool?.conditions.text ?? null,
    access: tool?.access.text ?? null,
    audience: tool?.audience.text ?? null,
    type: tool?.type ?? null,
    rule: ruling.rule ?? null,
    alternatives: alternativesTo(ruling),
  };
}

function contactsOf(policy: Policy, decision: Decision): ContactAnswer[] {
  const topical = decision.kind === 'topic' ? decision.topics[0]?.contact : undefined;
  const contacts = topical && topical !== policy.help ? [topical, policy.help] : [policy.help];
  return contacts.map(({ label, email, slack }) => ({ label, email: email ?? null, slack: slack ?? null }));
}
