import { type Policy, sourcesOf, type Tip } from '#core';
import { londonDay } from './london.ts';
import type { TipReply } from './reply.ts';
import type { Store } from './store.ts';
import {
  barAtSight,
  chooseTip,
  chooseTipForChannel,
  NEW_FOR_DAYS,
  type SeenPost,
  type TipBar,
  type TipMode,
} from './tips.ts';

/** What tips need of the world. */
export interface TipDeps {
  readonly store: Store;
  policy(): Policy;
  readonly mode: TipMode;
  /** The bot's own id, hashed. */
  readonly bot: string;
}

/** A message that the bot saw. Ids are keyed hashes. */
export interface Post extends SeenPost {
  readonly person: string;
  readonly channel: string;
  /** Whether its author is a guest, or of another organisation. Asked last, since it may take a request to Slack. */
  isGuest(): Promise<boolean>;
}

/** The tip to send, to its author alone or as a reply to the message; or none, and why. */
export type Offer =
  | { readonly send: 'private' | 'thread'; readonly reply: TipReply }
  | { readonly send: 'nothing'; readonly because: TipBar };

/**
 * Find the tip that a message gets. Whoever calls sends it, once, and never tries again: the claim is in the store before
 * this resolves, so that a crash at any point costs a tip and never sends two. A message that gets none costs two reads
 * at most where its channel is not new or its author has muted tips.
 */
export async function offerTip(deps: TipDeps, post: Post, now: number): Promise<Offer> {
  const bar = barAtSight(deps.mode, post) ?? (deps.policy().tips.length ? undefined : 'no-tips');
  if (bar) return none(bar);
  return deps.mode === 'thread' ? offerInThread(deps, post, now) : offerPrivately(deps, post, now);
}

/** Choose the next tip that somebody has not seen, and remember that they have. Undefined where the policy has none. */
export async function nextTip(
  { store, policy: policyOfNow }: Pick<TipDeps, 'store' | 'policy'>,
  person: string,
  asked: boolean,
  now: number,
): Promise<TipReply | undefined> {
  const policy = policyOfNow();
  const chosen = chooseTip(policy, await store.tipsSeen(person));
  if (!chosen) return undefined;
  // Before it is sent: a tip that was lost on its way may count as seen, but none comes twice.
  await store.noteTipSeen(person, chosen.tip.id, chosen.first, now);
  return replyOf(policy, chosen.tip, asked, now);
}

async function offerPrivately({ store, bot, ...deps }: TipDeps, post: Post, now: number): Promise<Offer> {
  const { person, channel } = post;
  if (!(await store.isNew(channel, person, bot, newSince(now)))) return none('not-new');
  if (await store.isMuted(person)) return none('muted');
  if (!(await store.claimTip(person, channel, londonDay(now), now))) return none('had-one');
  if (await post.isGuest()) return none('guest');
  const reply = await nextTip({ store, policy: deps.policy }, person, false, now);
  return reply ? { send: 'private', reply } : none('no-tips');
}

// The channel stands in the person's place, so that it has one tip, for as long as a person would be remembered.
async function offerInThread({ store, bot, policy }: TipDeps, post: Post, now: number): Promise<Offer> {
  const { channel } = post;
  if (!(await store.isNew(channel, bot, bot, newSince(now)))) return none('not-new');
  if (!(await store.claimTip(channel, channel, londonDay(now), now))) return none('had-one');
  if (await post.isGuest()) return none('guest');
  const tip = chooseTipForChannel(policy(), channel);
  return tip ? { send: 'thread', reply: replyOf(policy(), tip, false, now) } : none('no-tips');
}

function replyOf(policy: Policy, tip: Tip, asked: boolean, now: number): TipReply {
  return { kind: 'tip', tip, asked, source: sourcesOf(policy, [tip.passage], londonDay(now))[0] };
}

function newSince(now: number): number {
  return now - NEW_FOR_DAYS * 24 * 60 * 60 * 1000;
}

function none(because: TipBar): Offer {
  return { send: 'nothing', because };
}
