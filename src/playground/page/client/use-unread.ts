import { useEffect, useRef, useState } from 'react';
import type { MessageView } from '../protocol.ts';

/** The places with messages that have come since the person was there. What was there at first counts as read. */
export function useUnread(messages: ReadonlyMap<string, MessageView>, here: string): ReadonlySet<string> {
  const seen = useRef<ReadonlySet<string> | undefined>(undefined);
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const before = seen.current;
    seen.current = new Set(messages.keys());
    const fresh = before ? [...messages].filter(([key]) => !before.has(key)).map(([, { channel }]) => channel) : [];
    setUnread((known) => {
      const next = new Set([...known, ...fresh].filter((place) => place !== here));
      return next.size === known.size && [...next].every((place) => known.has(place)) ? known : next;
    });
  }, [messages, here]);
  return unread;
}
