import type { Message, ModalView } from '../../src/slack/message.ts';

/** What Slack refuses, as its reference of Block Kit has it: a number is the most characters or elements. */
export const LIMITS = {
  text: 40_000,
  messageBlocks: 50,
  modalBlocks: 100,
  textObject: 3000,
  header: 150,
  contextElements: 10,
  actionsElements: 25,
  buttonText: 75,
  buttonLabel: 75,
  buttonValue: 2000,
  id: 255,
  modalTitle: 24,
  tableRows: 100,
  tableCells: 20,
  tableLetters: 10_000,
} as const;

type Json = Readonly<Record<string, unknown>>;

/** Everything about a message that Slack would refuse, a line each; empty where it takes it. */
export function messageProblems({ text, blocks }: Message): string[] {
  return [
    ...within('text', text, LIMITS.text),
    ...blocksProblems(blocks as unknown as Json[], LIMITS.messageBlocks, 'message'),
  ];
}

/** The same of a modal. */
export function modalProblems(view: ModalView): string[] {
  const { title, close, blocks } = view as unknown as { title: Json; close: Json; blocks: Json[] };
  return [
    ...within('title', title['text'], LIMITS.modalTitle),
    ...within('close', close['text'], LIMITS.modalTitle),
    ...blocksProblems(blocks, LIMITS.modalBlocks, 'modal'),
  ];
}

function blocksProblems(blocks: readonly Json[], most: number, on: 'message' | 'modal'): string[] {
  const actionIds = blocks.flatMap((block) => listOf(block['elements']).flatMap((each) => each['action_id'] ?? []));
  const tables = blocks.filter((block) => block['type'] === 'table');
  return [
    ...counted('blocks', blocks, most),
    ...(new Set(actionIds).size < actionIds.length ? ['two buttons have the same action_id'] : []),
    ...(tables.length > 1 ? ['two tables'] : []),
    ...(on === 'modal' && tables.length ? ['a table in a modal'] : []),
    ...blocks.flatMap((block) => (KNOWN[String(block['type'])] ?? unknownBlock)(block)),
  ];
}

const KNOWN: Readonly<Record<string, (block: Json) => string[]>> = {
  section: (block) => textProblems('section', block['text'], LIMITS.textObject),
  header: (block) => textProblems('header', block['text'], LIMITS.header),
  context: (block) => [
    ...counted('context elements', listOf(block['elements']), LIMITS.contextElements),
    ...listOf(block['elements']).flatMap((each) => textProblems('context', each, LIMITS.textObject)),
  ],
  actions: (block) => [
    ...counted('buttons', listOf(block['elements']), LIMITS.actionsElements),
    ...listOf(block['elements']).flatMap(buttonProblems),
  ],
  table: tableProblems,
};

function unknownBlock(block: Json): string[] {
  return [`a block of type ${String(block['type'])}`];
}

function buttonProblems(button: Json): string[] {
  return [
    ...textProblems('button', button['text'], LIMITS.buttonText),
    ...within('accessibility_label', button['accessibility_label'], LIMITS.buttonLabel),
    ...within('value', button['value'], LIMITS.buttonValue),
    ...within('action_id', button['action_id'], LIMITS.id),
  ];
}

function tableProblems(block: Json): string[] {
  const rows = block['rows'] as Json[][];
  const cells = rows.flat();
  const letters = cells.reduce((sum, cell) => sum + String(cell['text']).length, 0);
  return [
    ...counted('rows', rows, LIMITS.tableRows),
    ...rows.flatMap((row) => counted('cells', row, LIMITS.tableCells)),
    ...(new Set(rows.map((row) => row.length)).size > 1 ? ['rows of different lengths'] : []),
    ...cells.flatMap((cell) => within('cell', cell['text'], LIMITS.tableLetters)),
    ...(letters > LIMITS.tableLetters ? [`a table of ${letters} characters`] : []),
  ];
}

function textProblems(where: string, text: unknown, most: number): string[] {
  const { type, text: words, verbatim } = text as Json;
  return [
    ...within(where, words, most),
    ...(type === 'mrkdwn' && verbatim !== true ? [`${where}: mrkdwn that is not verbatim`] : []),
  ];
}

function within(where: string, text: unknown, most: number): string[] {
  if (typeof text !== 'string' || !text.trim()) return [`${where}: no text`];
  if (/\p{Cs}/u.test(text)) return [`${where}: half a letter`];
  return text.length > most ? [`${where}: ${text.length} characters, and ${most} are the most`] : [];
}

function counted(where: string, list: readonly unknown[], most: number): string[] {
  if (!list.length) return [`${where}: none`];
  return list.length > most ? [`${where}: ${list.length}, and ${most} are the most`] : [];
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value : [];
}
