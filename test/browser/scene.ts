import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Playground, startPlayground } from '../../src/compose-playground.ts';
import { type Look, type Opened, openBrowser, openPage } from './open.ts';

/** A playground and a browser for the tests of a file. Each page that is opened must stay free of errors. */
export function browserScene(folder = 'policy'): {
  open(look?: Look): Promise<Opened>;
  readonly playground: Playground;
} {
  let playground: Playground;
  let browser: Browser;
  const pages: Opened[] = [];
  beforeAll(async () => {
    [playground, browser] = await Promise.all([startPlayground(folder, 0), openBrowser()]);
  });
  afterEach(async () => {
    for (const { page, errors, outside } of pages.splice(0)) {
      expect(errors, 'the console has no errors').toEqual([]);
      expect(outside, 'nothing is asked for beyond 127.0.0.1').toEqual([]);
      await page.context().close();
    }
  });
  afterAll(async () => {
    await browser?.close();
    await playground?.close();
  });
  return {
    get playground() {
      return playground;
    },
    async open(look) {
      const opened = await openPage(browser, playground.url, look);
      pages.push(opened);
      return opened;
    },
  };
}

/** Waits for words in a place of the page. */
export async function shows(place: Opened['newest'], words: string): Promise<void> {
  await place.getByText(words).first().waitFor();
}
