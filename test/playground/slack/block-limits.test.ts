import { describe, expect, test } from 'vitest';
import { blockProblems, MOST_BLOCKS, messageRefusal, viewProblems } from '#playground';

const x = (count: number) => 'x'.repeat(count);
const plain = (count: number) => ({ type: 'plain_text', text: x(count) });
const mrkdwn = (count: number) => ({ type: 'mrkdwn', text: x(count) });
const many = (count: number, make: (index: number) => unknown) => Array.from({ length: count }, (_, n) => make(n));
const section = (more: object) => ({ type: 'section', ...more });
const button = (more: object = {}) => ({ type: 'button', text: plain(1), ...more });
const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
const image = (more: object) => ({ type: 'image', image_url: 'https://example.com/a.png', alt_text: 'a', ...more });
const option = (more: object = {}) => ({ text: plain(1), value: 'v', ...more });
const select = (more: object) => actions({ type: 'static_select', options: [option()], ...more });
const row = (cells: number) => many(cells, () => ({ type: 'raw_text', text: 'x' }));
const divider = () => ({ type: 'divider' });

/** Each makes something of a size: `most` is taken, one more is refused. */
const LIMITS: [what: string, most: number, make: (size: number) => unknown][] = [
  ['characters in a section', 3000, (n) => section({ text: mrkdwn(n) })],
  ['fields in a section', 10, (n) => section({ fields: many(n, () => mrkdwn(1)) })],
  ['characters in a field', 2000, (n) => section({ fields: [mrkdwn(n)] })],
  ['characters in a header', 150, (n) => ({ type: 'header', text: plain(n) })],
  ['elements in a context', 10, (n) => ({ type: 'context', elements: many(n, () => mrkdwn(1)) })],
  ['elements in actions', 25, (n) => actions(...many(n, () => button()))],
  ['characters on a button', 75, (n) => actions(button({ text: plain(n) }))],
  ['characters in a button’s value', 2000, (n) => actions(button({ value: x(n) }))],
  ['characters in a button’s address', 3000, (n) => actions(button({ url: x(n) }))],
  ['characters in a button’s label', 75, (n) => actions(button({ accessibility_label: x(n) }))],
  ['characters in an action id', 255, (n) => actions(button({ action_id: x(n) }))],
  ['characters in a block id', 255, (n) => ({ type: 'divider', block_id: x(n) })],
  ['characters of alternative text', 2000, (n) => image({ alt_text: x(n) })],
  ['characters in an image’s title', 2000, (n) => image({ title: plain(n) })],
  ['options to select from', 100, (n) => select({ options: many(n, () => option()) })],
  ['characters in a placeholder', 150, (n) => select({ placeholder: plain(n) })],
  ['options in an overflow', 5, (n) => actions({ type: 'overflow', options: many(n, () => option()) })],
  ['options in checkboxes', 10, (n) => actions({ type: 'checkboxes', options: many(n, () => option()) })],
  ['characters of markdown', 12_000, (n) => ({ type: 'markdown', text: x(n) })],
  ['rows in a table', 100, (n) => ({ type: 'table', rows: many(n, () => row(1)) })],
  ['cells in a row', 20, (n) => ({ type: 'table', rows: [row(n)] })],
  ['characters in a table', 10_000, (n) => ({ type: 'table', rows: [[{ type: 'raw_text', text: x(n) }]] })],
];

describe('Slack’s limits', () => {
  test.each(LIMITS)('%s: %i', (_, most, make) => {
    expect(blockProblems([make(most)], 'message')).toEqual([]);
    expect(blockProblems([make(most + 1)], 'message')).not.toEqual([]);
  });

  test.each(Object.entries(MOST_BLOCKS))('blocks in a %s: %i', (surface, most) => {
    const on = surface as keyof typeof MOST_BLOCKS;
    expect(blockProblems(many(most, divider), on)).toEqual([]);
    expect(blockProblems(many(most + 1, divider), on)).not.toEqual([]);
  });

  test('count characters, and not the halves of an emoji', () => {
    expect(
      blockProblems([{ type: 'header', text: { type: 'plain_text', text: '🙂'.repeat(150) } }], 'message'),
    ).toEqual([]);
  });
});

