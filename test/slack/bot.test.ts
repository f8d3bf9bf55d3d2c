import { describe, expect, test } from 'vitest';
import type { Say } from '#playground';
import { atWork } from './at-work.ts';
import { seen } from './scene.ts';

const { scene, command, say, textOf, replies } = atWork();

describe('/caniuse', () => {
  test.each(['/caniuse', '/canIuse', '/CANIUSE'])('%s answers privately, within its acknowledgement', async (word) => {
    const before = scene().slack.calls.length;
    const done = await command('whatsapp', { command: word });
    const [answer] = done.responses();
    expect(textOf(answer)).toMatch(/^By guidance that expired on 31 December 2020: Allowed within conditions\./);
    expect(answer?.onlyFor).toBe(scene().slack.person('staff').id);
    expect(
      scene()
        .slack.calls.slice(before)
        .filter(({ method }) => method !== 'auth.test'),
    ).toEqual([]);
  });

  test('takes a whole question', async () => {
    const done = await command('can I send a case file to counsel by WhatsApp?');
    expect(textOf(done.responses()[0])).toContain('Not allowed.');
  });

  test.each([
    ['', 'tell you whether you may use a tool'],
    ['help', 'tell you whether you may use a tool'],
    ['LIST', 'Google Hangouts'],
    ['reminders', 'Freedom of Information'],
    ['privacy', 'keep'],
    ['thanks!', ''],
  ])('%j gets words', async (text, words) => {
    const [reply] = (await command(text)).responses();
    expect(textOf(reply).length).toBeGreaterThan(20);
    expect(textOf(reply)).toContain(words);
  });

  test('answers in a channel that the bot is not in, and in a direct message between others', async () => {
    expect(textOf((await command('zoom', { in: 'random' })).responses()[0])).toContain('Zoom');
    expect(textOf((await command('zoom', { in: 'dm-staff' })).responses()[0])).toContain('Zoom');
  });

  test('is acknowledged at once, whatever is typed', async () => {
    for (const text of ['<!channel> *zoom*', '\u202e\u0000', 'x'.repeat(3000), '<@U123> or <#C1|secret>?', '```'])
      expect(await command(text)).toMatchObject({ status: 200 });
  });
});

describe('a mention', () => {
  test('is answered once, in its thread, though Slack may tell of it twice', async () => {
    const { ts } = await say({ mention: true });
    const answers = replies('staff', 'general', ts);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ thread: ts, onlyFor: undefined });
    expect(textOf(answers[0])).toContain('Allowed within conditions.');
    expect(answers[0]?.extra).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
    expect(JSON.stringify(answers[0]?.blocks)).not.toContain('share-answer');
  });

  test('within a thread is answered there, and what follows without one is not', async () => {
    const { ts } = await say({ text: 'morning all' });
    await say({ mention: true, thread: ts, text: 'can I use Zoom?' });
    await say({ thread: ts, text: 'thanks, and Teams?' });
    expect(replies('staff', 'general', ts).map(({ thread }) => thread)).toEqual([ts]);
  });

  test('with nothing but the name gets a line on how to ask', async () => {
    const { ts } = await say({ mention: true, text: '' });
    expect(textOf(replies('staff', 'general', ts)[0]).length).toBeGreaterThan(20);
  });

  test('with personal data in it tells its author alone, and repeats none', async () => {
    const { ts } = await say({ mention: true, text: 'can I WhatsApp prisoner A1234BC about Zoom?' });
    const answers = replies('staff', 'general', ts);
    expect(answers.map(({ onlyFor }) => onlyFor)).toEqual([undefined, scene().slack.person('staff').id]);
    expect(textOf(answers[1])).toContain('prison number');
    expect(textOf(answers[0])).not.toContain('prison number');
    expect(JSON.stringify(answers)).not.toContain('A1234BC');
  });

  test('by somebody of another organisation is refused once, politely and privately', async () => {
    const first = await say({ by: 'outside', in: 'with-counsel', mention: true });
    await say({ by: 'outside', in: 'with-counsel', mention: true, text: 'and Zoom?' });
    const all = seen(scene(), 'outside', 'with-counsel').filter(({ ts }) => ts > first.ts);
    expect(all.filter(({ onlyFor }) => onlyFor === scene().slack.person('outside').id)).toHaveLength(1);
    expect(textOf(all[0])).not.toContain('Allowed');
  });
});

