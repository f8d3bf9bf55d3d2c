import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { browserScene, shows } from './scene.ts';

const folder = mkdtempSync(join(tmpdir(), 'playground-'));
cpSync('policy', folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));
const scene = browserScene(folder);
const file = join(folder, 'general-user-video-and-messaging-apps-guidance.md');
const text = readFileSync(file, 'utf8');
const overlay = join(folder, 'overlay.yml');
const overlayText = readFileSync(overlay, 'utf8');

test('what a policy owner saves counts at once, and the page tells what has changed', async () => {
  const { page, type, newest } = await scene.open();
  await type('/caniuse whatsapp');
  await shows(newest, 'Allowed within conditions.');
  await page.getByRole('button', { name: 'Policy' }).click();
  const panel = page.getByRole('complementary', { name: 'Policy' });

  writeFileSync(file, text.replace(/(\| WhatsApp \|[^|]*\|)[^|]*\|/, '$1 Not approved |'));
  await shows(panel, 'Read 2 times');
  expect(await panel.textContent()).toMatch(/WhatsApp\s+before: conditional[^\n]*\n\s+after: {2}not-allowed/);
  await type('/caniuse whatsapp');
  await shows(newest, 'Not allowed.');

  writeFileSync(overlay, `${overlayText}\n[`);
  await shows(panel, 'It has errors, so the policy before it still answers.');
  await shows(panel, '[not-yaml]');
  await page.getByRole('button', { name: 'Policy: has errors' }).waitFor();
  await type('/caniuse whatsapp');
  await shows(newest, 'Not allowed.');

  writeFileSync(overlay, overlayText);
  writeFileSync(file, text);
  await shows(panel, 'Read 4 times');
  await page.getByRole('button', { name: 'Policy', exact: true }).waitFor();
});
