import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Opened } from './open.ts';
import { browserScene, shows } from './scene.ts';

const scene = browserScene();
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, a line each. */
async function violations(page: Page): Promise<string[]> {
  // By the protocol of the browser's tools, not as a script of the page, which its policy would refuse.
  await page.evaluate(await (await import('node:fs/promises')).readFile(AXE, 'utf8'));
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations: found } = await axe.run(document, { runOnly: tags });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  }, TAGS);
}

/** What is looked at, and how somebody gets there. */
const STATES: Readonly<Record<string, (opened: Opened) => Promise<void>>> = {
  'an empty channel': async () => {},
  'an answer': async ({ type, newest }) => {
    await type('/caniuse can I send a case file to counsel by WhatsApp?');
    await shows(newest, 'Not allowed.');
  },
  'the list of tools': async ({ type, newest }) => {
    await type('/caniuse list');
    await newest.getByRole('table').waitFor();
  },
  'help, reminders and privacy': async ({ type, newest }) => {
    for (const word of ['help', 'reminders', 'privacy']) await type(`/caniuse ${word}`);
    await shows(newest, 'keep');
  },
  'the reasons of an answer': async ({ page, type, newest }) => {
    await type('/caniuse zoom');
    await shows(newest, 'Zoom');
    await newest.getByRole('button', { name: 'Why this answer?' }).click();
    await page.locator('mark').first().waitFor();
    for (const details of await page.locator('details').all()) await details.click({ position: { x: 5, y: 5 } });
  },
  'a thread': async ({ page, type, newest }) => {
    await type('@acceptable-use-bot can I use Slack?');
    await newest.getByRole('button', { name: '1 reply' }).click();
    await shows(page.getByRole('complementary'), 'Slack');
  },
  'a modal': async ({ page, type, newest }) => {
    await type('/caniuse slack');
    await shows(newest, 'Slack');
    await newest.getByRole('button', { name: 'Read the section' }).click();
    await page.getByRole('dialog').waitFor();
  },
  'suggestions and a notice': async ({ page, type, composer }) => {
    await type('/nothing');
    await page.getByRole('status').getByText('not a command').waitFor();
    await composer.fill('@');
    await page.getByRole('listbox').waitFor();
  },
  'the policy': async ({ page }) => {
    await page.getByRole('button', { name: 'Policy' }).click();
    await page.getByRole('complementary', { name: 'Policy' }).waitFor();
  },
};

describe.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', (theme) => {
  test.each(Object.entries(STATES))('%s', async (_, show) => {
    const opened = await scene.open({ theme });
    await show(opened);
    expect(await violations(opened.page)).toEqual([]);
    await opened.page.keyboard.press('Escape'); // a modal stays open for its person, whatever page they look at
  });

  test('the policy at a glance', async () => {
    const { page } = await scene.open({ theme });
    await page.goto(new URL('/at-a-glance', page.url()).href);
    expect(await page.getByRole('row', { name: /^WhatsApp/ }).count()).toBe(4);
    expect(await violations(page)).toEqual([]);
  });

  test('a phone, with its menu open', async () => {
    const opened = await scene.open({ theme, width: 390, height: 844 });
    await opened.type('/caniuse zoom');
    await shows(opened.newest, 'Zoom');
    expect(await violations(opened.page)).toEqual([]);
    await opened.page.getByRole('button', { name: 'Channels' }).click();
    expect(await violations(opened.page)).toEqual([]);
  });
});

test('nothing is wider than a phone, nor than a page at four times its size', async () => {
  for (const width of [390, 320]) {
    const { page, type, newest } = await scene.open({ width, height: 700 });
    await type('/caniuse list');
    await newest.getByRole('table').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('the switch of the theme, and the switch to the width of a phone', async () => {
  const { page } = await scene.open({ theme: 'light' });
  await page.getByRole('button', { name: 'Dark' }).click();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.getByRole('button', { name: 'Phone width' }).click();
  const frame = page.locator('.frame');
  expect(await frame.evaluate((element) => element.getBoundingClientRect().width)).toBeLessThan(400);
});
