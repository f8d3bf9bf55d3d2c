import { describe, expect, test } from 'vitest';
import { EXIT } from '#cli';
import { printed, ran } from '../support/cli.ts';
import { policyFolderWith } from '../support/folder.ts';
import { GENERAL, policyFiles } from '../support/policy.ts';

describe('policy:matrix', () => {
  test('is one page with no scripts, nothing from elsewhere, and words wherever it has colours', () => {
    const page = printed(['policy:matrix']);
    expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(page).not.toMatch(/<script|<link rel="stylesheet"|<img|@import|url\(|https?:/);
    const words = { allowed: 'Allowed', conditional: 'Within conditions', 'not-listed': 'Not on the list' } as const;
    for (const [, verdict = '', word] of page.matchAll(/<td class="([a-z-]+)">([^<]+)/g))
      expect(word).toBe({ ...words, 'not-allowed': 'Not allowed' }[verdict]);
    expect(page.match(/<td /g)?.length).toBeGreaterThan(300);
    expect(page).toContain('<strong>expired on 31 December 2020</strong>');
  });

  test('takes another folder and another day', () => {
    const folder = '<b>x</b> & "y"';
    const text = policyFiles.get(GENERAL) ?? '';
    const other = policyFolderWith({ [GENERAL]: text.replace('| WhatsApp |', `| ${folder} |`) });
    const page = printed(['policy:matrix', '--policy', other, '--today', '2020-06-01']);
    expect(page).not.toContain('expired on');
    expect(page).not.toContain('<b>');
  });

  test('writes a file where one is named, and prints nothing', () => {
    const wrote: string[] = [];
    const out = printed(['policy:matrix', 'out.html'], { writeText: (path, text) => void wrote.push(path, text) });
    expect(out).toBe('');
    expect(wrote).toEqual(['out.html', printed(['policy:matrix'])]);
  });

  test.each([
    [['one.html', 'two.html'], 'policy:matrix: one file is expected\n'],
    [['--today', 'soon'], 'policy:matrix: --today takes a day as YYYY-MM-DD\n'],
    [['/nowhere/out.html'], 'policy:matrix: "/nowhere/out.html" cannot be written\n'],
  ])('refuses %j', (argv, err) => {
    expect(ran(['policy:matrix', ...argv])).toEqual({ code: EXIT.wrongUse, out: '', err });
  });
});
