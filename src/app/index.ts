export { type AnswerDeps, answerAgain, answerRequest, apologise } from './answer-request.ts';
export type { AnswerReply, Reply, SectionReply } from './reply.ts';
export { type HelpReason, type Request, readRequest } from './request.ts';