const REFUSED: [what: string, blocks: unknown, says: string][] = [
  ['no blocks at all', [], '/blocks: no fewer than 1 items allowed'],
  ['what is no list', {}, '/blocks: must be an array'],
  ['an unknown type', [{ type: 'marquee' }], '/blocks/0: unsupported type: marquee'],
  ['a type that only a modal takes', [{ type: 'alert', text: plain(1) }], '/blocks/0: unsupported type: alert'],
  ['an empty text', [section({ text: mrkdwn(0) })], '/blocks/0/text/text: must be more than 0 characters'],
  ['mark-up in a header', [{ type: 'header', text: mrkdwn(1) }], '/blocks/0/text: unsupported type: mrkdwn'],
  ['a section with nothing in it', [section({})], '/blocks/0: must have text or fields'],
  ['a button without words', [actions({ type: 'button' })], '/blocks/0/elements/0: missing required field: text'],
  ['a field that is not known', [section({ text: mrkdwn(1), txt: 1 })], '/blocks/0: additional property: txt'],
  ['two blocks of one id', many(2, () => ({ type: 'divider', block_id: 'a' })), '/blocks: block_id a is there twice'],
  [
    'two buttons of one id',
    [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
    '/blocks/0/elements: action_id a is there twice',
  ],
  ['an image with no source', [image({ image_url: undefined, alt_text: 1 })], '/blocks/0/alt_text: must be a string'],
  [
    'markdown blocks that are too long together',
    many(2, () => ({ type: 'markdown', text: x(6001) })),
    '/blocks: no more than 12000 characters of markdown allowed',
  ],
  [
    'rows of different lengths',
    [{ type: 'table', rows: [row(1), row(2)] }],
    '/blocks: rows must have the same number of cells',
  ],
];

describe('Slack refuses', () => {
  test.each(REFUSED)('%s', (_, blocks, says) => {
    expect(blockProblems(blocks, 'message').map(({ at, says: why }) => `${at}: ${why}`)).toContain(says);
  });

  test('a modal that is too much in any of its parts', () => {
    const view = { type: 'modal', title: plain(24), blocks: [divider()], private_metadata: x(3000) };
    expect(viewProblems(view)).toEqual([]);
    for (const wrong of [
      { title: plain(25) },
      { submit: plain(25) },
      { close: plain(25) },
      { private_metadata: x(3001) },
      { callback_id: x(256) },
      { blocks: many(101, divider) },
      { blocks: [{ type: 'markdown', text: 'not in a modal' }] },
      { type: 'message' },
      // An input needs a button to send it with.
      { blocks: [{ type: 'input', label: plain(1), element: { type: 'plain_text_input' } }] },
    ])
      expect(viewProblems({ ...view, ...wrong }), JSON.stringify(wrong).slice(0, 60)).not.toEqual([]);
  });

  test('a message that says nothing, or too much', () => {
    const refusal = (method: string, args: object) => messageRefusal(method, { ...args })?.['error'];
    expect(refusal('chat.postMessage', { text: x(40_000) })).toBeUndefined();
    expect(refusal('chat.postMessage', { text: x(40_001) })).toBe('msg_too_long');
    expect(refusal('chat.update', { text: x(4001) })).toBe('msg_too_long');
    expect(refusal('chat.postMessage', {})).toBe('no_text');
    expect(refusal('chat.postMessage', { markdown_text: 'a', text: 'b' })).toBe('markdown_text_conflict');
    expect(refusal('chat.postMessage', { text: 'a', attachments: many(101, divider) })).toBe('too_many_attachments');
    expect(refusal('conversations.info', {})).toBeUndefined();
  });
});
