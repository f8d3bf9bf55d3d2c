import { useState } from 'react';
import type { PolicyView } from '../protocol.ts';

/** What the policy folder is like: its problems, and which answers its last change changed. */
export function PolicyPanel({ policy, onBreak }: { readonly policy: PolicyView; readonly onBreak: () => void }) {
  const [broken, setBroken] = useState(false);
  const { folder, reading, at, refused, problems, changes } = policy;
  return (
    <>
      <p>
        The bot answers from the folder <code>{folder}</code>. Edit a file there: what you save counts at once.
      </p>
      <p>
        <a href="/at-a-glance" target="_blank" rel="noopener">
          The policy at a glance
        </a>
      </p>
      <p>
        Read {reading === 1 ? 'once' : `${reading} times`}, last at {at}.{' '}
        {refused && <strong>It has errors, so the policy before it still answers.</strong>}
      </p>
      <h3>Problems, as policy:check prints them</h3>
      {problems.length ? <Lines lines={problems} /> : <p>None.</p>}
      <h3>Answers that the last change changed, as policy:diff prints them</h3>
      {changes.length ? <Lines lines={changes} /> : <p>None.</p>}
      <h3>A failure inside the bot</h3>
      <p>
        <button
          type="button"
          onClick={() => {
            setBroken(true);
            onBreak();
          }}
        >
          Break the next answer
        </button>
      </p>
      <p role="status">{broken ? 'Ask anything now: the bot apologises, with an id that its log has too.' : ''}</p>
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="printed">
      {lines.map((line) => (
        <li key={line}>
          <code>{line}</code>
        </li>
      ))}
    </ul>
  );
}
