import type { RuleId } from '../compile/rule-ids.ts';
import type { Policy, Topic } from '../policy.ts';
import type { Mention } from '../understand/mentions.ts';
import type { Notion, Stance } from '../understand/notions.ts';
import { isNamed, type Question, stance } from '../understand/question.ts';
import { type Reading, readTopics } from './reading.ts';
import type { Subject, Verdict } from './rule.ts';
import { type Facts, type Ruling, ruleOn, strictest } from './rule-on.ts';

/** A tool that a question asks about, with the ruling on it. */
export interface ToolRuling extends Ruling {
  /** As the document has it; as typed where no document lists it. */
  readonly name: string;
  readonly mention: Mention;
}

/** What is decided of a question, and why. */
export interface Decision {
  readonly verdict: Verdict;
  /** What leads the answer: rulings on tools, a ruling on an act, an incident, the standard tools, a topic, or nothing. */
  readonly kind: 'tools' | 'act' | 'incident' | 'standard' | 'topic' | 'nothing';
  readonly tools: readonly ToolRuling[];
  readonly act: Ruling | undefined;
  /** The topics that answer, best first. */
  readonly topics: readonly Topic[];
  readonly reading: Reading;
  /** What the rules looked at. */
  readonly facts: Facts;
}

/** Decide a question by the policy. The same question gets the same decision. */
export function decide(policy: Policy, question: Question): Decision {
  const reading = readTopics(policy, question);
  const facts = factsOf(question, reading);
  const mentions = question.mentions.filter((mention) => mention.target.kind !== 'standard');
  const asked = mentions.filter((mention) => !question.asides.has(mention.from));
  const tools = distinct(asked.length ? asked : mentions).map((mention) => ruling(policy, mention, facts));
  const incident = findIncident(policy, question, reading);
  const decided = { tools, reading, facts, act: undefined, topics: reading.outside ? [] : reading.topics };

  const act = ruleOn(policy, { kind: 'act' }, facts);
  const forbidden = act.rule !== undefined && act.verdict === 'not-allowed' && intends(question, reading, act.rule);
  // Who is about to send it has not sent it yet.
  const pending =
    forbidden && question.asksPermission && saysAct(question) && stance(question, 'act.incident') !== 'said';
  if (incident && !(pending && !tools.length))
    return { ...decided, kind: 'incident', verdict: 'guidance', topics: withFirst(incident, decided.topics) };
  if (tools.length) {
    const verdict = strictest(tools.map((tool) => tool.verdict));
    // "is Yammer an app or a website": its row says.
    const ofRow = says(question, 'act.get') && !says(question, 'act.on-records');
    if (!ofRow && isAboutTopic(question, reading) && !tools.some((tool) => forbidsByName(policy, tool, facts))) {
      // It told of no mishap: who asks how to report one wonders, and who wants to wipe a chat does not.
      const topics = question.wonders ? decided.topics : withLast(incidentIn(policy), decided.topics);
      return { ...decided, kind: 'topic', verdict: 'guidance', topics };
    }
    if (question.wonders && reading.elsewhere && !tools.some((tool) => forbidsByName(policy, tool, facts)))
      return { ...decided, kind: 'nothing', verdict: 'unknown' };
    return { ...decided, kind: 'tools', verdict };
  }
  const standard = question.mentions.some((mention) => mention.target.kind === 'standard');
  if (forbidden && !(standard && !saysAct(question))) {
    return { ...decided, kind: 'act', verdict: 'not-allowed', act, topics: reading.topics };
  }
  if (standard && (reading.outside || !question.wonders)) {
    return { ...decided, kind: 'standard', verdict: 'guidance' };
  }
  if (!reading.outside) return { ...decided, kind: 'topic', verdict: 'guidance' };
  return { ...decided, kind: 'nothing', verdict: 'unknown' };
}

// Whether somebody wants to do what is forbidden, and does not only ask about it.
function intends(question: Question, reading: Reading, rule: RuleId): boolean {
  // "who gets to speak for the department?" asks whose it is.
  if (question.wonders && question.wondersWho) return false;
  if (reading.asks || question.asksPermission) return true;
  return !question.wonders && !question.tellsPast && reading.topics[0]?.rule === rule;
}

