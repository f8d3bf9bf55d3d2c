import { among, anything, type Check, fields, flag, list, string, whole } from './check.ts';
import { choices, confirm, id, option, picture, plain, text, withChoices, withSource } from './objects.ts';

const placeholder = plain(150);
const action = { action_id: id, confirm };
const focus = { focus_on_load: flag };
const select = { ...action, ...focus, placeholder };
const several = { ...select, max_selected_items: whole(1, 1000) };
const input = { action_id: id, ...focus, placeholder, dispatch_action_config: anything, initial_value: anything };
const when = { ...select, initial_date: anything, initial_time: anything, timezone: anything };
const among75 = list(option(text(75)), 10);

/** Limits of each interactive element, by type. */
export const ELEMENTS = {
  button: fields(
    { text: plain(75) },
    {
      ...action,
      url: string(3000),
      value: string(2000),
      style: among('primary', 'danger'),
      accessibility_label: string(75),
    },
  ),
  checkboxes: fields({ options: among75 }, { ...action, ...focus, initial_options: among75 }),
  radio_buttons: fields({ options: among75 }, { ...action, ...focus, initial_option: option(text(75)) }),
  overflow: fields({ options: list(option(plain(75)), 5) }, action),
  static_select: withChoices(fields({}, { ...select, ...choices, initial_option: anything })),
  multi_static_select: withChoices(fields({}, { ...several, ...choices, initial_options: anything })),
  external_select: fields({}, { ...select, min_query_length: whole(0, 100), initial_option: anything }),
  multi_external_select: fields({}, { ...several, min_query_length: whole(0, 100), initial_options: anything }),
  users_select: fields({}, { ...select, initial_user: anything }),
  multi_users_select: fields({}, { ...several, initial_users: anything }),
  channels_select: fields({}, { ...select, initial_channel: anything, response_url_enabled: flag }),
  multi_channels_select: fields({}, { ...several, initial_channels: anything }),
  conversations_select: fields(
    {},
    {
      ...select,
      initial_conversation: anything,
      default_to_current_conversation: flag,
      response_url_enabled: flag,
      filter: anything,
    },
  ),
  multi_conversations_select: fields(
    {},
    { ...several, initial_conversations: anything, default_to_current_conversation: flag, filter: anything },
  ),
  datepicker: fields({}, when),
  timepicker: fields({}, when),
  datetimepicker: fields({}, { ...action, ...focus, initial_date_time: anything }),
  workflow_button: fields({ text: plain(75), workflow: anything }, { ...action, style: among('primary', 'danger') }),
} as const satisfies Record<string, Check>;

/** Limits of the elements that stand in an input block only. */
export const INPUTS = {
  plain_text_input: fields({}, { ...input, multiline: flag, min_length: whole(0, 3000), max_length: whole(1, 3000) }),
  rich_text_input: fields({}, { ...input, min_lines: whole(1, 100), max_lines: whole(1, 100) }),
  email_text_input: fields({}, input),
  url_text_input: fields({}, input),
  number_input: fields({ is_decimal_allowed: flag }, { ...input, min_value: anything, max_value: anything }),
  file_input: fields({}, { action_id: id, filetypes: anything, max_files: whole(1, 10) }),
} as const satisfies Record<string, Check>;

/** Limits of a picture as an element. */
export const IMAGE = withSource(fields(picture.must, picture.may));
