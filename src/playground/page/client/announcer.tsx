import { useEffect, useRef, useState } from 'react';
import type { MessageView } from '../protocol.ts';
import { spoken } from './side-panel.tsx';
import { keyOf } from './use-world.ts';

/** Reads a new message of the bot aloud: its text, as Slack does, and not its blocks. */
export function Announcer({ newest, botId }: { newest: MessageView | undefined; botId: string }) {
  const first = useRef(newest ? keyOf(newest) : '');
  const [said, say] = useState({ key: '', text: '' });
  useEffect(() => {
    if (!newest || newest.user !== botId || keyOf(newest) === first.current) return;
    first.current = keyOf(newest);
    say({ key: keyOf(newest), text: spoken(newest) });
  }, [newest, botId]);
  return (
    <div className="hidden" aria-live="polite">
      {/* Another element, so that the same words are said again. */}
      <p key={said.key}>{said.text}</p>
    </div>
  );
}