function saysAct(question: Question): boolean {
  return (
    ['act.offensive', 'act.anonymous', 'act.public-call', 'account.personal', 'data.above-official'] as const
  ).some((notion) => stance(question, notion) === 'said');
}

// What rules may look at: what the question says, and what it asks for.
export function factsOf(question: Question, reading: Reading): Facts {
  const identified = question.identifiers.some((sort) => sort !== 'phone number' && sort !== 'e-mail address');
  // Every rule asks for a handful of stances of every tool: each is looked up once.
  const stances = new Map<Notion, Stance>(identified ? [['data.personal', 'said']] : []);
  const named = new Map<Notion, boolean>(identified ? [['data.personal', true]] : []);
  return {
    stance: (notion) => remembered(stances, notion, () => stance(question, notion)),
    named: (notion) => remembered(named, notion, () => isNamed(question, notion)),
    asksFor: (rule: RuleId) => reading.asks?.rule === rule,
  };
}

function remembered<Value>(known: Map<Notion, Value>, notion: Notion, find: () => Value): Value {
  let value = known.get(notion);
  if (value === undefined) {
    value = find();
    known.set(notion, value);
  }
  return value;
}

// What a question that only wonders tells between the lines does not turn it into one for a ruling.
function forbidsByName(policy: Policy, tool: ToolRuling, facts: Facts): boolean {
  const strict = { ...facts, stance: (notion: Notion) => (facts.named(notion) ? 'said' : 'open') };
  const { verdict } = ruleOn(policy, tool.subject, strict as Facts);
  return verdict === 'not-allowed' || verdict === 'not-listed';
}

/** Rule on the tool that a mention stands for. */
export function ruling(policy: Policy, mention: Mention, facts: Facts): ToolRuling {
  const tool = mention.target.kind === 'listed' ? policy.tools.get(mention.target.name.toLowerCase()) : undefined;
  const subject: Subject = tool ? { kind: 'listed', tool } : { kind: 'other', name: mention.typed };
  return { ...ruleOn(policy, subject, facts), name: tool?.name ?? mention.typed, mention };
}

// Each tool once, as it was named first.
function distinct(mentions: readonly Mention[]): Mention[] {
  const byName = new Map<string, Mention>();
  for (const mention of mentions) {
    const key = `${mention.target.kind} ${mention.target.name.toLowerCase()}`;
    if (!byName.has(key)) byName.set(key, mention);
  }
  return [...byName.values()];
}

function findIncident(policy: Policy, question: Question, reading: Reading): Topic | undefined {
  const topic = incidentIn(policy);
  if (!topic) return undefined;
  // "some bloke shouted filth, what do I do?"
  const wrong = reading.topics.includes(topic) || says(question, 'act.offensive');
  const needsHelp = question.whatNow && question.tellsPast && !question.asksPermission && wrong;
  const told = stance(question, 'act.incident') === 'said' || needsHelp;
  const fits = reading.topics[0] === topic && !reading.outside;
  // With a tool, a story about sending things may be a question about sending them: it must be told as a mishap.
  if (question.mentions.length) {
    const fitsPast = fits && question.tellsPast && !question.asksPermission && reading.score > CLEARLY;
    return fitsPast || (told && (!question.asksPermission || reading.topics.includes(topic))) ? topic : undefined;
  }
  return fits || (told && !reading.outside) ? topic : undefined;
}

const CLEARLY = -0.15;

function incidentIn({ topics }: Policy): Topic | undefined {
  return [...topics.values()].find((topic) => topic.incident);
}

function withLast(topic: Topic | undefined, topics: readonly Topic[]): Topic[] {
  return topic && topics.includes(topic) ? [...topics.filter((each) => each !== topic), topic] : [...topics];
}

function withFirst(topic: Topic, topics: readonly Topic[]): Topic[] {
  return [topic, ...topics.filter((each) => each !== topic)];
}

// "how long do I keep Slack messages" asks about keeping, and "wipe our Slack" about deleting; "slack" and "slack for a team
// chat" ask about Slack.
function isAboutTopic(question: Question, reading: Reading): boolean {
  if (reading.outside) return false;
  const onRecords = says(question, 'act.on-records') && !says(question, 'act.use');
  return question.wonders || onRecords || says(question, 'act.beside-use');
}

function says(question: Question, notion: Notion): boolean {
  return stance(question, notion) !== 'open';
}
