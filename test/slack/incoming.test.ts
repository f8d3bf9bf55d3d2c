import { describe, expect, test } from 'vitest';
import { type MessageEvent, reactTo, SILENCES } from '#slack';

const bot = { userId: 'UBOT', botId: 'BBOT', teamId: 'T1', enterpriseId: undefined };
const grid = { ...bot, enterpriseId: 'E1' };
const post = { type: 'message', user: 'U1', channel: 'C1', ts: '1.1', channel_type: 'channel', text: 'hello' };
const mention = { ...post, type: 'app_mention', text: '<@UBOT> can I use Zoom?' };
const direct = { ...post, channel: 'D1', channel_type: 'im' };
const group = { ...post, channel: 'G1', channel_type: 'mpim' };

/** Every way in for a message, and what becomes of it: words, or a silence from the list. */
const CASES: readonly (readonly [string, Partial<MessageEvent>, string])[] = [
  ['a mention in a channel', mention, 'answer'],
  ['the `message` twin of a mention', { ...mention, type: 'message' }, 'told-twice'],
  ['a mention in a private channel', { ...mention, channel_type: 'group' }, 'answer'],
  ['a mention within a thread', { ...mention, thread_ts: '1.0' }, 'answer'],
  ['a mention with no more than the name', { ...mention, text: '<@UBOT>' }, 'answer'],
  ['a mention by its labelled form', { ...mention, text: '<@UBOT|bot> zoom' }, 'answer'],
  ['a mention of somebody else', { ...post, text: '<@U2> zoom' }, 'not-addressed'],
  ['a post in a channel', post, 'not-addressed'],
  ['a reply in a thread, with no mention', { ...post, thread_ts: '1.0' }, 'not-addressed'],
  ['a direct message', direct, 'answer'],
  ['a direct message in a thread', { ...direct, thread_ts: '1.0' }, 'answer'],
  ['a direct message with a file', { ...direct, subtype: 'file_share' }, 'answer'],
  ['a direct message with no text', { ...direct, text: undefined }, 'answer'],
  ['a group direct message', group, 'not-addressed'],
  ['a mention in a group direct message', { ...group, text: 'so <@UBOT>, zoom?' }, 'answer'],
  ['the `app_mention` of a group direct message', { ...group, type: 'app_mention', text: '<@UBOT> zoom' }, 'answer'],
  ['a reply that is shown in the channel too', { ...mention, subtype: 'thread_broadcast' }, 'answer'],
  ['an edit', { ...direct, subtype: 'message_changed', hidden: true }, 'not-a-post'],
  ['a mention that was edited in', { ...mention, edited: { user: 'U1', ts: '2' } }, 'not-a-post'],
  ['a deletion', { ...direct, subtype: 'message_deleted' }, 'not-a-post'],
  ['a join', { ...post, subtype: 'channel_join' }, 'not-a-post'],
  ['a note of a new topic', { ...post, subtype: 'channel_topic' }, 'not-a-post'],
  ['a bot’s post', { ...direct, bot_id: 'B2' }, 'another-bot'],
  ['a bot’s mention', { ...mention, bot_id: 'B2' }, 'another-bot'],
  ['a classic bot’s post', { ...direct, subtype: 'bot_message', user: undefined }, 'another-bot'],
  ['the bot’s own post', { ...direct, user: 'UBOT', bot_id: 'BBOT' }, 'own-post'],
  ['the bot’s own, by its bot id alone', { ...direct, user: undefined, bot_id: 'BBOT' }, 'own-post'],
  ['a post of nobody', { ...direct, user: undefined }, 'nobody'],
  ['a mention by a colleague', { ...mention, user_team: 'T1' }, 'answer'],
  ['a mention by somebody of another organisation', { ...mention, user_team: 'T9' }, 'refuse'],
  ['the same, told by `team`', { ...mention, team: 'T9' }, 'refuse'],
  ['a direct message of another organisation', { ...direct, source_team: 'T9' }, 'refuse'],
];

describe('a message that Slack sends ends in words, or in a silence of the list', () => {
  test.each(CASES)('%s', (_name, event, expected) => {
    const reaction = reactTo({ type: 'message', ...event }, bot, undefined);
    expect(reaction.do === 'nothing' ? reaction.because : reaction.do).toBe(expected);
  });

  test('every silence of the list has its case', () => {
    const met = new Set(CASES.map(([, , expected]) => expected));
    expect(Object.keys(SILENCES).filter((silence) => !met.has(silence))).toEqual(['over-the-limit', 'refused-before']);
  });
});

describe('where the answer stands', () => {
  test.each([
    ['a mention', mention, '1.1'],
    ['a mention within a thread', { ...mention, thread_ts: '0.5' }, '0.5'],
    ['a direct message', direct, undefined],
    ['a direct message in a thread', { ...direct, thread_ts: '0.5' }, '0.5'],
    ['a mention in a group', { ...group, text: '<@UBOT> zoom' }, undefined],
  ])('%s', (_name, event, thread) => {
    const reaction = reactTo(event, bot, undefined);
    expect(reaction.do === 'answer' && reaction.incoming.thread).toBe(thread);
  });

  test('the bot’s own name is taken off what was typed, wherever it stands', () => {
    const reaction = reactTo(
      { ...mention, text: 'hey <@UBOT>, and <@UBOT|the bot>: zoom with <@U2>?' },
      bot,
      undefined,
    );
    expect(reaction.do === 'answer' && reaction.incoming.text).toBe('hey  , and  : zoom with <@U2>?');
  });
});

describe('on Enterprise Grid', () => {
  const elsewhere = { ...mention, user_team: 'T2' };
  test('a colleague of another workspace is answered where the channel is shared with nobody', () =>
    expect(reactTo(elsewhere, grid, false).do).toBe('answer'));
  test('somebody of another workspace is refused where the channel is shared', () =>
    expect(reactTo(elsewhere, grid, true).do).toBe('refuse'));
  test('a colleague whom Slack names by the organisation is answered', () =>
    expect(reactTo({ ...mention, user_team: 'E1' }, grid, true).do).toBe('answer'));
});
