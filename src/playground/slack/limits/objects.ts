import { also, among, anything, type Check, fields, flag, list, string, typed } from './check.ts';

/** Ids of blocks and of actions. */
export const id = string(255);

/** Text without mark-up. */
export function plain(most: number): Check {
  return typed({ plain_text: fields({ text: string(most) }, { emoji: flag }) });
}

/** Text with mark-up or without. */
export function text(most: number): Check {
  return typed({
    plain_text: fields({ text: string(most) }, { emoji: flag }),
    mrkdwn: fields({ text: string(most) }, { verbatim: flag }),
  });
}

/** The dialog that asks whether one is sure. */
export const confirm = fields(
  { title: plain(100), text: text(300), confirm: plain(30), deny: plain(30) },
  { style: among('primary', 'danger') },
);

/** One choice. The value's limit is 150 in Slack's pages and 75 in its types: the wider one counts here. */
export function option(label: Check): Check {
  return fields({ text: label, value: string(150) }, { description: text(75), url: string(3000) });
}

/** Choices, in a list or in groups, but not both. */
export const choices = {
  options: list(option(plain(75)), 100),
  option_groups: list(fields({ label: plain(75), options: list(option(plain(75)), 100) }), 100),
};

/** Wants options or groups of them, and not both. */
export function withChoices(check: Check): Check {
  return also(
    check,
    (value) => 'options' in value !== 'option_groups' in value,
    'must have either options or option_groups',
  );
}

/** What a picture has, as an element or as a block. */
export const picture = {
  must: { alt_text: string(2000) },
  may: { image_url: string(3000), slack_file: anything },
};

/** Wants one source for a picture. */
export function withSource(check: Check): Check {
  return also(
    check,
    (value) => 'image_url' in value !== 'slack_file' in value,
    'must have either image_url or slack_file',
  );
}
