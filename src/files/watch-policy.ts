import { createHash } from 'node:crypto';
import { existsSync, type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';

/** How long a folder has to be quiet before it counts as saved: an editor or a checkout writes in several steps. */
const QUIET_MS = 200;
/** How often a folder that cannot be watched is read nevertheless. */
const AGAIN_MS = 1000;

/**
 * Watch a policy folder, its cases too, and call back once it is quiet again after something in it has changed. Gives
 * the function that ends it.
 */
export function watchPolicyFolder(folder: string, changed: () => void, quietMs = QUIET_MS): () => void {
  let watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let ended = false;

  function wait(ms: number, then: () => void): void {
    clearTimeout(timer);
    if (!ended) timer = setTimeout(then, ms);
  }
  function end(): void {
    for (const watcher of watchers) watcher.close();
    watchers = [];
  }
  function begin(): void {
    const stir = () => wait(quietMs, settle);
    // A folder that was put in the place of another has to be watched anew.
    end();
    try {
      for (const path of [folder, join(folder, 'cases')].filter(existsSync))
        watchers.push(watch(path, stir).on('error', stir));
    } catch {
      end(); // it went away in between, or there is nothing left to watch with
    }
    if (!watchers.length) wait(AGAIN_MS, settle);
  }
  function settle(): void {
    begin();
    changed();
  }

  begin();
  return () => {
    ended = true;
    clearTimeout(timer);
    end();
  };
}

/** The digest of a policy folder's files: the same for the same names and texts, whatever order they are read in. */
export function digestOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${name}\0${Buffer.byteLength(text)}\0`).update(text);
  return hash.digest('hex');
}
