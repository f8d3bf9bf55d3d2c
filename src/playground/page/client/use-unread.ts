import { useEffect, useRef, useState } from 'react';
import type { MessageView } from '../protocol.ts';

/** The places with messages that have come since the person was there. What was there when `person` came counts as read; empty until what they see is known. */
export function useUnread(
  messages: ReadonlyMap<string, MessageView>,
  here: string,
  person: string,
): ReadonlySet<string> {
  const seen = useRef<{ readonly by: string; readonly keys: ReadonlySet<string> } | undefined>(undefined);
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!person) return;
    const before = seen.current?.by === person ? seen.current.keys : undefined;
    seen.current = { by: person, keys: new Set(messages.keys()) };
    const fresh = before ? [...messages].filter(([key]) => !before.has(key)).map(([, { channel }]) => channel) : [];
    setUnread((known) => {
      const next = new Set([...(before ? known : []), ...fresh].filter((place) => place !== here));
      return next.size === known.size && [...next].every((place) => known.has(place)) ? known : next;
    });
  }, [messages, here, person]);
  return unread;
}
