export {
  type AnswerDeps,
  type Answerer,
  answerAgain,
  answerRequest,
  apologise,
  createAnswerer,
} from './answer-request.ts';
export { describeError, slackErrorOf } from './describe-error.ts';
export type { Counts, Fields, Log, Once, RateLimit, Turn } from './ports.ts';
export type { AnswerReply, Reply, SectionReply } from './reply.ts';
export { type HelpReason, type Request, readRequest } from './request.ts';
export type { HeldData, Schedule, Store } from './store.ts';
