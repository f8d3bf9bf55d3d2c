import type { RuleId } from '../compile/rule-ids.ts';
import type { AccessMeaning, AudienceMeaning, Tool } from '../policy.ts';
import type { Notion } from '../understand/notions.ts';
import type { Case } from './rule.ts';

/** Whether personal, sensitive or OFFICIAL-SENSITIVE data is said to be in it. */
export function hasProtectedData(on: Case): boolean {
  return on.said('data.personal') || on.said('data.sensitive') || on.said('data.official-sensitive');
}

/** Whether such data is named, and not only told by the situation. */
export function namesProtectedData(on: Case): boolean {
  return on.named('data.personal') || on.named('data.sensitive') || on.named('data.official-sensitive');
}

/** Whether an act is said, or, where no tool is named, asked for in one of the ways that its topic has. */
export function wants(on: Case, act: Notion, rule: RuleId): boolean {
  return on.said(act) || (on.subject.kind === 'act' && on.asksFor(rule));
}

/** Who takes part: with outsiders in it, a meeting is external; undefined where the question leaves it open. */
export function audienceOf(on: Case): AudienceMeaning | undefined {
  if (on.said('audience.external') || on.said('audience.public')) return 'external';
  if (on.said('audience.internal')) return 'internal';
  if (on.stance('audience.external') === 'denied') return 'internal';
  if (on.stance('audience.internal') === 'denied') return 'external';
  return undefined;
}

/** The devices and ways in that are said, as access cells name them. */
export function devicesOf(on: Case): AccessMeaning[] {
  return (['dom1', 'mac', 'smartphone', 'browser'] as const).filter((device) => on.said(`device.${device}`));
}

/** Whether a tool's row or sentence speaks of corporate accounts. */
export function isForCorporateAccounts(tool: Tool): boolean {
  return tool.source === 'corporate-only' || tool.conditions.means.has('corporate-account');
}

/** Whether it is from a corporate account: said so, or by one of the few who are authorised to use one. */
export function isCorporate(on: Case): boolean {
  return on.said('account.corporate') || on.said('account.authorised');
}

/** Whether it is what such tools are approved for: a corporate account, to those outside; authority alone makes no account. */
export function isForComms(on: Case): boolean {
  const account = on.said('account.corporate') || (on.said('account.authorised') && on.said('act.statement'));
  return account && !on.named('audience.internal');
}

/** Whether it is the comment from a personal account that a row encourages: no business, no protected data, no statement. */
export function isPersonalComment(on: Case): boolean {
  if (!on.tool?.conditions.means.has('personal-comment') || !on.said('account.personal')) return false;
  if (namesProtectedData(on) || on.said('act.statement') || on.said('act.business')) return false;
  return on.said('act.comment') || !hasProtectedData(on);
}
