import { describe, expect, test } from 'vitest';
import { londonDay } from '#app';
import { run } from '#cli';
import { composeIo } from '../../src/compose.ts';

describe('the day is that of London', () => {
  test.each([
    ['in winter, to its last second', '2020-12-31T23:59:59.999Z', '2020-12-31'],
    ['in winter, from midnight', '2021-01-01T00:00:00Z', '2021-01-01'],
    ['in summer, an hour before that of Greenwich', '2026-07-01T23:00:00Z', '2026-07-02'],
    ['in summer, to its last second', '2026-07-01T22:59:59.999Z', '2026-07-01'],
    ['the night before the clocks go forward', '2026-03-28T23:30:00Z', '2026-03-28'],
    ['the night when the clocks go forward', '2026-03-29T00:59:59Z', '2026-03-29'],
    ['the evening after the clocks went forward', '2026-03-29T22:59:59Z', '2026-03-29'],
    ['the first midnight of summer', '2026-03-29T23:00:00Z', '2026-03-30'],
    ['the last midnight of summer', '2026-10-24T23:00:00Z', '2026-10-25'],
    ['the hour that comes twice, the first time', '2026-10-25T00:30:00Z', '2026-10-25'],
    ['the hour that comes twice, the second time', '2026-10-25T01:30:00Z', '2026-10-25'],
    ['the evening after the clocks went back', '2026-10-25T23:59:59Z', '2026-10-25'],
    ['the first midnight of winter', '2026-10-26T00:00:00Z', '2026-10-26'],
    ['a leap day', '2028-02-29T12:00:00Z', '2028-02-29'],
  ])('%s', (_, time, day) => {
    expect(londonDay(Date.parse(time))).toBe(day);
  });
});

/** As much of a process as the command line reads. */
function world(env: Readonly<Record<string, string>>, terminal: { isTTY?: boolean; columns?: number } = {}) {
  const printed: string[] = [];
  const write = (text: string) => printed.push(text);
  const process = { env, stdout: { ...terminal, write }, stderr: { write } } as unknown as NodeJS.Process;
  return { io: composeIo(process), printed };
}

describe('the command line reads its settings from the environment', () => {
  test.each([
    ['the folder "policy" where nothing is set', {}, 'policy'],
    ['the folder "policy" where it is set to nothing', { POLICY_DIR: '' }, 'policy'],
    ['the folder that POLICY_DIR names', { POLICY_DIR: '/nowhere' }, '/nowhere'],
  ])('%s', (_, env, folder) => {
    expect(world(env).io.policyFolder).toBe(folder);
  });

  test('a policy that POLICY_DIR does not lead to is told of with its name', () => {
    const { io, printed } = world({ POLICY_DIR: '/nowhere' });
    expect(run(['ask', 'zoom'], io)).toBe(2);
    expect(printed.join('')).toMatch(/^ask: [^\n]*"\/nowhere"[^\n]*\n$/);
  });

  test.each([
    ['where POLICY_URL says that a copy is published', { POLICY_URL: 'https://example.gov.uk/p/' }],
    ['not at all where it says nothing', { POLICY_URL: '' }],
    ['not at all where it is not set', {}],
  ] as [string, Record<string, string>][])('a citation links to the document %s', (_, env) => {
    const { io, printed } = world(env);
    run(['ask', '--json', 'zoom'], io);
    const [{ url, line }] = JSON.parse(printed.join('')).citations;
    const file = 'https://example.gov.uk/p/general-user-video-and-messaging-apps-guidance.md';
    expect(url).toBe(env['POLICY_URL'] ? `${file}#L${line}` : null);
  });

  test.each([
    ['bold in a terminal', {}, { isTTY: true }, true],
    ['no bold in a file or a pipe', {}, {}, false],
    ['no bold where NO_COLOR is set', { NO_COLOR: '1' }, { isTTY: true }, false],
    ['bold where NO_COLOR is set to nothing', { NO_COLOR: '' }, { isTTY: true }, true],
  ])('%s', (_, env, terminal, bold) => {
    expect(world(env, terminal).io.bold).toBe(bold);
  });

  test.each([
    ['as wide as the terminal', { isTTY: true, columns: 120 }, 120],
    ['80 columns wide where there is none', {}, 80],
    ['80 columns wide where the terminal does not know', { isTTY: true, columns: 0 }, 80],
  ])('%s', (_, terminal, columns) => {
    expect(world({}, terminal).io.columns).toBe(columns);
  });
});
