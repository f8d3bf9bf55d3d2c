import { isObject } from '../json.ts';
import { BLOCKS, type Surface } from './blocks.ts';
import { type BlockProblem, type Check, list, typed } from './check.ts';

/** How many blocks fit where. */
export const MOST_BLOCKS: Readonly<Record<Surface, number>> = { message: 50, modal: 100, home: 100 };

const MARKDOWN_TOTAL = 12_000;
const TABLE_TOTAL = { table: 10_000, data_table: 20_000 };

const CHECKS = { message: checkFor('message'), modal: checkFor('modal'), home: checkFor('home') };

/** Everything for which Slack would answer `invalid_blocks`. Nothing, for blocks that it would take. */
export function blockProblems(blocks: unknown, surface: Surface): BlockProblem[] {
  const problems = CHECKS[surface](blocks, '/blocks');
  return problems.length > 0 || !Array.isArray(blocks) ? problems : together(blocks.filter(isObject));
}

function checkFor(surface: Surface): Check {
  const rules = Object.entries(BLOCKS).filter(([, { on }]) => on.includes(surface));
  return list(typed(Object.fromEntries(rules.map(([type, { check }]) => [type, check]))), MOST_BLOCKS[surface]);
}

/** What no block shows alone: ids that are there twice, and totals over the whole payload. */
function together(blocks: readonly Record<string, unknown>[]): BlockProblem[] {
  const problems: BlockProblem[] = [];
  for (const id of twice(blocks.map((block) => block['block_id'])))
    problems.push({ at: '/blocks', says: `block_id ${id} is there twice` });
  blocks.forEach((block, index) => {
    const elements = Array.isArray(block['elements']) ? block['elements'].filter(isObject) : [];
    for (const id of twice(elements.map((element) => element['action_id'])))
      problems.push({ at: `/blocks/${index}/elements`, says: `action_id ${id} is there twice` });
  });
  const markdown = blocks.filter(({ type }) => type === 'markdown').map(({ text }) => String(text).length);
  if (sum(markdown) > MARKDOWN_TOTAL)
    problems.push({ at: '/blocks', says: `no more than ${MARKDOWN_TOTAL} characters of markdown allowed` });
  for (const [type, most] of Object.entries(TABLE_TOTAL)) {
    const rows = blocks.filter((block) => block['type'] === type).map((block) => block['rows']);
    if (sum(rows.map(textLength)) > most)
      problems.push({ at: '/blocks', says: `no more than ${most} characters in tables allowed` });
    if (rows.some((each) => Array.isArray(each) && new Set(each.map((row) => (row as unknown[]).length)).size > 1))
      problems.push({ at: '/blocks', says: 'rows must have the same number of cells' });
  }
  return problems;
}

function twice(ids: readonly unknown[]): Set<unknown> {
  const given = ids.filter((id) => id !== undefined);
  return new Set(given.filter((id, index) => given.indexOf(id) !== index));
}

function textLength(value: unknown): number {
  if (Array.isArray(value)) return sum(value.map(textLength));
  if (!isObject(value)) return 0;
  return typeof value['text'] === 'string' ? value['text'].length : sum(Object.values(value).map(textLength));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
