import type { PersonView, PolicyView } from '../protocol.ts';
import type { Theme } from './use-theme.ts';

interface BarProps {
  readonly people: readonly PersonView[];
  readonly person: string;
  readonly policy: PolicyView | undefined;
  readonly theme: Theme;
  readonly narrow: boolean;
  readonly menu: boolean;
  readonly onPerson: (name: string) => void;
  readonly onPolicy: () => void;
  readonly onTheme: () => void;
  readonly onNarrow: () => void;
  readonly onMenu: () => void;
}

/** What stands above all: whom to speak as, and how the page looks. */
export function Bar({ people, person, policy, theme, narrow, menu, ...on }: BarProps) {
  const wrong = policy?.refused ? ': has errors' : policy?.problems.length ? ': has warnings' : '';
  return (
    <header className="bar">
      <button type="button" className="menu" aria-expanded={menu} aria-controls="sidebar" onClick={on.onMenu}>
        ☰<span className="hidden"> Channels</span>
      </button>
      <strong className="brand">Playground</strong>
      <label>
        <span className="long">Speak as</span>
        <select aria-label="Speak as" value={person} onChange={({ target }) => on.onPerson(target.value)}>
          {people.map(({ name, realName }) => (
            <option key={name} value={name}>
              {realName}
            </option>
          ))}
        </select>
      </label>
      <span className="room" />
      <button type="button" className={wrong ? 'warn' : ''} aria-label={`Policy${wrong}`} onClick={on.onPolicy}>
        Policy{wrong && <span className="long">{wrong}</span>}
        {wrong && <span className="short">!</span>}
      </button>
      <button type="button" className="long" aria-pressed={narrow} onClick={on.onNarrow}>
        Phone width
      </button>
      <button type="button" aria-pressed={theme === 'dark'} onClick={on.onTheme}>
        Dark
      </button>
    </header>
  );
}
