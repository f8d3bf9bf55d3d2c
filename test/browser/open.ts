import { existsSync } from 'node:fs';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Start the system's own Chromium; `CHROMIUM` names another. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? PLACES.find((path) => existsSync(path));
  if (!executablePath) throw new Error('there is no Chromium. install it, or name it with CHROMIUM');
  // Chromium will not make its sandbox as root, as which tests run in containers. It opens nothing but this page.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/** A page, with what must not have happened in it. */
export interface Opened {
  readonly page: Page;
  /** Errors and warnings of the console, and exceptions. */
  readonly errors: string[];
  /** Addresses elsewhere than on 127.0.0.1 that the page asked for. */
  readonly outside: string[];
  readonly composer: Locator;
  /** Types, presses Enter, and waits for a message more, or for words on why there is none. */
  type(text: string): Promise<void>;
  /** The newest message of the channel. */
  readonly newest: Locator;
  goTo(place: string): Promise<void>;
  speakAs(person: string): Promise<void>;
}

/** How the page is looked at. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  /** Pixels of the picture for one of the page. */
  readonly scale?: number;
}

/** Open the playground in a new, empty profile. */
export async function openPage(browser: Browser, url: string, look: Look = {}): Promise<Opened> {
  const { width = 1280, height = 860, theme = 'light', scale = 1 } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    deviceScaleFactor: scale,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const errors: string[] = [];
  const outside: string[] = [];
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') errors.push(line.text());
  });
  page.on('pageerror', ({ message }) => void errors.push(message));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (hostname !== '127.0.0.1' && protocol !== 'data:') outside.push(request.url());
  });
  await page.goto(url);
  const channel = page.getByRole('main');
  const composer = channel.getByRole('textbox');
  await composer.waitFor();
  return {
    page,
    errors,
    outside,
    composer,
    newest: channel.getByRole('article').last(),
    async type(text) {
      await composer.fill(text);
      await composer.press('Escape'); // no suggestion is to be taken in place of sending
      const before = await channel.getByRole('article').count();
      await composer.press('Enter');
      const after = channel.getByRole('article').nth(before);
      await after
        .or(channel.getByRole('status').filter({ hasText: /\S/ }))
        .first()
        .waitFor();
    },
    async goTo(place) {
      const menu = page.getByRole('button', { name: 'Channels' });
      if (await menu.isVisible()) await menu.click();
      await page.getByRole('navigation').getByRole('button', { name: place }).click();
    },
    async speakAs(person) {
      await page.getByLabel('Speak as').selectOption({ label: person });
    },
  };
}
