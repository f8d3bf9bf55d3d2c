import { describe, expect, test } from 'vitest';
import { readInline, readSection } from '#core';
import { realPolicy } from '../support/policy.ts';

const policy = realPolicy();
const MESSAGING = 'instant-messaging-acceptable-use';
const GENERAL = 'general-user-video-and-messaging-apps-guidance';

describe('a whole section', () => {
  test('is found by any line in it, and holds its bullets and links', () => {
    const section = readSection(policy, MESSAGING, 28);
    expect(section).toMatchObject({
      title: 'Instant messaging acceptable use',
      document: 'Instant messaging acceptable use',
      line: 5,
    });
    expect(section?.blocks).toContainEqual({
      kind: 'bullet',
      depth: 2,
      parts: [{ kind: 'text', text: 'think about who might be looking over your shoulder reading the messages' }],
    });
    expect(section?.blocks.at(-1)).toEqual({
      kind: 'bullet',
      depth: 1,
      parts: [
        { kind: 'text', text: 'above all, if you think there is a problem, ' },
        {
          kind: 'link',
          text: 'report it',
          url: 'https://intranet.justice.gov.uk/guidance/security/report-a-security-incident/',
        },
      ],
    });
  });

  test('gives each row of the table, cell by cell', () => {
    const rows = readSection(policy, GENERAL, 160)?.blocks.filter((block) => block.kind === 'row') ?? [];
    expect(rows[0]).toMatchObject({ header: true });
    expect(rows).toHaveLength(13);
    expect(rows.every((row) => row.kind === 'row' && row.cells.length === 5)).toBe(true);
  });

  test('is not found beyond the end, before the start, or in another document', () => {
    expect(readSection(policy, GENERAL, 100_000)).toBeUndefined();
    expect(readSection(policy, GENERAL, 0)).toBeUndefined();
    expect(readSection(policy, GENERAL, Number.NaN)).toBeUndefined();
    expect(readSection(policy, 'another', 1)).toBeUndefined();
  });
});

describe('the runs of a quote', () => {
  test.each([
    ['plain words', [{ kind: 'text', text: 'plain words' }]],
    ['two\n  lines', [{ kind: 'text', text: 'two lines' }]],
    ['<b>in bold</b> by tag', [{ kind: 'text', text: 'in bold by tag' }]],
    [
      '`#channel` and **bold**',
      [
        { kind: 'code', text: '#channel' },
        { kind: 'text', text: ' and ' },
        { kind: 'strong', text: 'bold' },
      ],
    ],
    [
      'see [here](https://example.org/a?b=1&c=2).',
      [
        { kind: 'text', text: 'see ' },
        { kind: 'link', text: 'here', url: 'https://example.org/a?b=1&c=2' },
        { kind: 'text', text: '.' },
      ],
    ],
    ['**[here](https://example.org)**', [{ kind: 'link', text: 'here', url: 'https://example.org' }]],
    [
      '<https://example.org/a> or <a@b.uk>',
      [
        { kind: 'link', text: 'https://example.org/a', url: 'https://example.org/a' },
        { kind: 'text', text: ' or ' },
        { kind: 'link', text: 'a@b.uk', url: 'mailto:a@b.uk' },
      ],
    ],
    ['[a *b* `c`](</x y> "title")', [{ kind: 'link', text: 'a b c', url: '/x y' }]],
    [
      'see [the list][L] and [what]\n\n[l]: https://example.org/?a=1&amp;b=2',
      [
        { kind: 'text', text: 'see ' },
        { kind: 'link', text: 'the list', url: 'https://example.org/?a=1&b=2' },
        { kind: 'text', text: ' and [what]' },
      ],
    ],
    [
      'a <b>bold</b> ![picture](x.png) costs &pound;5 \\_ `` x`y ``',
      [
        { kind: 'text', text: 'a bold picture costs £5 _ ' },
        { kind: 'code', text: 'x`y' },
      ],
    ],
    [
      '| a `x\\|y` |\n| - |',
      [
        { kind: 'text', text: 'a ' },
        { kind: 'code', text: 'x|y' },
      ],
    ],
    ['1 \\* 2 &amp; 3', [{ kind: 'text', text: '1 * 2 & 3' }]],
    ['', []],
  ])('%j', (raw, runs) => expect(readInline(raw)).toEqual(runs));

  test('say what the quote’s own plain text says, for every passage of both documents', () => {
    for (const { document } of policy.documents)
      for (const passage of document.passages.filter(({ kind }) => kind === 'sentence' || kind === 'bullet')) {
        const words = readInline(passage.raw)
          .map(({ text }) => text)
          .join('')
          .trim();
        expect(words.replace(/\s+/g, ' ')).toBe(passage.plain);
      }
  });
});
