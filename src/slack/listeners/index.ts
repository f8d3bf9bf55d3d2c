import type { Listener } from '../listener.ts';
import { anotherTip } from './another-tip.ts';
import { archived, created } from './channels.ts';
import { choose } from './choose.ts';
import { command } from './command.ts';
import { joined } from './joined.ts';
import { directMessages, mentions } from './messages.ts';
import { muteTips } from './mute-tips.ts';
import { openMore } from './open-more.ts';
import { openSection } from './open-section.ts';
import { posts } from './posts.ts';
import { share } from './share.ts';

/** Every way in to the bot. manifest.yml asks Slack for what these need, and for no more. */
export const LISTENERS: readonly Listener[] = [
  command,
  mentions,
  directMessages,
  posts,
  joined,
  created,
  archived,
  share,
  choose,
  openSection,
  openMore,
  anotherTip,
  muteTips,
];