describe('a direct message', () => {
  test('is answered with no mention needed, in its thread where it has one', async () => {
    const plain = await say({ in: 'dm-staff', text: 'how long do I keep messages?' });
    expect(replies('staff', 'dm-staff', plain.ts)[0]).toMatchObject({ thread: undefined });
    const threaded = await say({ in: 'dm-staff', text: 'zoom', thread: plain.ts });
    expect(threaded.ts).toBeTruthy();
    expect(seen(scene(), 'staff', 'dm-staff').at(-1)).toMatchObject({ thread: plain.ts });
  });

  test('in a group is answered when the bot is mentioned, and only then', async () => {
    const before = seen(scene(), 'staff', 'group-dm').length;
    await say({ in: 'group-dm', text: 'can we use Zoom?' });
    expect(seen(scene(), 'staff', 'group-dm')).toHaveLength(before);
    await say({ in: 'group-dm', text: 'can we use Zoom?', mention: true });
    expect(seen(scene(), 'staff', 'group-dm')).toHaveLength(before + 1);
  });
});

describe('the bot stays silent', () => {
  test.each<readonly [string, Partial<Say>]>([
    ['to a post that does not address it', { text: 'is WhatsApp allowed, anybody?' }],
    ['to a bot’s mention', { by: 'other-bot', mention: true, text: 'zoom?' }],
    ['to a note of a new topic', { subtype: 'channel_topic', text: 'set the topic: zoom' }],
  ])('%s', async (_name, what) => {
    const before = seen(scene(), 'staff', 'general').length;
    await say(what);
    expect(seen(scene(), 'staff', 'general')).toHaveLength(before);
  });

  test('to an edit and a deletion', async () => {
    const { ts } = await say({ mention: true });
    const before = seen(scene(), 'staff', 'general').length;
    await scene().slack.edit({ by: 'staff', in: 'general', ts, text: `<@${scene().slack.botUser}> and Zoom?` });
    await scene().slack.remove({ by: 'staff', in: 'general', ts });
    await scene().settled();
    expect(seen(scene(), 'staff', 'general')).toHaveLength(before);
  });

  test('to the retry of an event that it has answered', async () => {
    const { ts, deliveries } = await say({ mention: true });
    for (const delivery of deliveries)
      expect(await scene().slack.redeliver(delivery, { retryNum: 1, reason: 'http_timeout' })).toMatchObject({
        status: 200,
      });
    await scene().settled();
    expect(replies('staff', 'general', ts).filter(({ thread }) => thread === ts)).toHaveLength(1);
  });
});

describe('the bot is added to a channel', () => {
  test('and says one line to whoever added it, and nothing to the channel', async () => {
    await scene().slack.join({ who: 'the bot', in: 'random', inviter: 'new-starter' });
    await scene().settled();
    const said = seen(scene(), 'new-starter', 'random');
    expect(said).toHaveLength(1);
    expect(said[0]?.onlyFor).toBe(scene().slack.person('new-starter').id);
    expect(seen(scene(), 'staff', 'random').filter(({ onlyFor }) => onlyFor === undefined)).toEqual([]);
  });
});

test('nothing that anybody typed, and no plain id, stands in the log', async () => {
  await command('can I send a case file for A1234BC by zorblatt or WhatsApp?');
  await say({ mention: true });
  const all = scene().log.join('');
  expect(all).toContain('replied');
  for (const secret of [
    'whatsapp',
    'zorblatt',
    'A1234BC',
    'case file',
    scene().slack.botToken,
    scene().slack.signingSecret,
    ...scene().slack.people.map(({ id }) => id),
    ...scene().slack.channels.map(({ id }) => id),
  ])
    expect(all.toLowerCase(), secret).not.toContain(secret.toLowerCase());
});
