import { spawn } from 'node:child_process';
import { openBrowser, openPage } from './open.ts';

/** `npm run measure:playground`: from the command to a page that answers, and from Enter to the answer on screen. */
const STARTS = 3;
const ASKED = ['whatsapp', 'zoom', 'slack', 'yammer', 'facebook', 'skype', 'trello', 'miro'];
const ROUNDS = 3;
/** What one person may ask in a minute is limited: several people ask. */
const PEOPLE = ['Member of staff', 'New starter', 'Workspace admin'];

interface Running {
  readonly url: string;
  readonly seconds: number;
  stop(): void;
}

/** Runs the command as a person does, and waits until the page itself is given. */
async function started(): Promise<Running> {
  const begun = performance.now();
  // In a group of its own, so that what npm has started ends with it.
  const child = spawn('npm', ['run', '-s', 'playground', '--', '--port', '0'], { detached: true });
  let text = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      const found = /http:\S+/.exec(text)?.[0];
      if (found) resolve(found);
    });
    child.on('exit', () => reject(new Error('the playground ended')));
  });
  for (const path of ['', 'app.js', 'app.css']) await (await fetch(new URL(path, url))).text();
  const seconds = (performance.now() - begun) / 1000;
  return { url, seconds, stop: () => void (child.pid && process.kill(-child.pid, 'SIGTERM')) };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

const seconds: number[] = [];
for (let at = 1; at < STARTS; at += 1) {
  const running = await started();
  seconds.push(running.seconds);
  running.stop();
}
const { url, seconds: last, stop } = await started();
seconds.push(last);

const browser = await openBrowser();
const { page, composer, speakAs } = await openPage(browser, url);
await page.evaluate('globalThis.__name = (named) => named'); // tsx wraps functions in this, which the page lacks
// Measured in the page: from the press of Enter to the frame after the answer stands in it.
await page.evaluate(() => {
  const times: number[] = [];
  Object.assign(globalThis, { times });
  let pressed = 0;
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Enter') pressed = performance.now();
    },
    true,
  );
  const count = () => document.querySelectorAll('main .message .blocks').length;
  let before = count();
  new MutationObserver(() => {
    const now = count();
    const from = pressed;
    if (now === before + 1 && from) {
      pressed = 0;
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - from)));
    }
    before = now;
  }).observe(document.body, { childList: true, subtree: true });
});
const timed = () => page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
let asked = 0;
for (let round = 0; round < ROUNDS; round += 1) {
  await speakAs(PEOPLE[round % PEOPLE.length] ?? '');
  await page.waitForTimeout(300);
  for (const tool of ASKED) {
    await composer.fill(`/caniuse can I use ${tool} to talk to a client about case ${asked}?`);
    await composer.press('Enter');
    asked += 1;
    while ((await timed()).length < asked) await page.waitForTimeout(20);
  }
}
const times = await timed();
await browser.close();
stop();

const ms = (value: number) => `${value.toFixed(0)} ms`;
process.stdout.write(
  [
    `from the command to a page that answers: ${median(seconds).toFixed(2)} s, median of ${seconds.length} (${seconds.map((each) => each.toFixed(2)).join(', ')}); floor 5 s`,
    `from Enter to the answer on screen: ${ms(median(times))}, median of ${times.length}, ${ms(Math.max(...times))} the longest; floor 150 ms`,
    '',
  ].join('\n'),
);
process.exit(median(seconds) < 5 && median(times) < 150 ? 0 : 1);
