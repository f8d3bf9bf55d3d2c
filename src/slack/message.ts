import type { KnownBlock, ModalView } from '@slack/types';

/** A message for Slack: blocks, and the same in full as text, which is what screen readers and notifications read. */
export interface Message {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

export type { ModalView };

/**
 * Where a reply stands: `private` to whoever asked by command or button (it can be shared), `public` in a channel's
 * thread, `direct` in a conversation with the bot, or `shared` in a channel by whoever asked.
 */
export type Surface = 'private' | 'public' | 'direct' | 'shared';
