import { apologise, describeError, type Reply, type Turn } from '#app';
import { drawReply } from './blocks/draw-reply.ts';
import type { SlackDeps } from './deps.ts';
import type { Message, Surface } from './message.ts';

/** A request that is being answered: its id stands in the log, and in the apology where it fails. */
export interface Request {
  readonly id: string;
  readonly surface: string;
  readonly person: string;
  readonly channel: string;
  readonly began: number;
}

/** Begin a request. */
export function beginRequest(deps: SlackDeps, surface: string, person: string, channel: string): Request {
  return { id: deps.newId(), surface, person, channel, began: deps.elapsed() };
}

/** Take a turn for whoever asks. Where the count of turns fails, they may ask: the log has the error. */
export async function takeTurn(deps: SlackDeps, request: Request): Promise<Turn> {
  try {
    return await deps.rateLimit(request.person);
  } catch (error) {
    deps.counts.failed('turn');
    deps.log.error({ ...fieldsOf(deps, request), ...describeError(error) }, 'turns could not be counted');
    return 'go';
  }
}

/** Make a reply. Where that fails, the reply is an apology with the request's id, and the log has the error. */
export async function replyOrApologise(
  deps: SlackDeps,
  request: Request,
  make: () => Reply | Promise<Reply>,
): Promise<Reply> {
  try {
    return await make();
  } catch (error) {
    deps.counts.failed('answer');
    deps.log.error({ ...fieldsOf(deps, request), ...describeError(error) }, 'question could not be answered');
    return apologise(deps.answers, request.id);
  }
}

/** Draw a reply for a surface. Where that fails, the apology is drawn, and the log has the error. */
export function draw(deps: SlackDeps, request: Request, reply: Reply, surface: Surface): Message {
  try {
    return drawnOnce(reply, surface);
  } catch (error) {
    deps.counts.failed('draw');
    deps.log.error({ ...fieldsOf(deps, request), ...describeError(error) }, 'reply could not be drawn');
    return drawReply(apologise(deps.answers, request.id), surface);
  }
}

// A reply that is kept for the next who asks the same is drawn once for each surface.
const drawn = new WeakMap<Reply, Map<Surface, Message>>();

function drawnOnce(reply: Reply, surface: Surface): Message {
  let messages = drawn.get(reply);
  if (!messages) {
    messages = new Map();
    drawn.set(reply, messages);
  }
  let message = messages.get(surface);
  if (!message) {
    message = drawReply(reply, surface);
    messages.set(surface, message);
  }
  return message;
}

/** Tell the log and the counts of a reply that was sent. */
export function tellSent(deps: SlackDeps, request: Request, reply: Reply): void {
  const seconds = (deps.elapsed() - request.began) / 1000;
  const kind = reply.kind === 'answer' ? reply.answer.verdict : reply.kind;
  deps.counts.answered(request.surface, kind, seconds, toolOf(deps, reply));
  const fields = { ...fieldsOf(deps, request), kind, seconds: Math.round(seconds * 10_000) / 10_000 };
  deps.log.info(reply.kind === 'answer' ? { ...fields, rule: reply.answer.rule ?? undefined } : fields, 'replied');
}

/** Tell the log and the counts, once, of a reply that could not be sent. It is not sent again. */
export function tellUnsent(deps: SlackDeps, request: Request, error: unknown): void {
  deps.counts.failed('send');
  deps.log.error({ ...fieldsOf(deps, request), ...describeError(error) }, 'reply could not be sent');
}

/** Tell the log and the counts of a notice to its author that could not be sent, beside a reply that was. */
export function tellNoticeUnsent(deps: SlackDeps, request: Request, error: unknown): void {
  deps.counts.failed('notice');
  deps.log.error({ ...fieldsOf(deps, request), ...describeError(error) }, 'notice to its author could not be sent');
}

/** What the log says of a request: its id, the surface, and the keyed hashes of the person and the channel. */
export function fieldsOf(deps: SlackDeps, { id, surface, person, channel }: Request) {
  return { request: id, surface, person: deps.hash(person), channel: deps.hash(channel) };
}

// A tool that the policy has: any other name is what somebody typed.
function toolOf(deps: SlackDeps, reply: Reply): string | undefined {
  const name = reply.kind === 'answer' ? reply.answer.tools[0]?.name : undefined;
  return name !== undefined && deps.answers.policy().tools.has(name.toLowerCase()) ? name : undefined;
}
