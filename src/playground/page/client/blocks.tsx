import { type MouseEvent, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { type Block as DrawnBlock, Message } from 'slack-blocks-to-jsx';
import type { Block } from '../protocol.ts';
import { actionOf, prepareBlocks } from './prepare-blocks.ts';
import type { Theme } from './use-theme.ts';

/** What drawing blocks needs, beside them. */
export interface Drawing {
  readonly theme: Theme;
  readonly names: readonly { readonly id: string; readonly name: string }[];
}

interface BlocksProps {
  readonly blocks: readonly Block[];
  readonly drawing: Drawing;
  readonly onPress: (button: string) => void;
}

/** Block Kit, drawn. */
export function Blocks({ blocks, drawing, onPress }: BlocksProps) {
  const prefix = `${useId()}-`;
  const place = useRef<HTMLDivElement>(null);
  const drawn = useMemo(() => prepareBlocks(blocks, prefix) as unknown as DrawnBlock[], [blocks, prefix]);
  useLayoutEffect(() => {
    if (place.current) tidy(place.current);
  });
  const press = (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest('button[id]') : null;
    const action = button && actionOf(button.id, prefix);
    if (action) onPress(action);
  };
  return (
    // The buttons within are real buttons: the click of each comes up to here, by mouse and by keyboard alike.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div ref={place} onClick={press} className="blocks">
      <Message
        blocks={drawn}
        theme={drawing.theme}
        data={{ users: [...drawing.names], channels: [], user_groups: [] }}
        hooks={{ link: newTab, atHere: () => '@here', atChannel: () => '@channel', atEveryone: () => '@everyone' }}
        withoutWrapper
        logo=""
        name=""
      />
    </div>
  );
}

function newTab({ href, children }: { readonly href: string; readonly children: React.ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

// What the renderer leaves out: one id may stand once in a page, and the first row of a table heads its columns.
function tidy(place: HTMLElement): void {
  for (const drawn of place.querySelectorAll('#slack_blocks_to_jsx')) drawn.removeAttribute('id');
  for (const table of place.querySelectorAll('table')) {
    for (const cell of table.rows[0]?.cells ?? []) cell.setAttribute('role', 'columnheader');
    const scroller = table.parentElement;
    scroller?.setAttribute('tabindex', '0');
    scroller?.setAttribute('role', 'group');
    scroller?.setAttribute('aria-label', 'Table');
  }
}
