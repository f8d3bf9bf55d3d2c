import { isObject, type JsonObject } from '../json.ts';
import { blockProblems } from './block-limits.ts';
import { also, among, anything, fields, flag, string } from './check.ts';
import { plain } from './objects.ts';

const view = also(
  fields(
    { type: among('modal'), title: plain(24), blocks: anything },
    {
      submit: plain(24),
      close: plain(24),
      callback_id: string(255, 0),
      private_metadata: string(3000, 0),
      external_id: string(255, 0),
      clear_on_close: flag,
      notify_on_close: flag,
      submit_disabled: flag,
    },
  ),
  ({ blocks, submit }) =>
    submit !== undefined ||
    !Array.isArray(blocks) ||
    !blocks.some((block) => isObject(block) && block['type'] === 'input'),
  'a view with an input block must have submit',
);

/** Everything for which Slack would refuse a modal, in the words of its `response_metadata`. */
export function viewProblems(given: JsonObject): string[] {
  const ofBlocks = blockProblems(given['blocks'], 'modal').map(({ at, says }) => ({ at: `/view${at}`, says }));
  return [...view(given, '/view'), ...ofBlocks].map(({ at, says }) => `[ERROR] ${says} [json-pointer:${at}]`);
}
