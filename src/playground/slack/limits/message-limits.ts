import { type JsonObject, textIn } from '../json.ts';
import { blockProblems } from './block-limits.ts';

const MOST = { 'chat.update': 4000, other: 40_000 };
const CHECKED = new Set(['chat.postMessage', 'chat.postEphemeral', 'chat.update', 'chat.scheduleMessage']);

/** The refusal that Slack gives for what a message says, or undefined where it would take it. */
export function messageRefusal(method: string, args: JsonObject): JsonObject | undefined {
  if (!CHECKED.has(method)) return undefined;
  const refuse = (error: string, messages: readonly string[] = []) => ({
    ok: false,
    error,
    ...(messages.length > 0 && { errors: messages, response_metadata: { messages } }),
  });
  const { blocks, attachments } = args;
  const text = textIn(args['text']);
  if (textIn(args['markdown_text']) && (text || blocks !== undefined)) return refuse('markdown_text_conflict');
  if (textIn(args['markdown_text']).length > 12_000) return refuse('msg_too_long');
  if ([...text].length > (method === 'chat.update' ? MOST['chat.update'] : MOST.other)) return refuse('msg_too_long');
  if (blocks !== undefined) {
    if (!Array.isArray(blocks)) return refuse('invalid_blocks_format');
    const problems = blockProblems(blocks, 'message');
    if (problems.length > 0)
      return refuse(
        'invalid_blocks',
        problems.map(({ at, says }) => `[ERROR] ${says} [json-pointer:${at}]`),
      );
  }
  if (Array.isArray(attachments) && attachments.length > 100) return refuse('too_many_attachments');
  if (!text && blocks === undefined && attachments === undefined && !args['markdown_text']) return refuse('no_text');
  return undefined;
}
