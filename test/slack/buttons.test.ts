import { describe, expect, test } from 'vitest';
import type { Message } from '#playground';
import { atWork } from './at-work.ts';
import { seen } from './scene.ts';

const { scene, command, say, textOf, replies } = atWork();

describe('Share in channel', () => {
  test('posts the answer for everybody, built again without the words of the question', async () => {
    const done = await command('can I use Zorblatt with <!here> and my brother Jim?', { in: 'new-project' });
    const [own] = done.responses();
    await scene().slack.press({ by: 'staff', button: 'share-answer', message: own as Message });
    await scene().settled();
    const shared = seen(scene(), 'new-starter', 'new-project').at(-1);
    expect(shared?.onlyFor).toBeUndefined();
    expect(textOf(shared)).toContain('Not on the list.');
    expect(JSON.stringify(shared)).not.toMatch(/zorblatt|jim|here>/i);
    expect(JSON.stringify(shared)).not.toContain('share-answer');
  });

  test('pressed twice posts once', async () => {
    const [own] = (await command('yammer')).responses();
    const press = () => scene().slack.press({ by: 'staff', button: 'share-answer', message: own as Message });
    await Promise.all([press(), press()]);
    await scene().settled();
    const shared = seen(scene(), 'admin', 'general').filter((message) => textOf(message).includes('Yammer'));
    expect(shared).toHaveLength(1);
  });

  test('of a tampered button gives a polite word, and posts nothing', async () => {
    const [own] = (await command('slido')).responses();
    for (const value of ['', 'not JSON', '{"kind":"tools","tools":["<!channel>"]}', '{}']) {
      const pressed = await scene().slack.press({
        by: 'staff',
        button: 'share-answer',
        message: own as Message,
        value,
      });
      await scene().settled();
      const [reply] = pressed.responses();
      expect(reply?.onlyFor, value).toBe(scene().slack.person('staff').id);
      expect(JSON.stringify(reply), value).not.toContain('channel>');
    }
  });
});

describe('the other buttons', () => {
  test('Did you mean …? gives the other Skype, privately', async () => {
    const [own] = (await command('skype')).responses();
    expect(textOf(own)).toContain('I took “Skype” to mean Skype for Business');
    const pressed = await scene().slack.press({ by: 'staff', button: 'choose-tool', message: own as Message });
    await scene().settled();
    expect(textOf(pressed.responses()[0])).toContain('Not on the list.');
  });

  test('each tool of a question with several has its own', async () => {
    const [own] = (await command('Zoom or Teams for personal data?')).responses();
    expect(textOf(own)).toContain('Not allowed.');
    const pressed = await scene().slack.press({ by: 'staff', button: 'choose-tool-2', message: own as Message });
    await scene().settled();
    expect(textOf(pressed.responses()[0])).toContain('Allowed within conditions. You may use Microsoft Teams');
  });

  test('the section opens in a modal, whole', async () => {
    const [own] = (await command('whatsapp')).responses();
    await scene().slack.press({ by: 'staff', button: 'open-section', message: own as Message });
    await scene().settled();
    const view = scene().slack.viewsOf('staff').at(-1);
    expect(JSON.stringify(view)).toContain('Yammer');
    await scene().slack.dismiss({ by: 'staff' });
  });

  test('people of another organisation have no effect by pressing', async () => {
    const { ts } = await say({ in: 'with-counsel', mention: true, text: 'zoom or teams?' });
    const answer = replies('staff', 'with-counsel', ts)[0] as Message;
    const before = scene().slack.calls.length;
    const pressed = await scene().slack.press({ by: 'outside', button: 'choose-tool', message: answer });
    await scene().settled();
    expect(pressed.status).toBe(200);
    expect(pressed.responses()).toEqual([]);
    expect(scene().slack.calls.length).toBe(before);
  });
});
