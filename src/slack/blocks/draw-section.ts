import type { KnownBlock, ModalView } from '@slack/types';
import type { SectionReply } from '#app';
import type { Block, Inline } from '#core';
import { bare } from './inert.ts';
import { bold, type Line, type Run, say } from './lines.ts';
import { modalOf, wholeBlocks } from './modal.ts';

const LONGEST_HEADING = 150;

/** Draw a whole section of a document, in a modal. */
export function drawSection({ section }: SectionReply): ModalView {
  const { title, document, line, blocks } = section;
  const drawn: KnownBlock[] = [
    ...headingBlocks([say(title)]),
    ...groupsOf(blocks).flatMap(blocksOfGroup),
    ...wholeBlocks('context', [{ runs: [say(`Source: ${document}`)] }]),
  ];
  return modalOf(title, drawn, `This section goes on. Read on in ${document}: it begins in line ${line}.`);
}

type Group = { readonly kind: Block['kind'] | 'prose'; readonly blocks: readonly Block[]; readonly header?: Block };

// A paragraph begins a block, and its bullets stand in it; each row of a table has its own.
function groupsOf(blocks: readonly Block[]): Group[] {
  const groups: { kind: Group['kind']; blocks: Block[]; header?: Block }[] = [];
  let header: Block | undefined;
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === 'row') {
      if (block.header) header = block;
      else groups.push({ kind: 'row', blocks: [block], ...(header ? { header } : {}) });
    } else if (block.kind === 'heading') groups.push({ kind: 'heading', blocks: [block] });
    else if (block.kind === 'bullet' && last?.kind === 'prose') last.blocks.push(block);
    else groups.push({ kind: 'prose', blocks: [block] });
  }
  return groups;
}

function blocksOfGroup({ kind, blocks, header }: Group): KnownBlock[] {
  const [first] = blocks;
  if (kind === 'heading' && first && first.kind !== 'row') return headingBlocks(first.parts);
  if (first?.kind === 'row')
    return wholeBlocks('section', rowLines(first.cells, header?.kind === 'row' ? header.cells : []));
  return wholeBlocks('section', blocks.flatMap(proseLines));
}

function headingBlocks(parts: readonly Run[]): KnownBlock[] {
  const text = bare(wordsOf(parts), LONGEST_HEADING);
  return text ? [{ type: 'header', text: { type: 'plain_text', text, emoji: false } }] : [];
}

function wordsOf(parts: readonly Run[]): string {
  return parts.map((part) => ('text' in part ? part.text : '')).join('');
}

function proseLines(block: Block): Line[] {
  if (block.kind === 'row') return [];
  if (block.kind !== 'bullet') return [{ runs: block.parts }];
  return [{ lead: block.depth > 1 ? 'inner-bullet' : 'bullet', runs: block.parts }];
}

// Slack has no table in a modal: the row's first cell names it, and its other cells say what they are.
function rowLines(cells: readonly (readonly Inline[])[], header: readonly (readonly Inline[])[]): Line[] {
  const [name = [], ...rest] = cells;
  return [
    { runs: [bold(wordsOf(name))] },
    ...rest.map((cell, at): Line => {
      const of = wordsOf(header[at + 1] ?? []);
      const runs: readonly Run[] = cell.length ? cell : [say('not stated')];
      return { runs: [...(of ? [say(`${of}: `)] : []), ...runs] };
    }),
  ];
}
