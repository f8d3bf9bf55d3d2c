import type { AnswerDeps, Answerer } from './answer-request.ts';
import { nextTip } from './offer-tip.ts';
import type { Reply } from './reply.ts';
import { readRequest } from './request.ts';
import { handleSchedule } from './set-schedule.ts';
import type { Store } from './store.ts';
import type { TipMode } from './tips.ts';

/** What handling a request needs of the world. */
export interface RequestDeps {
  readonly answers: AnswerDeps;
  readonly answer: Answerer;
  readonly store: Store;
  readonly tips: TipMode;
  /** Whether the bot is in a channel, by its plain id: where it is not, it cannot post. */
  isInChannel(channelId: string): Promise<boolean>;
}

/** Who asks, and where. `person` and `channel` are keyed hashes. */
export interface Asker {
  readonly person: string;
  readonly channel: string;
  /** The channel's plain id, which a retention reminder is posted by. */
  readonly channelId: string;
  /** Whether that is a public or private channel, not a direct message or a group. */
  readonly inChannel: boolean;
}

/**
 * Answer what somebody typed, the bot's own name already taken off. Every surface answers through here. The store is
 * asked only for what needs a memory: questions are answered without it.
 */
export async function handleRequest(deps: RequestDeps, asker: Asker, typed: string, now: number): Promise<Reply> {
  const request = readRequest(typed);
  switch (request.kind) {
    case 'tip':
      return anotherTip(deps, asker.person, now);
    case 'tips-on':
      return unmuteTips(deps, asker.person, now);
    case 'tips-off':
      return muteTips(deps, asker.person, now);
    case 'schedule':
      return handleSchedule(deps, asker, request.set, now);
    default:
      return deps.answer(typed);
  }
}

/** Give the next tip that somebody has not seen, because they asked. It takes up no limit of those that come unasked. */
export async function anotherTip(
  deps: Pick<RequestDeps, 'store' | 'answers'>,
  person: string,
  now: number,
): Promise<Reply> {
  const tip = await nextTip({ store: deps.store, policy: () => deps.answers.policy() }, person, true, now);
  return tip ?? { kind: 'no-tips' };
}

/** Give somebody no more tips unasked. */
export async function muteTips({ store }: Pick<RequestDeps, 'store'>, person: string, now: number): Promise<Reply> {
  await store.setMuted(person, true, now);
  return { kind: 'tips-muted' };
}

/** Give somebody tips again. */
export async function unmuteTips(
  { store, tips }: Pick<RequestDeps, 'store' | 'tips'>,
  person: string,
  now: number,
): Promise<Reply> {
  await store.setMuted(person, false, now);
  return { kind: 'tips-on', mode: tips };
}
