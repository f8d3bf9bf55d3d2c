import { useState } from 'react';
import type { MessageView, PlaceView } from '../protocol.ts';
import { Announcer } from './announcer.tsx';
import { Bar } from './bar.tsx';
import { Composer } from './composer.tsx';
import { Messages } from './messages.tsx';
import { Modal } from './modal.tsx';
import type { OpenPanel } from './open-panel.ts';
import { ask } from './server.ts';
import { SidePanel } from './side-panel.tsx';
import { Sidebar, titleOf } from './sidebar.tsx';
import { useTheme } from './use-theme.ts';
import { useUnread } from './use-unread.ts';
import { keyOf, useWorld, type World } from './use-world.ts';

/** The whole page. */
export function App() {
  const [person, setPerson] = useState('staff');
  const [wanted, setPlace] = useState('');
  const [open, setOpen] = useState<OpenPanel>();
  const [notice, setNotice] = useState('');
  const [narrow, setNarrow] = useState(false);
  const [menu, setMenu] = useState(false);
  const [theme, switchTheme] = useTheme();
  const world = useWorld(person);
  const { bot, people, places, messages } = world;
  const place = places.find(({ id }) => id === wanted) ?? places.find(({ member }) => member);
  const unread = useUnread(messages, place?.id ?? '', world.of);

  const act = async (action: Parameters<typeof ask>[0]) => {
    setNotice('');
    const done = await ask(action);
    const refused = 'ok' in done && !done.ok;
    if (refused) setNotice(`${done.why.charAt(0).toUpperCase()}${done.why.slice(1)}.`);
    return !refused;
  };
  const type = async (text: string, thread?: string) =>
    place !== undefined && act({ do: 'type', by: person, in: place.id, text, ...(thread !== undefined && { thread }) });
  const press = ({ channel, ts }: MessageView, button: string) =>
    act({ do: 'press', by: person, in: channel, ts, button });
  const nameOf = (user: string) =>
    user === bot.id ? bot.name : (people.find(({ id }) => id === user)?.realName ?? user);
  const drawing = {
    theme,
    names: [{ id: bot.id, name: bot.name }, ...people.map(({ id, name }) => ({ id, name }))],
  };
  const here = [...messages.values()].filter(({ channel }) => channel === place?.id);
  const repliesTo = ({ ts }: MessageView) => here.filter(({ thread }) => thread === ts).length;
  const modal = world.modals.at(-1);
  const disabled = place && !place.member && (
    <>
      You are not in this channel, and only look in.{' '}
      <button type="button" onClick={() => act({ do: 'join', by: person, in: place.id })}>
        Join channel
      </button>
    </>
  );

  return (
    <div className={narrow ? 'frame narrow' : 'frame'}>
      <Bar
        {...{ people, person, theme, narrow, menu }}
        policy={world.policy}
        onPerson={(name) => {
          setPerson(name);
          setOpen(undefined);
          setNotice('');
        }}
        onPolicy={() => {
          setOpen({ kind: 'policy' });
          setMenu(false);
        }}
        onTheme={switchTheme}
        onNarrow={() => setNarrow(!narrow)}
        onMenu={() => setMenu(!menu)}
      />
      <div className={`parts${open ? ' with-panel' : ''}${menu ? ' with-menu' : ''}`}>
        <Sidebar
          {...{ places, unread }}
          here={place?.id ?? ''}
          botName={bot.name}
          onGo={(id) => {
            setPlace(id);
            setOpen(undefined);
            setNotice('');
            setMenu(false);
          }}
        />
        <main className="channel">
          {place && (
            <>
              <header>
                <h1>{titleOf(place, bot.name)}</h1>
                <p>{place.about}</p>
              </header>
              <Messages
                messages={here.filter(({ thread, ts }) => thread === undefined || thread === ts)}
                label={`Messages in ${titleOf(place, bot.name)}`}
                onPress={press}
                onOpen={setOpen}
                {...{ drawing, nameOf, repliesTo }}
              />
              <p className="notice" role="status">
                {world.connected
                  ? open?.kind === 'thread'
                    ? ''
                    : notice
                  : 'The playground was stopped. Start it again and load this page anew.'}
              </p>
              <Composer
                key={place.id}
                label={`Message ${titleOf(place, bot.name)}`}
                world={world}
                onSend={type}
                disabled={disabled}
                examples={here.length ? [] : examplesFor(place, bot)}
              />
            </>
          )}
        </main>
        {open && (
          <SidePanel
            {...{ open, world, person, drawing, nameOf }}
            onPress={press}
            onOpen={setOpen}
            onReply={type}
            disabled={disabled}
            notice={notice}
            onBreak={() => act({ do: 'break' })}
            onClose={() => setOpen(undefined)}
          />
        )}
      </div>
      {modal && (
        <Modal
          key={modal.id}
          modal={modal}
          drawing={drawing}
          onPress={(button) => act({ do: 'press-in-modal', by: person, button })}
          onClose={() => act({ do: 'close-modal', by: person })}
        />
      )}
      <Announcer newest={newestOf(messages)} botId={bot.id} key={keyOf({ channel: person, ts: '' })} />
    </div>
  );
}

function newestOf(messages: ReadonlyMap<string, MessageView>): MessageView | undefined {
  return [...messages.values()].reduce<MessageView | undefined>(
    (newest, each) => (newest && Number(newest.ts) >= Number(each.ts) ? newest : each),
    undefined,
  );
}

function examplesFor({ kind, bot: there }: PlaceView, bot: World['bot']): string[] {
  if (!there) return [`${bot.command} whatsapp`, `/invite @${bot.name}`];
  if (kind === 'im') return ['can I use whatsapp?', 'what counts as personal data?', 'list'];
  return [
    `${bot.command} whatsapp`,
    `${bot.command} can I send a case file to counsel by WhatsApp?`,
    `${bot.command} list`,
    `@${bot.name} can I use Trello?`,
  ];
}
