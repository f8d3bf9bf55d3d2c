export {
  type AnswerDeps,
  type Answerer,
  answerAgain,
  apologise,
  createAnswerer,
} from './answer-request.ts';
export { BANK_HOLIDAYS_UNTIL, bankHolidaysRunOut, isBankHoliday } from './bank-holidays.ts';
export { type ClaimDeps, createClaimOnce } from './claim-once.ts';
export { describeError, slackErrorOf } from './describe-error.ts';
export { type Asker, anotherTip, handleRequest, muteTips, type RequestDeps, unmuteTips } from './handle-request.ts';
export { londonDay } from './london.ts';
export { type Offer, offerTip, type Post, type TipDeps } from './offer-tip.ts';
export type { Counts, Fields, Log, Once, RateLimit, Turn } from './ports.ts';
export {
  type AnswerReply,
  isPersonal,
  type Kept,
  type Reply,
  type RetentionReply,
  type ScheduleReply,
  type ScheduleRest,
  type SectionReply,
  type TipReply,
} from './reply.ts';
export { type HelpReason, type Request, readRequest, type ScheduleWish } from './request.ts';
export { type DueRun, endForArchive, type ReminderDeps, runDue } from './run-due.ts';
export { type Every, isWorkingTime, nextDue } from './schedule.ts';
export type { HeldData, Schedule, Store } from './store.ts';
export { createTally, type Tally } from './tally.ts';
export { NEW_FOR_DAYS, TIP_BARS, type TipBar, type TipMode } from './tips.ts';
