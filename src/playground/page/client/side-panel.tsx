import type { ReactNode } from 'react';
import type { MessageView } from '../protocol.ts';
import { Composer } from './composer.tsx';
import { Messages, type MessagesProps } from './messages.tsx';
import type { OpenPanel } from './open-panel.ts';
import { Panel } from './panel.tsx';
import { PolicyPanel } from './policy-panel.tsx';
import { keyOf, type World } from './use-world.ts';
import { WhyPanel } from './why-panel.tsx';

interface SidePanelProps extends Pick<MessagesProps, 'drawing' | 'nameOf' | 'onPress' | 'onOpen'> {
  readonly open: OpenPanel;
  readonly world: World;
  readonly person: string;
  readonly onReply: (text: string, thread: string) => Promise<boolean>;
  /** Why nothing can be replied. */
  readonly disabled: ReactNode;
  /** What was refused. */
  readonly notice: string;
  readonly onBreak: () => void;
  readonly onClose: () => void;
}

/** What is open beside the channel: a thread, the reasons of an answer, its words as read aloud, or the policy. */
export function SidePanel({
  open,
  world,
  person,
  onReply,
  disabled,
  notice,
  onBreak,
  onClose,
  ...drawn
}: SidePanelProps) {
  if (open.kind === 'policy')
    return (
      <Panel title="Policy" onClose={onClose}>
        {world.policy && <PolicyPanel policy={world.policy} onBreak={onBreak} />}
      </Panel>
    );
  const message = world.messages.get(keyOf(open));
  if (!message) return null;
  if (open.kind === 'why')
    return (
      <Panel title="Why this answer?" onClose={onClose}>
        <WhyPanel message={message} person={person} reading={world.policy?.reading ?? 0} />
      </Panel>
    );
  if (open.kind === 'aloud')
    return (
      <Panel title="As read aloud" onClose={onClose}>
        <p>A screen reader reads this text in place of the blocks, and a notification shows the beginning of it.</p>
        <p className="aloud">{spoken(message)}</p>
      </Panel>
    );
  const thread = [...world.messages.values()].filter(
    ({ channel, ts, thread: root }) => channel === open.channel && (ts === open.ts || root === open.ts),
  );
  return (
    <Panel title="Thread" onClose={onClose}>
      <Messages messages={thread} label="Messages of the thread" {...drawn} />
      <p className="notice" role="status">
        {notice}
      </p>
      <Composer
        label="Reply in the thread"
        world={world}
        onSend={(text) => onReply(text, open.ts)}
        disabled={disabled}
      />
    </Panel>
  );
}

/** The text of a message as a screen reader has it. */
export function spoken({ text }: Pick<MessageView, 'text'>): string {
  return text
    .replaceAll(/<(?:https?|mailto):[^|>]*\|([^>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
