import type { PlaceView } from '../protocol.ts';

interface SidebarProps {
  readonly places: readonly PlaceView[];
  readonly here: string;
  readonly botName: string;
  readonly unread: ReadonlySet<string>;
  readonly onGo: (place: string) => void;
}

/** The places to talk. */
export function Sidebar({ places, here, botName, unread, onGo }: SidebarProps) {
  const list = (title: string, which: readonly PlaceView[]) => (
    <>
      <h2>{title}</h2>
      <ul>
        {which.map((place) => (
          <li key={place.id}>
            <button
              type="button"
              aria-current={place.id === here ? 'page' : undefined}
              className={unread.has(place.id) ? 'unread' : undefined}
              onClick={() => onGo(place.id)}
            >
              <span>{titleOf(place, botName)}</span>
              {unread.has(place.id) && <span className="hidden">, unread</span>}
              {place.kind !== 'im' && <small>{place.about}</small>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
  return (
    <nav className="sidebar" aria-label="Channels and messages" id="sidebar">
      {list(
        'Channels',
        places.filter(({ kind }) => kind === 'channel'),
      )}
      {list(
        'Direct messages',
        places.filter(({ kind }) => kind !== 'channel'),
      )}
    </nav>
  );
}

/** A place by the name that people know it by. */
export function titleOf(place: PlaceView, botName: string): string {
  if (place.kind === 'im') return botName;
  if (place.kind === 'mpim') return 'Group conversation';
  return `# ${place.name}`;
}
