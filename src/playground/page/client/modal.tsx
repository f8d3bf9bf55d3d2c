import { useEffect, useRef } from 'react';
import type { ModalView } from '../protocol.ts';
import { Blocks, type Drawing } from './blocks.tsx';

interface ModalProps {
  readonly modal: ModalView;
  readonly drawing: Drawing;
  readonly onPress: (button: string) => void;
  readonly onClose: () => void;
}

/** A modal of the bot, in front of everything else. */
export function Modal({ modal, drawing, onPress, onClose }: ModalProps) {
  const place = useRef<HTMLDialogElement>(null);
  const before = useRef(document.activeElement);
  useEffect(() => {
    place.current?.showModal();
    // The dialog is gone from the page before it is closed, so the browser does not give the focus back by itself.
    return () => {
      if (before.current instanceof HTMLElement) before.current.focus();
    };
  }, []);
  return (
    <dialog
      ref={place}
      className="modal"
      aria-labelledby={`title-${modal.id}`}
      onCancel={(event) => {
        event.preventDefault(); // the server closes it, and the page follows
        onClose();
      }}
    >
      <header>
        <h2 id={`title-${modal.id}`}>{modal.title}</h2>
        <button type="button" className="close" aria-label="Close" onClick={onClose}>
          ✕
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
      <section className="modal-body" tabIndex={0} aria-label="Text">
        <Blocks blocks={modal.blocks} drawing={drawing} onPress={onPress} />
      </section>
      <footer>
        <button type="button" onClick={onClose}>
          {modal.close}
        </button>
      </footer>
    </dialog>
  );
}
