import { parseArgs } from 'node:util';
import { bundlePage } from '#playground';

const HELP = `npm run playground -- [--port PORT] [--policy FOLDER]

The whole bot on this computer, with no Slack workspace: a page on 127.0.0.1 that looks and behaves like Slack.
PORT is 4000 where none is given, and 0 for a free one. It ends with Ctrl+C, and keeps nothing.
`;

/** Run the playground until a signal ends it, and give its exit code: 0, 2 for wrong use, 3 where something broke. */
async function run(world: NodeJS.Process): Promise<number> {
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) world.once(signal, () => resolve());
  });
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, policy: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) {
      world.stdout.write(HELP);
      return 0;
    }
    const port = Number(values.port ?? 4000);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw Object.assign(new Error('--port takes a port number, 65535 at most'), { code: 'ERR_PARSE_ARGS_PORT' });
    const bundling = bundlePage();
    bundling.catch(() => {}); // thrown where it is waited for
    // Loaded while the page is being bundled.
    const { startPlayground } = await import('./compose-playground.ts');
    const folder = values.policy ?? world.env['POLICY_DIR'] ?? 'policy';
    const playground = await startPlayground(folder, port, bundling);
    world.stdout.write(`The playground is at ${playground.url}\n`);
    await ended;
    await playground.close();
    return 0;
  } catch (error) {
    const { message, code = '' } = error as NodeJS.ErrnoException;
    const told = code === 'EADDRINUSE' ? 'the port is in use. give another with --port' : message;
    world.stderr.write(`playground: ${told}\n`);
    return code.startsWith('ERR_PARSE_ARGS') || ['EADDRINUSE', 'no-policy'].includes(code) ? 2 : 3;
  }
}

process.exit(await run(process));
