import { mkdirSync } from 'node:fs';
import { startPlayground } from '../../src/compose-playground.ts';
import { type Look, type Opened, openBrowser, openPage } from './open.ts';

/** `npm run pictures`: take the pictures of the README anew. Look at them before you commit them. */
const FOLDER = '.github/pictures';
const PHONE: Look = { width: 390, height: 844, scale: 2 };

mkdirSync(FOLDER, { recursive: true });
const browser = await openBrowser();

async function picture(name: string, look: Look, show: (opened: Opened) => Promise<void>): Promise<void> {
  const playground = await startPlayground('policy', 0); // each picture begins in an empty workspace
  const opened = await openPage(browser, playground.url, look);
  await show(opened);
  await opened.page.mouse.move(0, 0); // nothing is to look hovered over
  await opened.page.waitForTimeout(400); // for what is still being scrolled to
  const path = `${FOLDER}/${name}.png`;
  await opened.page.screenshot({ path });
  await opened.page.context().close();
  await playground.close();
  process.stdout.write(`${path}\n`);
}

const answered = ({ newest }: Opened) => newest.getByRole('button', { name: 'Why this answer?' }).waitFor();

await picture('answer', { height: 780 }, async (opened) => {
  await opened.type('/canIuse whatsapp');
  await answered(opened);
});
await picture('why', { width: 1400, height: 860, theme: 'dark' }, async (opened) => {
  await opened.type('/caniuse can I send a case file to counsel by WhatsApp?');
  await answered(opened);
  await opened.newest.getByRole('button', { name: 'Why this answer?' }).click();
  await opened.page.getByText('Decided:').first().waitFor();
});
await picture('phone', PHONE, async (opened) => {
  await opened.goTo('acceptable-use-bot');
  await opened.type('can I use Zoom?');
  await answered(opened);
});

await picture('at-a-glance', { height: 900 }, async ({ page }) => {
  await page.goto(new URL('/at-a-glance', page.url()).href);
});

await browser.close();
process.exit(0);
