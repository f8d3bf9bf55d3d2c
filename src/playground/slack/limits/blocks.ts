import { also, among, anything, type Check, fields, flag, list, string, typed, whole } from './check.ts';
import { ELEMENTS, IMAGE, INPUTS } from './elements.ts';
import { id, picture, plain, text, withSource } from './objects.ts';

/** Where blocks can stand. */
export type Surface = 'message' | 'modal' | 'home';

/** What Slack says of one type of block: where it may stand, and its limits. */
export type BlockRule = { readonly on: readonly Surface[]; readonly check: Check };

const NO_INPUT = new Set(['button', 'overflow', 'workflow_button']);
const CHOOSERS = Object.fromEntries(Object.entries(ELEMENTS).filter(([type]) => !NO_INPUT.has(type)));
const block = { block_id: id };
const everywhere: readonly Surface[] = ['message', 'modal', 'home'];
const notModal: readonly Surface[] = ['message', 'home'];
const onMessages: readonly Surface[] = ['message'];

const cell = typed({
  raw_text: fields({ text: string(10_000) }),
  raw_number: fields({ value: anything }, { text: anything }),
  rich_text: anything,
});

const card = also(
  fields(
    {},
    {
      ...block,
      title: text(150),
      subtitle: text(150),
      body: text(200),
      subtext: text(200),
      actions: list(ELEMENTS.button, 3),
      hero_image: IMAGE,
      icon: IMAGE,
      slack_icon: anything,
    },
  ),
  (value) => ['hero_image', 'title', 'actions', 'body'].some((key) => key in value),
  'must have hero_image, title, actions or body',
);

const section = also(
  fields(
    {},
    {
      ...block,
      text: text(3000),
      fields: list(text(2000), 10),
      accessory: typed({ ...ELEMENTS, image: IMAGE }),
      expand: flag,
    },
  ),
  (value) => 'text' in value || 'fields' in value,
  'must have text or fields',
);

/** Every type of block that a bot may send, with where it may stand and its limits. */
export const BLOCKS: Readonly<Record<string, BlockRule>> = {
  actions: { on: everywhere, check: fields({ elements: list(typed(ELEMENTS), 25) }, block) },
  alert: {
    on: ['modal'],
    check: fields({ text: text(200) }, { ...block, level: among('default', 'info', 'warning', 'error', 'success') }),
  },
  card: { on: everywhere, check: card },
  carousel: { on: notModal, check: fields({ elements: list(typed({ card }), 10) }, block) },
  context: {
    on: everywhere,
    check: fields({ elements: list(typed({ image: IMAGE, plain_text: text(3000), mrkdwn: text(3000) }), 10) }, block),
  },
  context_actions: {
    on: onMessages,
    check: fields({ elements: list(typed({ feedback_buttons: anything, icon_button: anything }), 5) }, block),
  },
  data_table: {
    on: notModal,
    check: fields(
      { caption: anything, rows: list(list(cell, 20), 201, 2) },
      { ...block, page_size: whole(1, 100), row_header_column_index: whole(0, 19) },
    ),
  },
  divider: { on: everywhere, check: fields({}, block) },
  header: { on: everywhere, check: fields({ text: plain(150) }, { ...block, level: whole(1, 4) }) },
  image: {
    on: everywhere,
    check: withSource(fields(picture.must, { ...picture.may, ...block, title: plain(2000) })),
  },
  input: {
    on: everywhere,
    check: fields(
      { label: plain(2000), element: typed({ ...CHOOSERS, ...INPUTS }) },
      { ...block, hint: plain(2000), optional: flag, dispatch_action: flag },
    ),
  },
  markdown: { on: onMessages, check: fields({ text: string(12_000) }, block) },
  rich_text: { on: everywhere, check: fields({ elements: list(anything, 1000) }, block) },
  section: { on: everywhere, check: section },
  table: {
    on: notModal,
    check: fields({ rows: list(list(cell, 20), 100) }, { ...block, column_settings: list(anything, 20) }),
  },
  video: {
    on: everywhere,
    check: fields(
      { alt_text: string(2000), title: plain(199), thumbnail_url: string(3000), video_url: string(3000) },
      {
        ...block,
        description: plain(199),
        author_name: string(49),
        provider_name: anything,
        provider_icon_url: anything,
        title_url: anything,
      },
    ),
  },
};
