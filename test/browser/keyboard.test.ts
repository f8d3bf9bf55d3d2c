import { expect, test } from 'vitest';
import type { Opened } from './open.ts';
import { browserScene, shows } from './scene.ts';

const scene = browserScene();

/** Presses Tab until the button or link in focus has that name. */
async function tabTo(page: Opened['page'], name: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement?.closest('button, a');
      return `${element?.getAttribute('aria-label') ?? ''} ${element?.textContent ?? ''}`;
    });
    if (found.includes(name)) return;
  }
  throw new Error(`no ${name} can be reached with Tab`);
}

test('with the keyboard alone: ask, share, read why, close, go elsewhere', async () => {
  const { page, newest, composer } = await scene.open();
  await composer.focus();
  await page.keyboard.type('/ca');
  await page.getByRole('option', { name: '/caniuse' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('yammer');
  await page.keyboard.press('Enter');
  await shows(newest, 'Yammer');
  await tabTo(page, 'Share in channel');
  await page.keyboard.press('Enter');
  await newest.getByText('Only visible to you').waitFor({ state: 'detached' });
  await composer.focus();
  await tabTo(page, 'Why this answer?');
  await page.keyboard.press('Enter');
  const why = page.getByRole('complementary', { name: 'Why this answer?' });
  await why.waitFor();
  await page.keyboard.press('Escape');
  await why.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Why this answer?');
  await tabTo(page, 'new-project');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'new-project' }).waitFor();
});

test('a mention completes itself', async () => {
  const { page, composer } = await scene.open();
  await composer.focus();
  await page.keyboard.type('@');
  await page.getByRole('option', { name: '@new-starter' }).waitFor();
  await page.keyboard.type('acc');
  await page.keyboard.press('Enter');
  expect(await composer.inputValue()).toBe('@acceptable-use-bot ');
});

test('Shift and Enter begins a line, and Enter sends', async () => {
  const { page, composer, newest } = await scene.open();
  await composer.focus();
  await page.keyboard.type('one');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('two');
  expect(await composer.inputValue()).toBe('one\ntwo');
  await page.keyboard.press('Enter');
  await shows(newest, 'one');
});
