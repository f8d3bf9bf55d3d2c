import type { Rule } from './rule.ts';
import { aboveOfficial } from './rules/above-official.ts';
import { anonymousPost } from './rules/anonymous-post.ts';
import { approved } from './rules/approved.ts';
import { audienceLimit } from './rules/audience-limit.ts';
import { audienceStated } from './rules/audience-stated.ts';
import { conditionStated } from './rules/condition-stated.ts';
import { corporateAccount } from './rules/corporate-account.ts';
import { corporateAuthority } from './rules/corporate-authority.ts';
import { corporateOnly } from './rules/corporate-only.ts';
import { corporateStatement } from './rules/corporate-statement.ts';
import { dataCondition } from './rules/data-condition.ts';
import { deviceNotNamed } from './rules/device-not-named.ts';
import { notApproved } from './rules/not-approved.ts';
import { notListed } from './rules/not-listed.ts';
import { offensiveMessage } from './rules/offensive-message.ts';
import { ownDevice } from './rules/own-device.ts';
import { personalAccount } from './rules/personal-account.ts';
import { personalComment } from './rules/personal-comment.ts';
import { publicCall } from './rules/public-call.ts';
import { publishPersonal } from './rules/publish-personal.ts';
import { quantumDevice } from './rules/quantum-device.ts';
import { sensitiveCare } from './rules/sensitive-care.ts';
import { unreadCell } from './rules/unread-cell.ts';

/** Every rule that applies speaks; the strictest verdict wins; this order breaks ties. */
export const RULES: readonly Rule[] = [
  aboveOfficial,
  quantumDevice,
  personalAccount,
  corporateAuthority,
  corporateStatement,
  corporateOnly,
  anonymousPost,
  offensiveMessage,
  publicCall,
  publishPersonal,
  dataCondition,
  audienceLimit,
  notApproved,
  notListed,
  personalComment,
  corporateAccount,
  unreadCell,
  sensitiveCare,
  deviceNotNamed,
  ownDevice,
  conditionStated,
  audienceStated,
  approved,
];
