import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';

const text = readFileSync('Dockerfile', 'utf8');
const file = DockerfileParser.parse(text);
const stages: Instruction[][] = [];
for (const each of file.getInstructions()) {
  if (each.getKeyword() === 'FROM') stages.push([]);
  stages.at(-1)?.push(each);
}
const [build = [], final = []] = stages;
const of = (stage: readonly Instruction[], keyword: string) => stage.filter((each) => each.getKeyword() === keyword);
const words = (instruction: Instruction | undefined) =>
  instruction?.getArguments().map((each) => each.getValue()) ?? [];
const said = (instruction: Instruction | undefined) => instruction?.getArgumentsContent() ?? '';

describe('the Dockerfile', () => {
  test('has nothing that a linter finds', () => {
    expect(validate(text).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
  });

  test('has two stages, both on the newest Node that CI tests on', () => {
    const workflow = readFileSync('.github/workflows/ci.yml', 'utf8');
    const tested = [...(/node: \[([\d, ]+)\]/.exec(workflow)?.[1] ?? '').matchAll(/\d+/g)].map(Number);
    const image = `node:${Math.max(...tested)}-slim`;
    expect(stages.map(([from]) => words(from)[0])).toEqual([image, image]);
    expect(readFileSync('.ci/run', 'utf8')).toContain(`run_tests ${Math.max(...tested)}\n`);
  });

  test('runs as somebody who is not root, to the end', () => {
    const users = of(final, 'USER').map((each) => words(each)[0]);
    expect(users).toEqual(['node']);
    const user = final.findIndex((each) => each.getKeyword() === 'USER');
    expect(final.slice(user).filter((each) => ['RUN', 'COPY', 'ADD'].includes(each.getKeyword()))).toEqual([]);
  });

  test('gives that user data/ and nothing else to write to', () => {
    expect(of(final, 'RUN').map(said)).toEqual(['install -d -o node -g node -m 0700 data']);
    expect(of(final, 'COPY').map(said).join(' ')).not.toMatch(/--ch(own|mod)/);
    expect(words(of(final, 'VOLUME')[0])).toEqual(['/app/data']);
  });

  test('installs by the lock file, builds, and takes no development dependency along', () => {
    const runs = of(build, 'RUN').map(said);
    expect(runs.map((run) => run.replace(' --no-audit --no-fund', ''))).toEqual([
      'npm ci',
      'npm run build',
      'npm ci --omit=dev',
    ]);
    const taken = of(final, 'COPY').map((each) => words(each)[0]);
    expect(taken).toEqual(['package.json', '/app/node_modules', '/app/dist', 'policy']);
    expect(said(of(final, 'ENV')[0])).toBe('NODE_ENV=production');
  });

  test('starts node itself, which then gets the signals, as npm start does', () => {
    const started = JSON.parse(said(of(final, 'CMD')[0])) as string[];
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    expect(started.join(' ')).toBe(scripts['start']);
    expect([...of(final, 'ENTRYPOINT'), ...of(final, 'STOPSIGNAL')]).toEqual([]);
  });

  test('asks the bot for its health by a program that node can run', async () => {
    const [check, ...others] = of(final, 'HEALTHCHECK');
    expect(others).toEqual([]);
    const [node, flag, program = ''] = JSON.parse(said(check).replace(/^[\s\S]*?CMD /, '')) as string[];
    expect([node, flag]).toEqual(['node', '-e']);
    expect(program).toContain('/healthz');
    let status = 200;
    const server = createServer((request, response) =>
      response.writeHead(request.url === '/healthz' ? status : 404).end(),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const PORT = String((server.address() as AddressInfo).port);
    const exit = () =>
      new Promise((resolve) => {
        spawn(process.execPath, ['-e', program], { env: { PORT } }).on('exit', resolve);
      });
    expect(await exit(), 'alive').toBe(0);
    status = 503;
    expect(await exit(), 'broken').toBe(1);
    server.close();
    server.closeAllConnections();
    expect(await exit(), 'gone').toBe(1);
  });
});

describe('.dockerignore', () => {
  const lines = readFileSync('.dockerignore', 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));

  test('leaves everything out, and then lets in what the Dockerfile copies', () => {
    const copied = [...of(build, 'COPY'), ...of(final, 'COPY')]
      .flatMap((each) => words(each).slice(0, -1))
      .filter((path) => !path.startsWith('/')); // from the first stage
    for (const path of copied) expect(existsSync(path), path).toBe(true);
    expect(lines[0]).toBe('*');
    const admitted = lines.filter((line) => /^![^*]*$/.test(line)).map((line) => line.slice(1));
    expect(admitted.toSorted()).toEqual([...new Set(copied)].toSorted());
  });

  test('lets the Markdown of the policy in again, which is what the bot answers from', () => {
    expect(lines.indexOf('!policy/**/*.md')).toBeGreaterThan(lines.indexOf('**/*.md'));
  });
});

test('the build leaves the playground out', () => {
  const { exclude } = JSON.parse(readFileSync('src/tsconfig.json', 'utf8')) as { exclude: string[] };
  expect(exclude).toContain('playground');
});
