import { fileURLToPath } from 'node:url';

/** The page's script and style, as the browser gets them. */
export interface Bundle {
  readonly script: string;
  readonly style: string;
}

/** Bundles the page out of its sources, in memory and in a process of its own: other work can go on meanwhile. */
export async function bundlePage(): Promise<Bundle> {
  const { build } = await import('esbuild'); // here, so that whoever wants only the Slack does not load it
  const { outputFiles } = await build({
    entryPoints: { app: fileURLToPath(new URL('client/main.tsx', import.meta.url)) },
    bundle: true,
    write: false,
    outdir: 'page',
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: text('.js'), style: rendererByClass(text('.css')) };
}

// The renderer's style sheet goes by one id, and it gives that id to every message: an id may stand once in a page.
// Where it insists, it gives way to the page's own style.
function rendererByClass(style: string): string {
  return style.replaceAll('#slack_blocks_to_jsx', '.slack_blocks_to_jsx').replaceAll('!important', '');
}
