import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { type Suggestion, suggestionsFor } from './suggestions.ts';
import type { World } from './use-world.ts';

interface ComposerProps {
  readonly label: string;
  readonly world: World;
  /** Resolves to whether it was sent: what was refused is put back. */
  readonly onSend: (text: string) => Promise<boolean>;
  /** Why nothing can be typed, with what can be done about it. */
  readonly disabled?: ReactNode;
  /** Whole lines to begin with, for somebody who is new here. */
  readonly examples?: readonly string[];
}

/** Where people type: Enter sends, Shift and Enter begins a line, and names complete themselves. */
export function Composer({ label, world, onSend, disabled, examples = [] }: ComposerProps) {
  const [text, setText] = useState('');
  const [chosen, choose] = useState(0);
  const [closed, close] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const { replaces, found } = closed ? { replaces: 0, found: [] } : suggestionsFor(text, world);

  const change = (next: string) => {
    setText(next);
    choose(0);
    close(false);
    field.current?.focus();
  };
  const take = ({ insert }: Suggestion) => change(text.slice(0, text.length - replaces) + insert);
  const send = async () => {
    const sent = text.trim();
    if (!sent) return;
    change('');
    if (!(await onSend(sent))) setText((now) => now || sent);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const suggestion = found[chosen];
    const is = (...keys: string[]) => keys.includes(event.key) && !event.shiftKey && !event.nativeEvent.isComposing;
    if (suggestion && is('ArrowDown', 'ArrowUp')) {
      choose((chosen + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length);
    } else if (suggestion && is('Tab', 'Enter')) take(suggestion);
    else if (suggestion && is('Escape')) close(true);
    else if (is('Enter')) send();
    else return;
    event.preventDefault();
  };

  if (disabled) return <div className="composer-closed">{disabled}</div>;
  return (
    <div className="composer">
      {examples.length > 0 && !text && (
        <ul className="examples" aria-label="Examples to try">
          {examples.map((example) => (
            <li key={example}>
              <button type="button" onClick={() => change(example)}>
                {example}
              </button>
            </li>
          ))}
        </ul>
      )}
      {found.length > 0 && (
        <div className="suggestions" role="listbox" aria-label="Suggestions" id={`${id}list`}>
          {found.map((each, at) => (
            <div
              key={each.shown}
              role="option"
              tabIndex={-1}
              id={`${id}option-${at}`}
              aria-selected={at === chosen}
              // Before the field loses the caret.
              onMouseDown={(event) => {
                event.preventDefault();
                take(each);
              }}
            >
              <strong>{each.shown}</strong> <span>{each.hint}</span>
            </div>
          ))}
        </div>
      )}
      <label className="hidden" htmlFor={`${id}field`}>
        {label}
      </label>
      <textarea
        ref={field}
        id={`${id}field`}
        maxLength={40_000}
        rows={Math.min(6, text.split('\n').length)}
        value={text}
        placeholder={label}
        autoComplete="off"
        aria-autocomplete="list"
        aria-controls={found.length ? `${id}list` : undefined}
        aria-activedescendant={found.length ? `${id}option-${chosen}` : undefined}
        onChange={({ target }) => change(target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="composer-buttons">
        <button type="button" onClick={() => change(`@${world.bot.name} ${text}`)}>
          Mention the bot
        </button>
        <button type="button" className="send" onClick={send} disabled={!text.trim()}>
          Send
        </button>
      </div>
    </div>
  );
}
