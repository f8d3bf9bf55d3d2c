import { useLayoutEffect, useRef } from 'react';
import type { MessageView } from '../protocol.ts';
import type { Drawing } from './blocks.tsx';
import { MessageItem } from './message.tsx';
import type { OpenPanel } from './open-panel.ts';
import { keyOf } from './use-world.ts';

export interface MessagesProps {
  readonly messages: readonly MessageView[];
  readonly label: string;
  readonly drawing: Drawing;
  readonly nameOf: (user: string) => string;
  /** How many replies a message has; undefined where threads are not opened from here. */
  readonly repliesTo?: (message: MessageView) => number;
  readonly onPress: (message: MessageView, button: string) => void;
  readonly onOpen: (panel: OpenPanel) => void;
}

/** Messages one below the other, scrolled to the newest: to its beginning, where it is longer than the view. */
export function Messages({ messages, label, drawing, nameOf, repliesTo, onPress, onOpen }: MessagesProps) {
  const place = useRef<HTMLElement>(null);
  const newest = messages.at(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is newest is what there is to scroll to
  useLayoutEffect(() => {
    const last = place.current?.querySelector<HTMLElement>('article:last-child');
    if (place.current && last) place.current.scrollTop = Math.min(place.current.scrollHeight, last.offsetTop);
  }, [newest && keyOf(newest)]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
    <section ref={place} className="messages" aria-label={label} tabIndex={0}>
      {messages.map((message) => {
        const { channel, ts } = message;
        return (
          <MessageItem
            key={keyOf(message)}
            message={message}
            name={nameOf(message.user)}
            drawing={drawing}
            onPress={(button) => onPress(message, button)}
            onWhy={() => onOpen({ kind: 'why', channel, ts })}
            onAloud={() => onOpen({ kind: 'aloud', channel, ts })}
            {...(repliesTo && {
              replies: repliesTo(message),
              onThread: () => onOpen({ kind: 'thread', channel, ts }),
            })}
          />
        );
      })}
    </section>
  );
}
