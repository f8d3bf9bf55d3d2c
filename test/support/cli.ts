import { EXIT, type Exit, type Io, type Loaded, run } from '#cli';
import { loadPolicy } from '../../src/compose.ts';
import { TODAY } from './policy.ts';

/** What a command line left behind. */
export interface Ran {
  readonly code: Exit;
  readonly out: string;
  readonly err: string;
}

/** What a test changes of the world; `files` are the only files that can be read. */
export type World = Partial<Omit<Io, 'out' | 'err' | 'readText'>> & {
  readonly files?: Readonly<Record<string, string>>;
};

const loaded = new Map<string, Loaded>();

/** Run a command line in this process, with a terminal of 80 columns that shows no bold. Each folder is compiled once. */
export function ran(argv: readonly string[], { files = {}, ...world }: World = {}): Ran {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = run(argv, {
    out: (text) => void printed.push(text),
    err: (text) => void complained.push(text),
    readText: (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('no such file');
      return text;
    },
    writeText: () => {
      throw new Error('no such folder');
    },
    loadPolicy: (folder) => {
      const known = loaded.get(folder) ?? loadPolicy(folder);
      loaded.set(folder, known);
      return known;
    },
    policyFolder: 'policy',
    today: () => TODAY,
    columns: 80,
    bold: false,
    ...world,
  });
  return { code, out: printed.join(''), err: complained.join('') };
}

/** Run a command line that must end well, and give what it printed. */
export function printed(argv: readonly string[], world: World = {}): string {
  const { code, out, err } = ran(argv, world);
  if (code !== EXIT.fine || err) throw new Error(`${argv.join(' ')} ended with ${code}: ${err}`);
  return out;
}
