import type { Listener } from '../listener.ts';
import { choose } from './choose.ts';
import { command } from './command.ts';
import { joined } from './joined.ts';
import { directMessages, mentions } from './messages.ts';
import { openMore } from './open-more.ts';
import { openSection } from './open-section.ts';
import { share } from './share.ts';

/** Every way in to the bot. manifest.yml asks Slack for what these need, and for no more. */
export const LISTENERS: readonly Listener[] = [
  command,
  mentions,
  directMessages,
  joined,
  share,
  choose,
  openSection,
  openMore,
];
