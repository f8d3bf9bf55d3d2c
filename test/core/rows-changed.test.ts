import { describe, expect, test } from 'vitest';
import { ask } from '#core';
import { ruleInSituation, situations } from '../../src/core/decide/matrix.ts';
import { compileWith, GENERAL, TODAY } from '../support/policy.ts';
import { type Changes, compileLight, LIGHT, put } from './light-policy.ts';

const ZOOM =
  '| Zoom | Communication tool: Video, voice and chat | Avoid personal or sensitive data | Web/browser based use | External meetings |';
const TEAMS_START = '| Microsoft Teams | Communication and collaboration tool: Video and/or voice | MOJ use approved |';
const compile = (change: (text: string) => string) => compileWith({ ...LIGHT, [GENERAL]: change });
const situation = (...words: string[]) => {
  const found = situations().find((each) => each.words.join() === words.join());
  if (!found) throw new Error(`no situation "${words.join()}"`);
  return found;
};
const ruling = (policy: ReturnType<typeof compile>, tool: string, ...words: string[]) => {
  const { verdict, rule, because } = ruleInSituation(policy, tool, situation(...words));
  return [verdict, rule, because[0]?.plain];
};

describe('a row is changed', () => {
  test('renamed: the new name is ruled on, the old one is in no list', () => {
    const policy = compile(put('| Zoom |', '| Zoomer Pro |'));
    expect(ask(policy, 'can I use Zoomer Pro', TODAY).tools[0]).toMatchObject({
      name: 'Zoomer Pro',
      verdict: 'conditional',
    });
    expect(ask(policy, 'can I use Zoom for work', TODAY).tools.map((tool) => tool.verdict)).not.toContain('allowed');
    expect(policy.tools.has('zoom')).toBe(false);
  });

  test('deleted: it is not listed', () => {
    const policy = compile(put(`${ZOOM}\n`, ''));
    expect(ruling(policy, 'Zoom')[0]).toBe('not-listed');
    expect(policy.tools.size).toBe(11 + 4);
  });

  test('every row deleted: nothing is allowed', () => {
    const policy = compile((text) => text.replace(/(\| --- .*\n)(?:\|.*\n)+/, '$1'));
    const names = ['Microsoft Teams', 'Zoom', 'Facebook', 'Slack'];
    for (const name of names) expect(ruling(policy, name)[0]).not.toBe('allowed');
  });

  test('put in another place: every ruling is the same', () => {
    const before = compile((text) => text);
    const after = compile((text) =>
      put('| Apple Facetime |', `${ZOOM}\n| Apple Facetime |`)(put(`${ZOOM}\n`, '')(text)),
    );
    for (const { name } of before.tools.values())
      for (const each of situations())
        expect(ruleInSituation(after, name, each).verdict).toBe(ruleInSituation(before, name, each).verdict);
    expect([...after.tools.keys()][0]).toBe('zoom');
  });

  test.each<[string, Changes[string], string, string[], (string | undefined)[]]>([
    [
      'as it stands, inside',
      (text) => text,
      'Zoom',
      ['inside the MOJ'],
      ['not-allowed', 'audience-limit', 'External meetings'],
    ],
    [
      'its audience made both, inside',
      put(ZOOM, ZOOM.replace('External meetings', 'Internal/External')),
      'Zoom',
      ['inside the MOJ'],
      ['conditional', 'condition-stated', 'Avoid personal or sensitive data'],
    ],
    [
      'its audience made internal, outside',
      put(ZOOM, ZOOM.replace('External meetings', 'Internal')),
      'Zoom',
      ['with people outside the MOJ'],
      ['not-allowed', 'audience-limit', 'Internal'],
    ],
    [
      'its condition made an approval',
      put(
        'chat | Avoid personal or sensitive data | Web/browser based use | External meetings',
        'chat | MOJ use approved | Web/browser based use | Internal and external',
      ),
      'Zoom',
      [],
      ['allowed', 'approved', 'MOJ use approved'],
    ],
    [
      'its condition taken off, personal data',
      put(TEAMS_START, TEAMS_START.replace('MOJ use approved', 'Avoid personal or sensitive data')),
      'Microsoft Teams',
      ['personal data'],
      ['not-allowed', 'data-condition', 'Avoid personal or sensitive data'],
    ],
    [
      'its approval withdrawn',
      put(TEAMS_START, TEAMS_START.replace('MOJ use approved', 'Not approved')),
      'Microsoft Teams',
      [],
      ['not-allowed', 'not-approved', 'Not approved'],
    ],
  ])('%s', (_, change, tool, words, expected) => {
    const policy = compileWith({ ...LIGHT, [GENERAL]: change ?? '' });
    expect(ruling(policy, tool, ...words)).toEqual(expected);
  });
});

describe('the columns of the table', () => {
  const swapped = (text: string) =>
    text.replace(/^\|(.*)\|$/gm, (_, cells: string) => {
      const [name, type, ...rest] = cells.split(' | ').map((cell) => cell.trim());
      return `| ${[type, ...rest.toReversed(), name].join(' | ')} |`;
    });

  test('in another order give the same rulings', () => {
    const before = compile((text) => text);
    const result = compileLight({ [GENERAL]: swapped });
    if (!result.ok) throw new Error('it does not compile');
    expect(result.diagnostics).toEqual([]);
    expect([...result.policy.tools.keys()]).toEqual([...before.tools.keys()]);
    for (const { name } of before.tools.values())
      for (const each of situations())
        expect(ruleInSituation(result.policy, name, each).verdict).toBe(ruleInSituation(before, name, each).verdict);
  });

  test('with a column more change nothing', () => {
    const result = compileLight({ [GENERAL]: (text) => text.replace(/^(\|.*)\|$/gm, '$1| --- |') });
    expect(result).toMatchObject({ ok: true, diagnostics: [] });
  });
});
