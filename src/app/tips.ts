import type { Policy, Tip } from '#core';

/** How tips are given: each to its author alone, one for a new channel in a thread, or not at all. */
export type TipMode = 'private' | 'thread' | 'off';

/** For how many days a channel is new, from when it was created, or the bot or the person joined it. */
export const NEW_FOR_DAYS = 30;

/** Each reason for which a message gets no tip. */
export const TIP_BARS = {
  off: 'Tips are turned off.',
  bot: 'A bot or an app wrote it.',
  'no-channel': 'It stands in a direct message or a group.',
  shared: 'Its channel is shared with another organisation.',
  thread: 'It stands in a thread.',
  'no-tips': 'The policy has no tip.',
  'not-new': 'The channel is not new to whoever wrote it.',
  muted: 'Whoever wrote it has muted tips.',
  guest: 'A guest wrote it, or somebody of another organisation.',
  'had-one': 'Whoever wrote it had a tip in this channel before, or one anywhere today.',
} as const satisfies Record<string, string>;
export type TipBar = keyof typeof TIP_BARS;

/** What the event itself tells of a message. */
export interface SeenPost {
  /** A bot or an app wrote it. */
  readonly byBot: boolean;
  readonly inThread: boolean;
  /** It stands in a public or private channel, not in a direct message or a group. */
  readonly inChannel: boolean;
  /** The channel is shared with another organisation. */
  readonly shared: boolean;
}

/** What bars a tip, as far as the event itself tells; undefined where nothing does. */
export function barAtSight(mode: TipMode, post: SeenPost): TipBar | undefined {
  if (mode === 'off') return 'off';
  if (post.byBot) return 'bot';
  if (!post.inChannel) return 'no-channel';
  if (post.shared) return 'shared';
  if (post.inThread) return 'thread';
  return undefined;
}

/** A tip to show, and whether it begins a new round. */
export interface ChosenTip {
  readonly tip: Tip;
  readonly first: boolean;
}

/**
 * Choose the tip to show to somebody who has seen those of `seen` in the present round; undefined where the policy has
 * none. The first unseen in the policy's order: so whoever writes the tips decides what everybody hears first, and can
 * tell what comes next. That others get the same one disturbs nobody, since each sees theirs alone.
 */
export function chooseTip(policy: Policy, seen: readonly string[]): ChosenTip | undefined {
  const known = new Set(seen);
  const unseen = policy.tips.find(({ id }) => !known.has(id));
  const tip = unseen ?? policy.tips[0];
  return tip && { tip, first: unseen === undefined || !known.size };
}

/**
 * Choose the one public tip of a channel. Spread over all tips by the channel's hash: people read these together, and in
 * many channels.
 */
export function chooseTipForChannel(policy: Policy, channel: string): Tip | undefined {
  let sum = 0;
  for (const sign of channel) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003;
  return policy.tips[sum % policy.tips.length];
}
