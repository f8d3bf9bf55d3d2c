import type { KnownBlock, ModalView } from '@slack/types';
import { describe, expect, test } from 'vitest';
import { type Block, readSection } from '#core';
import { drawSection } from '../../../src/slack/blocks/draw-section.ts';
import { modalProblems } from '../../support/block-limits.ts';
import { GENERAL, MESSAGING, realPolicy } from '../../support/policy.ts';

const blocksOf = (view: ModalView) => view.blocks as KnownBlock[];

function read(view: ModalView): string {
  const lines = blocksOf(view).map((block) => {
    if (block.type === 'section') return block.text?.text ?? '';
    if (block.type === 'header') return `# ${block.text.text}`;
    return block.type === 'context'
      ? block.elements.map((each) => ('text' in each ? `(${each.text})` : '')).join()
      : '';
  });
  return `[${view.title.text}]\n\n${lines.join('\n\n')}\n`;
}

const real = (file: string, line: number) => {
  const section = readSection(realPolicy(), file.replace('.md', ''), line);
  if (!section) throw new Error('there is no such section');
  return drawSection({ kind: 'section', section });
};
const made = (blocks: readonly Block[]) =>
  drawSection({ kind: 'section', section: { title: 'A', document: 'The guidance', line: 12, blocks } });
const words = (text: string) => [{ kind: 'text' as const, text }];

describe('a whole section in a modal', () => {
  test.each([
    ['bullets', MESSAGING, 28],
    ['the table', GENERAL, 160],
  ])('%s', async (name, file, line) => {
    const view = real(file, line);
    expect(modalProblems(view)).toEqual([]);
    await expect(read(view)).toMatchFileSnapshot(`sections/${name.replace(' ', '-')}.txt`);
  });

  test('that is too long says where to read on', () => {
    const rows = Array.from({ length: 150 }, (_, at) => ({
      kind: 'row' as const,
      header: false,
      cells: [words(`Tool ${at}`), words('a cell')],
    }));
    const view = made(rows);
    expect(modalProblems(view)).toEqual([]);
    expect(read(view)).toContain('Read on in The guidance: it begins in line 12.');
    expect(read(view)).toContain('Tool 97');
  });

  test('has a title that fits, whole words of it', () => {
    const title = real(MESSAGING, 28).title.text;
    expect(title).toBe('Instant messaging…');
  });

  test('parts a long paragraph between sentences, and loses no word of it', () => {
    const long = 'This is one sentence of many. '.repeat(300).trim();
    const view = made([{ kind: 'paragraph', parts: words(long) }]);
    const texts = blocksOf(view)
      .slice(1, -1)
      .map((block) => (block.type === 'section' ? block.text?.text : ''));
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.every((text) => text?.endsWith('.'))).toBe(true);
    expect(texts.join(' ')).toBe(long);
  });
});
