import { describe, expect, test } from 'vitest';
import type { ToolListing } from '#core';
import { drawReply } from '../../../src/slack/blocks/draw-reply.ts';
import { messageProblems } from '../../support/block-limits.ts';
import { replyTo } from './replies.ts';

const tool = (at: number, conditions: string): ToolListing => ({
  name: `Tool ${at}`,
  verdict: 'conditional',
  conditions,
  audience: '',
  access: 'Web browser',
});
const many = (count: number, conditions = 'Avoid personal or sensitive data') =>
  Array.from({ length: count }, (_, at) => tool(at + 1, conditions));
const drawn = (tools: readonly ToolListing[]) => drawReply({ kind: 'tools', tools, source: undefined }, 'private');

function rowsOf({ blocks }: ReturnType<typeof drawn>): number {
  const table = blocks.find((block) => block.type === 'table');
  return table?.type === 'table' ? table.rows.length - 1 : 0;
}

describe('the list of tools', () => {
  test('has every tool of the real policy, in the table and in the text', () => {
    const reply = replyTo('list');
    const message = drawReply(reply, 'private');
    if (reply.kind !== 'tools') throw new Error('it is the list');
    expect(rowsOf(message)).toBe(reply.tools.length);
    for (const { name, conditions, audience } of reply.tools)
      for (const words of [name, conditions, audience]) expect(message.text).toContain(words);
  });

  test.each([
    [0, 'short'],
    [1, 'short'],
    [99, 'short'],
    [100, 'short'],
    [10_000, 'short'],
    [10_000, 'long '.repeat(1000)],
    [50, '<!here> *bold* '.repeat(40)],
  ])('of %i tools fits, and says how many are missing', (count, conditions) => {
    const message = drawn(many(count, conditions));
    expect(messageProblems(message)).toEqual([]);
    expect(message.text.length).toBeLessThanOrEqual(4000);
    const missing = count - rowsOf(message);
    const said = JSON.stringify(message.blocks).match(/There (?:are ([\d,]+) more tools|is one more tool)/);
    expect(said ? Number(said[1]?.replace(',', '') ?? 1) : 0).toBe(missing);
  });

  test('shows as many as Slack has room for', () => {
    expect(rowsOf(drawn(many(10_000)))).toBe(99);
    expect(rowsOf(drawn(many(10_000, 'long '.repeat(1000))))).toBeGreaterThan(20);
  });
});
