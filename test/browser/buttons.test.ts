import { describe, expect, test } from 'vitest';
import { browserScene, shows } from './scene.ts';

const scene = browserScene();

describe('buttons', () => {
  test('Share in channel: everybody sees the answer, and a member of staff sees that they do', async () => {
    const { page, type, newest, speakAs, goTo } = await scene.open();
    await goTo('new-project');
    await type('/caniuse slack');
    await newest.getByRole('button', { name: 'Share in channel' }).click();
    await newest.getByText('Only visible to you').waitFor({ state: 'detached' });
    await speakAs('New starter');
    await goTo('new-project');
    const shared = page.getByRole('main').getByRole('article').last();
    await shows(shared, 'Slack');
    expect(await shared.getByRole('button', { name: 'Share in channel' }).count()).toBe(0);
  });

  test('Read the section: a modal opens, and Escape closes it', async () => {
    const { page, type, newest } = await scene.open();
    await type('/caniuse facebook');
    await newest.getByRole('button', { name: 'Read the section' }).click();
    const modal = page.getByRole('dialog');
    await modal.waitFor();
    expect((await modal.textContent())?.length).toBeGreaterThan(100);
    await page.keyboard.press('Escape');
    await modal.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Read the section');
  });

  test('More: the whole answer in a modal', async () => {
    const { page, type, newest } = await scene.open();
    await type('/caniuse can I use Slack, Zoom, WhatsApp and Facebook with clients for personal data?');
    await newest.getByRole('button', { name: 'More' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('Did you mean: the answer for the other tool takes its place', async () => {
    const { type, newest } = await scene.open();
    await type('/caniuse skype');
    await newest.getByRole('button', { name: 'Did you mean Consumer Skype?' }).click();
    await shows(newest, 'Not on the list.');
  });
});

describe('beside an answer', () => {
  test('why: what was understood, the rules that spoke, and the quote in its document', async () => {
    const { page, type, newest } = await scene.open();
    await type('/caniuse can I send a case file to counsel by WhatsApp?');
    await newest.getByRole('button', { name: 'Why this answer?' }).click();
    const why = page.getByRole('complementary', { name: 'Why this answer?' });
    await shows(why, '[data-condition]');
    await shows(why, 'tool: “WhatsApp” is WhatsApp');
    const mark = why.locator('mark').first();
    expect(await mark.textContent()).toBe('Avoid personal or sensitive data');
    expect(await mark.evaluate((element) => element.getBoundingClientRect().height)).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });
  });

  test('why, of an answer that came by a button: that one, and not what was typed', async () => {
    const { page, type, newest } = await scene.open();
    await type('/caniuse can I use skype?');
    await newest.getByRole('button', { name: 'Did you mean Consumer Skype?' }).click();
    await shows(newest, 'Not on the list.');
    await newest.getByRole('button', { name: 'Why this answer?' }).click();
    const why = page.getByRole('complementary', { name: 'Why this answer?' });
    await shows(why, 'Rules on Consumer Skype');
    await shows(why, '[not-listed]');
    await shows(why, 'This answer came by a button');
  });

  test('why, of an answer that was shared: the same as of the private one', async () => {
    const { page, type, newest } = await scene.open();
    await type('/caniuse slido');
    await newest.getByRole('button', { name: 'Share in channel' }).click();
    await newest.getByText('Only visible to you').waitFor({ state: 'detached' });
    await newest.getByRole('button', { name: 'Why this answer?' }).click();
    await shows(page.getByRole('complementary', { name: 'Why this answer?' }), 'Rules on Slido');
  });

  test('as read aloud: the text of the message, all of the answer in it', async () => {
    const { page, type, newest } = await scene.open();
    await type('/caniuse zoom');
    await newest.getByRole('button', { name: 'As read aloud' }).click();
    const aloud = page.getByRole('complementary', { name: 'As read aloud' });
    for (const words of ['Allowed within conditions.', 'External meetings', 'security@justice.gov.uk'])
      await shows(aloud, words);
    expect(await page.locator('[aria-live=polite]').textContent()).toContain('Allowed within conditions.');
  });
});
