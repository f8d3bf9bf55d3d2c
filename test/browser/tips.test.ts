import { describe, expect, test } from 'vitest';
import { browserScene, shows } from './scene.ts';

const scene = browserScene();

describe('the first message in the new channel', () => {
  test('gets a tip, with another one and with a way to mute them', async () => {
    const { page, type, newest, speakAs, goTo } = await scene.open();
    await speakAs('New starter');
    await goTo('new-project');
    await type('morning all, shall I put the prisoner list on WhatsApp?');
    await shows(newest, 'A tip for this channel');
    await shows(newest, 'Only visible to you');
    await newest.getByRole('button', { name: 'Why this answer?' }).click();
    await shows(page.getByRole('complementary', { name: 'Why this answer?' }), 'This message rules on nothing');
    await page.keyboard.press('Escape');
    const first = await newest.textContent();
    await newest.getByRole('button', { name: 'Another tip' }).click();
    await shows(newest, 'Tip: ');
    expect(await newest.textContent()).not.toBe(first);
    await newest.getByRole('button', { name: 'Mute tips' }).click();
    await shows(newest, 'Tips are muted');
    await speakAs('Workspace admin');
    await goTo('new-project');
    expect(await page.getByRole('main').getByText('A tip for this channel').count()).toBe(0);
  });

  test('a tip that is asked for comes as an answer does', async () => {
    const { type, newest } = await scene.open();
    await type('/caniuse tip');
    await shows(newest, 'Tip: ');
  });
});
