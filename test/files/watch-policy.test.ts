import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestOf, watchPolicyFolder } from '#files';
import { temporaryFolder } from '../support/folder.ts';

describe('watchPolicyFolder calls back once a folder is quiet again', () => {
  const parent = temporaryFolder();
  let count = 0;
  const folderWith = (text: string) => {
    count += 1;
    const folder = join(parent, `policy-${count}`);
    mkdirSync(join(folder, 'cases'), { recursive: true });
    writeFileSync(join(folder, 'a.md'), text);
    return folder;
  };
  /** Counts calls, and waits for the next. */
  function watched(folder: string) {
    let calls = 0;
    let next = () => {};
    const end = watchPolicyFolder(
      folder,
      () => {
        calls += 1;
        next();
      },
      40,
    );
    return {
      end,
      calls: () => calls,
      called: () =>
        new Promise<void>((resolve) => {
          next = resolve;
        }),
    };
  }
  const quiet = (ms = 150) => new Promise((resolve) => setTimeout(resolve, ms));

  test('after a file is written, once for several writes', async () => {
    const folder = folderWith('one');
    const { end, calls, called } = watched(folder);
    for (const text of ['two', 'three', 'four']) writeFileSync(join(folder, 'a.md'), text);
    await called();
    await quiet();
    expect(calls()).toBe(1);
    end();
  });

  test('after a case is written, and after a file is renamed, as editors do', async () => {
    const folder = folderWith('one');
    const { end, called } = watched(folder);
    writeFileSync(join(folder, 'cases', 'a.yml'), 'x');
    await called();
    writeFileSync(join(folder, 'a.md~'), 'two');
    renameSync(join(folder, 'a.md~'), join(folder, 'a.md'));
    await called();
    end();
  });

  test('after the folder was taken away, and after another was put in its place and changed', async () => {
    const folder = folderWith('one');
    const { end, called } = watched(folder);
    rmSync(folder, { recursive: true });
    await called();
    mkdirSync(folder);
    await called(); // it is looked for again
    writeFileSync(join(folder, 'a.md'), 'two');
    await called();
    end();
  });

  test('and not after it has ended', async () => {
    const folder = folderWith('one');
    const { end, calls } = watched(folder);
    writeFileSync(join(folder, 'a.md'), 'two');
    end();
    writeFileSync(join(folder, 'a.md'), 'three');
    await quiet();
    expect(calls()).toBe(0);
  });
});

describe('digestOf', () => {
  test('is the same whatever the order, and differs with each name and text', () => {
    const digest = digestOf(new Map(Object.entries({ a: '1', b: '2' })));
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(digestOf(new Map(Object.entries({ b: '2', a: '1' })))).toBe(digest);
    for (const other of [{ a: '1' }, { a: '1', b: '3' }, { a: '1', c: '2' }, { ab: '12' }, {}])
      expect(digestOf(new Map(Object.entries(other)))).not.toBe(digest);
  });
});
