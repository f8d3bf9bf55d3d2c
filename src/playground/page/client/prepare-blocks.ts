import type { Block } from '../protocol.ts';

/**
 * Blocks as the renderer draws them rightly. It takes `verbatim` for "no mark-up at all", where Slack means "link nothing
 * by itself"; it reads mark-up in `raw_text` cells, which have none; and it doubles an asterisk that marks nothing. Ids
 * get a prefix, so that they differ from message to message.
 */
export function prepareBlocks(blocks: readonly Block[], prefix: string): Block[] {
  return blocks.map((block, at) => ({ ...(prepared(block, prefix) as Block), block_id: `${prefix}block-${at}` }));
}

/** The id that a button has in the bot's own blocks. */
export function actionOf(id: string, prefix: string): string | undefined {
  return id.startsWith(prefix) ? id.slice(prefix.length) : undefined;
}

/** What somebody typed, as the one block in which it is drawn: words, and mentions of people. */
export function typedBlocks(text: string): Block[] {
  const elements = text.split(/(<@[A-Z0-9]+>)/).flatMap((part): Block[] => {
    const user = /^<@([A-Z0-9]+)>$/.exec(part)?.[1];
    if (user) return [{ type: 'user', user_id: user }];
    return part ? [{ type: 'text', text: unescaped(part) }] : [];
  });
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];
}

function prepared(value: unknown, prefix: string): unknown {
  if (Array.isArray(value)) return value.map((each) => prepared(each, prefix));
  if (typeof value !== 'object' || value === null) return value;
  const { verbatim: _, ...rest } = value as Block;
  if (rest['type'] === 'raw_text') return richCell(String(rest['text']));
  return Object.fromEntries(
    Object.entries(rest).map(([name, inner]) => {
      if (name === 'action_id') return [name, `${prefix}${String(inner)}`];
      if (name === 'text' && rest['type'] === 'mrkdwn')
        return [name, String(inner).replaceAll(/(?<=\s)\*(?=\s)/g, '∗')];
      return [name, prepared(inner, prefix)];
    }),
  );
}

function richCell(text: string): Block {
  const elements = [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }];
  return { type: 'rich_text', elements };
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
