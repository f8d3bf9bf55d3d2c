import { type PolicyCase, readCases } from '../compile/cases.ts';
import { ruleInSituation, type Situation, situations } from '../decide/matrix.ts';
import type { Policy } from '../policy.ts';
import { ask } from './answer.ts';

/** An answer that differs between two policies. */
export interface Difference {
  /** A case's question, or a tool in a situation. */
  readonly about: string;
  readonly before: string;
  readonly after: string;
}

/** A policy with the files that it was compiled from. */
export interface PolicyWithFiles {
  readonly policy: Policy;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Every answer that changes from one policy to another: the cases of both, and each tool by audience, data, account and
 * device. A situation is left out where the same change shows with less said.
 */
export function differences(before: PolicyWithFiles, after: PolicyWithFiles): Difference[] {
  return [...caseDifferences(before, after), ...toolDifferences(before.policy, after.policy)];
}

function caseDifferences(before: PolicyWithFiles, after: PolicyWithFiles): Difference[] {
  const cases = new Map<string, PolicyCase>();
  for (const { files } of [before, after])
    for (const each of readCases(files, () => {})) cases.set(each.case.ask, each.case);
  return [...cases.keys()].flatMap((question) =>
    changed(`“${question}”`, said(before.policy, question), said(after.policy, question)),
  );
}

function said(policy: Policy, question: string): string {
  const { verdict, rule, topics, citations } = ask(policy, question, '2020-01-01');
  return inWords(verdict, rule ?? topics[0], citations[0]?.text);
}

function toolDifferences(before: Policy, after: Policy): Difference[] {
  const names = new Map(
    [...before.tools.values(), ...after.tools.values()].map((tool) => [tool.name.toLowerCase(), tool.name]),
  );
  const all = situations();
  return [...names.values()].flatMap((name) => {
    const found: { situation: Situation; difference: Difference }[] = [];
    for (const situation of all) {
      const about = [name, ...situation.words].join(', ');
      const [difference] = changed(about, ruled(before, name, situation), ruled(after, name, situation));
      if (!difference) continue;
      const shown = found.some(
        (other) =>
          other.situation.words.every((words) => situation.words.includes(words)) &&
          other.difference.before === difference.before &&
          other.difference.after === difference.after,
      );
      if (!shown) found.push({ situation, difference });
    }
    return found.map((each) => each.difference);
  });
}

function ruled(policy: Policy, name: string, situation: Situation): string {
  const { verdict, rule, because } = ruleInSituation(policy, name, situation);
  return inWords(verdict, rule, because[0]?.plain);
}

function inWords(verdict: string, by: string | undefined, quote: string | undefined): string {
  return [verdict, by ? ` [${by}]` : '', quote ? ` “${quote}”` : ''].join('');
}

function changed(about: string, before: string, after: string): Difference[] {
  return before === after ? [] : [{ about, before, after }];
}
