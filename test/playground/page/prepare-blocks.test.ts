import { describe, expect, test } from 'vitest';
import { actionOf, prepareBlocks, typedBlocks } from '../../../src/playground/page/client/prepare-blocks.ts';

describe('blocks are brought to what the renderer draws rightly', () => {
  test('without verbatim, which it takes for no mark-up at all', () => {
    const [block] = prepareBlocks([{ type: 'section', text: { type: 'mrkdwn', text: '*a*', verbatim: true } }], 'p-');
    expect(block).toEqual({ type: 'section', text: { type: 'mrkdwn', text: '*a*' }, block_id: 'p-block-0' });
  });

  test('with raw cells as text without mark-up', () => {
    const [table] = prepareBlocks([{ type: 'table', rows: [[{ type: 'raw_text', text: '*a* <b>' }]] }], '');
    const text = { type: 'text', text: '*a* <b>' };
    const cell = { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [text] }] };
    expect(table).toMatchObject({ rows: [[cell]] });
  });

  test('with asterisks that mark nothing as signs', () => {
    const [block] = prepareBlocks([{ type: 'section', text: { type: 'mrkdwn', text: '2 * 3 and *bold*' } }], '');
    expect(block).toMatchObject({ text: { text: '2 ∗ 3 and *bold*' } });
  });

  test('with ids that differ from message to message, and lead back to the action', () => {
    const [block] = prepareBlocks(
      [{ type: 'actions', elements: [{ type: 'button', action_id: 'share-answer' }] }],
      'm1-',
    );
    expect(block).toMatchObject({ elements: [{ action_id: 'm1-share-answer' }] });
    expect(actionOf('m1-share-answer', 'm1-')).toBe('share-answer');
    expect(actionOf('share-answer', 'm1-')).toBeUndefined();
  });
});

test('what somebody typed is drawn as words and mentions, and nothing else', () => {
  expect(typedBlocks('<@U0BOT> is &lt;b&gt; *x* fine?')).toEqual([
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'user', user_id: 'U0BOT' },
            { type: 'text', text: ' is <b> *x* fine?' },
          ],
        },
      ],
    },
  ]);
});
