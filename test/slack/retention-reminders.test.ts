import { describe, expect, test } from 'vitest';
import { DAY, overTime } from './over-time.ts';
import { seen } from './scene.ts';

const { scene, begin, pass, setClock, say, newChannel } = overTime();

describe('a retention reminder', () => {
  const schedule = async (text: string, where: string) =>
    (
      await scene().slack.command({ by: 'staff', in: where, command: '/caniuse', text: `schedule ${text}` })
    ).responses()[0]?.text;
  const MONDAY_TEN = Date.parse('2026-11-30T10:05:00Z');
  const reminders = (where: string) =>
    seen(scene(), 'admin', where).filter(({ text }) => text.startsWith('Time to look'));

  test('is posted when due, once, and not again while the channel is quiet', async () => {
    await begin();
    expect(await schedule('weekly', 'general')).toContain('30 November 2026');
    await say('staff', 'general');
    setClock(MONDAY_TEN);
    await scene().bot.chores.run();
    await scene().bot.chores.run();
    await scene().settled();
    expect(reminders('general')).toHaveLength(1);
    expect(reminders('general')[0]?.text).toContain('At regular and convenient intervals, transfer the information');
    pass(7 * DAY);
    await scene().bot.chores.run();
    await scene().settled();
    expect(reminders('general')).toHaveLength(1);
    await say('staff', 'general');
    pass(7 * DAY);
    await scene().bot.chores.run();
    await scene().settled();
    expect(reminders('general')).toHaveLength(2);
  });

  test('ends with “off”, and is not for direct messages or channels without the bot', async () => {
    await begin();
    await schedule('monthly', 'general');
    expect(await schedule('off', 'general')).toContain('is off');
    expect(await schedule('weekly', 'dm-staff')).toContain('for channels');
    expect(await schedule('weekly', 'random')).toContain('I am not in this channel');
  });

  test('ends with its channel, and whoever archived it is told once', async () => {
    await begin();
    const channel = await newChannel('staff');
    await schedule('weekly', channel);
    await scene().slack.archive({ by: 'staff', in: channel });
    await scene().settled();
    const told = seen(scene(), 'staff', 'dm-staff').filter(({ text }) => text.includes('Do the same when you finish'));
    expect(told).toHaveLength(1);
  });
});
