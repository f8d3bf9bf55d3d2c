import type { PolicyDocument } from '../parse/document.ts';
import type { Contact } from '../policy.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Overlay } from './overlay.ts';
import { didYouMean } from './suggest.ts';
import type { Path } from './yaml-part.ts';
import type { OverlaySource } from './yaml-source.ts';

/** Check every id that the overlay refers to, and that each contact's address stands in a document. Gives the contacts by id. */
export function compileReferences(
  overlay: Overlay,
  source: OverlaySource,
  documents: readonly PolicyDocument[],
  report: (problem: Diagnostic) => void,
): Map<string, Contact> {
  const contacts = new Map<string, Contact>();
  for (const [index, contact] of overlay.contacts.entries()) {
    contacts.set(contact.id, { ...contact, email: contact.email, slack: contact.slack });
    for (const key of ['email', 'slack'] as const) {
      const address = contact[key];
      if (address === undefined || documents.some((document) => document.text.includes(address))) continue;
      const message = `no document names "${address}"`;
      report({ severity: 'warning', code: 'missing-quote', message, at: source.place(['contacts', index, key]) });
    }
  }
  const contact = (id: string, path: Path) => {
    if (contacts.has(id)) return;
    const message = `\`contacts\` has no "${id}"${didYouMean(id, contacts.keys())}`;
    report({ severity: 'error', code: 'unknown-contact', message, at: source.place(path) });
  };
  contact(overlay.help, ['help']);
  for (const [index, { owner }] of overlay.documents.entries()) contact(owner, ['documents', index, 'owner']);
  const ids = overlay.documents.map((document) => document.id);
  if (!ids.includes(overlay.table.document)) {
    const message = `\`documents\` has no "${overlay.table.document}"${didYouMean(overlay.table.document, ids)}`;
    report({ severity: 'error', code: 'unknown-document', message, at: source.place(['table', 'document']) });
  }
  return contacts;
}
