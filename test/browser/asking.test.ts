import { describe, expect, test } from 'vitest';
import { browserScene, shows } from './scene.ts';

const scene = browserScene();

describe('somebody asks', () => {
  test.each(['/caniuse whatsapp', '/canIuse whatsapp'])('%s: the answer is for them alone', async (typed) => {
    const { type, newest } = await scene.open();
    await type(typed);
    await shows(newest, 'Allowed within conditions.');
    await shows(newest, 'Only visible to you');
    expect(await newest.textContent()).toContain('By guidance that expired on 31 December 2020');
  });

  test('by a mention: the answer is in the thread of their message', async () => {
    const { page, type, newest } = await scene.open();
    await type('@acceptable-use-bot can I use Trello?');
    await newest.getByRole('button', { name: '1 reply' }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await shows(thread, 'Not on the list.');
    // A reply in the thread is answered when the bot is mentioned again, and passed over else.
    const reply = thread.getByRole('textbox');
    await reply.fill('and another thing');
    await reply.press('Enter');
    await shows(thread, 'and another thing');
    await reply.fill('@acceptable-use-bot what about Yammer?');
    await reply.press('Enter');
    await thread.getByRole('article').nth(4).waitFor();
    expect(await thread.getByRole('article').count()).toBe(5);
    await shows(thread.getByRole('article').last(), 'Yammer');
  });

  test('in a direct message, with no mention', async () => {
    const { type, newest, goTo } = await scene.open();
    await goTo('acceptable-use-bot');
    await type('is there a problem with recording a call?');
    await newest.getByRole('button', { name: 'Why this answer?' }).waitFor();
    expect(await newest.getByText('Only visible to you').count()).toBe(0);
  });

  test('for the list: every tool in a table with headings', async () => {
    const { type, newest } = await scene.open();
    await type('/caniuse list');
    await newest.getByRole('columnheader', { name: 'Ruling' }).waitFor();
    expect(await newest.getByRole('row').count()).toBeGreaterThan(10);
  });

  test('with mark-up in the question: it is shown as it was typed', async () => {
    const { type, newest, goTo } = await scene.open();
    await goTo('general'); // an old channel, where no tip follows
    await type('is <b>2 * 3 * 4</b> & <script>alert(1)</script> *fine*?');
    await shows(newest, 'is <b>2 * 3 * 4</b> & <script>alert(1)</script> *fine*?');
  });

  test('what Slack would refuse is refused with a sentence', async () => {
    const { page, type, newest } = await scene.open();
    await type('/canibuse whatsapp');
    await page.getByRole('status').getByText('/canibuse is not a command here. there is /caniuse').waitFor();
    await type('hello everybody');
    await newest.getByRole('button', { name: 'Reply in thread' }).click();
    const reply = page.getByRole('complementary').getByRole('textbox');
    await reply.fill('/caniuse zoom');
    await reply.press('Enter');
    await page.getByRole('complementary').getByRole('status').getByText('cannot be used in a thread').waitFor();
    expect(await reply.inputValue()).toBe('/caniuse zoom');
  });
});

test('whoever adds the bot to a channel is told what it does there, and nobody else is', async () => {
  const { page, type, newest, speakAs, goTo } = await scene.open();
  await goTo('random');
  await page.getByRole('button', { name: '/invite @acceptable-use-bot' }).click();
  await type('/invite @acceptable-use-bot');
  await shows(newest, 'Only visible to you');
  await page.getByRole('main').getByText('the bot is not in it').waitFor({ state: 'detached' });
  await speakAs('Workspace admin');
  await goTo('random');
  await page.getByRole('heading', { level: 1, name: 'random' }).waitFor();
  expect(await page.getByRole('main').getByRole('article').count()).toBe(0);
});

describe('switching person', () => {
  test('somebody else does not see what was for one person alone', async () => {
    const { page, type, newest, speakAs, goTo } = await scene.open();
    await goTo('private-team');
    await type('/caniuse yammer');
    await shows(newest, 'Yammer');
    await speakAs('New starter');
    await goTo('private-team');
    await page.getByRole('heading', { level: 1, name: 'private-team' }).waitFor();
    expect(await page.getByRole('main').getByRole('article').count()).toBe(0);
  });

  test('somebody from outside has the shared channel alone, and no command', async () => {
    const { page, type, speakAs } = await scene.open();
    await speakAs('Somebody from outside');
    await page.getByRole('heading', { level: 1, name: 'with-counsel' }).waitFor();
    await page.getByRole('navigation').getByRole('button', { name: 'general' }).waitFor({ state: 'detached' });
    await type('/caniuse zoom');
    await page.getByRole('status').getByText('of another organisation').waitFor();
  });
});

test('who only looks into a channel can join it, and then post there', async () => {
  const { page, type, newest, speakAs, goTo } = await scene.open();
  await speakAs('New starter');
  await goTo('with-counsel');
  await page.getByRole('button', { name: 'Join channel' }).click();
  await page.getByRole('main').getByRole('textbox').waitFor();
  await type('hello from me');
  await shows(newest, 'hello from me');
});

test('nobody of another organisation can be brought into a channel that is not shared with theirs', async () => {
  const { page, type, goTo } = await scene.open();
  await goTo('general');
  await type('/invite @outside');
  await page.getByRole('status').getByText('is not shared').waitFor();
});

test('an answer that fails inside the bot is an apology, with an id, and the next one comes', async () => {
  const { page, type, newest } = await scene.open();
  await page.getByRole('button', { name: 'Policy' }).click();
  await page.getByRole('button', { name: 'Break the next answer' }).click();
  await page.getByRole('status').getByText('Ask anything now').waitFor();
  await page.keyboard.press('Escape');
  await type('/caniuse whatsapp');
  await shows(newest, 'went wrong');
  await type('/caniuse whatsapp');
  await shows(newest, 'Allowed within conditions.');
});
