import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, ask, type RulingVerdict, STRICTNESS } from '#core';
import { realPolicy, TODAY } from '../support/policy.ts';
import { questionsOf } from '../support/questions.ts';

// The seed is fixed, so that a failure is the same failure tomorrow. 10,000 questions in all.
const SETTINGS = { seed: 20201231, endOnFailure: true } as const;
const policy = realPolicy();
const answer = (question: string): Answer => ask(policy, question, TODAY);
const verdicts = (question: string): Map<string, RulingVerdict> =>
  new Map(answer(question).tools.map((tool) => [tool.name.toLowerCase(), tool.verdict]));
const strictness = (verdict: RulingVerdict | undefined): number => (verdict ? STRICTNESS.indexOf(verdict) : -1);

const LISTED = [...policy.tools.values()].filter((tool) => tool.source !== 'mentioned-only').map((tool) => tool.name);
const OTHERS = ['Telegram', 'Mattermost', 'Webex', 'Trello', 'WeTransfer', 'Padlet', 'Kahoot', 'Viber', 'ChatGPT'];
const PEOPLE = [
  '',
  ' with a supplier',
  ' with my line manager',
  ' with counsel',
  ' for our team meeting',
  ' with DWP',
  ' with members of the public',
];
const SUBJECTS = [
  '',
  ' about lunch',
  ' to plan the office move',
  ' to send an agenda',
  ' for a quick chat',
  ' to share the slides',
  ' to talk about parking',
];
const FRAMES: readonly ((tool: string, rest: string) => string)[] = [
  (tool, rest) => `can I use ${tool}${rest}?`,
  (tool, rest) => `is ${tool} ok${rest}`,
  (tool, rest) => `${tool}${rest}`,
  (tool, rest) => `would it be alright to use ${tool}${rest}`,
  (tool, rest) => `We are thinking of using ${tool}${rest}. Is that allowed?`,
];
const FORBIDDEN = [
  " We would share a prisoner's medical records.",
  ' It has home addresses and dates of birth in it.',
  ' The content is OFFICIAL-SENSITIVE.',
  ' It is commercially sensitive.',
  ' I would use my personal account.',
  ' I am on a Quantum device.',
  ' It is about SECRET papers.',
  ' There are witness statements in it.',
];
const OUTSIDE = [
  ' An outside barrister will join.',
  ' Somebody from the Home Office takes part.',
  ' Members of the public are invited.',
];

const subject = fc.tuple(fc.constantFrom(...FRAMES), fc.constantFrom(...PEOPLE), fc.constantFrom(...SUBJECTS));
const questionOn = (names: readonly string[]) =>
  fc.tuple(fc.constantFrom(...names), subject).map(([tool, [frame, people, about]]) => ({
    tool,
    people,
    text: frame(tool, `${people}${about}`),
  }));
const told = ['dev', 'tuned'].flatMap((set) => questionsOf(set)).filter((each) => each.tools.length === 1);

describe('what is added to a question never makes its ruling more permissive', () => {
  const encouraged = (name: string, addition: string) => name === 'twitter' && /personal account/.test(addition);

  test('forbidden data, a personal account, a Quantum device, in made-up questions', () => {
    fc.assert(
      fc.property(questionOn([...LISTED, ...OTHERS]), fc.constantFrom(...FORBIDDEN), ({ text }, addition) => {
        const before = verdicts(text);
        const after = verdicts(`${text}.${addition}`);
        for (const [name, verdict] of before) {
          if (!encouraged(name, addition))
            expect(strictness(after.get(name)), `${text}.${addition}`).toBeGreaterThanOrEqual(strictness(verdict));
        }
      }),
      { ...SETTINGS, numRuns: 2500 },
    );
  });

  test('the same in questions as people put them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...told), fc.constantFrom(...FORBIDDEN), ({ question }, addition) => {
        const before = verdicts(question);
        const after = verdicts(`${question}.${addition}`);
        for (const [name, verdict] of before) {
          if (!encouraged(name, addition))
            expect(strictness(after.get(name)), `${question}.${addition}`).toBeGreaterThanOrEqual(strictness(verdict));
        }
      }),
      { ...SETTINGS, numRuns: 2000 },
    );
  });

  test('an outside audience, but for the tools whose audience is external', () => {
    const external = new Set(
      [...policy.tools.values()].filter((tool) => !tool.audience.means.has('internal')).map((tool) => tool.name),
    );
    fc.assert(
      fc.property(
        questionOn(LISTED.filter((name) => !external.has(name))),
        fc.constantFrom(...OUTSIDE),
        ({ tool, text }, addition) => {
          const name = tool.toLowerCase();
          expect(strictness(verdicts(`${text}.${addition}`).get(name)), `${text}.${addition}`).toBeGreaterThanOrEqual(
            strictness(verdicts(text).get(name)),
          );
        },
      ),
      { ...SETTINGS, numRuns: 1000 },
    );
  });
});

describe('how a question is put does not change its ruling', () => {
  const CHANGES: readonly ((text: string) => string)[] = [
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => `${text}!!!`,
    (text) => text.replace(/[?.]$/, ''),
    (text) => `Please, ${text}`,
    (text) => `Hi there, hope you are well. ${text}`,
    (text) => `${text} Thanks!`,
    (text) => `  ${text.replaceAll(' ', '   ')}  `,
  ];

  test('case, punctuation and politeness', () => {
    fc.assert(
      fc.property(questionOn([...LISTED, ...OTHERS]), fc.constantFrom(...CHANGES), ({ text }, change) => {
        expect([...verdicts(change(text)).values()], change(text)).toEqual([...verdicts(text).values()]);
      }),
      { ...SETTINGS, numRuns: 1500 },
    );
  });

  const slips = (name: string, at: number, kind: number, letter: string): string => {
    const [before, after] = [name.slice(0, at), name.slice(at)];
    if (kind === 0) return before + after.slice(1);
    if (kind === 1) return before + letter + after;
    if (kind === 2) return before + letter + after.slice(1);
    return before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2);
  };

  test('one typing slip in a name of eight letters or more', () => {
    const long = LISTED.filter((name) => name.replace(/[^a-z]/gi, '').length >= 8);
    const slip = fc.tuple(fc.nat(20), fc.nat(3), fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'));
    fc.assert(
      fc.property(fc.constantFrom(...long), slip, subject, (name, [position, kind, letter], [frame, people, about]) => {
        const typed = slips(name, position % name.length, kind, letter);
        // A slip of the space between two words makes other words.
        fc.pre(typed.split(' ').length === name.split(' ').length && !/^ | $/.test(typed));
        expect(verdicts(frame(typed, people + about)).get(name.toLowerCase()), typed).toBe(
          verdicts(frame(name, people + about)).get(name.toLowerCase()),
        );
      }),
      { ...SETTINGS, numRuns: 1500 },
    );
  });
});

describe('what is not listed, and what is asked together', () => {
  test('a tool that is not listed is never allowed', () => {
    const invented = fc.string({ unit: fc.constantFrom(...'bcdfglmnprstvwzaeiou'), minLength: 5, maxLength: 11 });
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...OTHERS), invented), subject, (tool, [frame, people, about]) => {
        const given = answer(frame(tool, people + about));
        const listed = given.tools.some(({ name }) => LISTED.includes(name));
        if (!listed)
          expect(['not-listed', 'not-allowed', 'unknown', 'guidance'], frame(tool, people + about)).toContain(
            given.verdict,
          );
      }),
      { ...SETTINGS, numRuns: 1000 },
    );
  });

  test('asking for two tools gives each the ruling that it gets alone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LISTED),
        fc.constantFrom(...LISTED, ...OTHERS),
        subject,
        (one, other, [frame, people, about]) => {
          fc.pre(one !== other);
          const together = verdicts(frame(`${one} or ${other}`, people + about));
          for (const name of [one, other]) {
            const alone = verdicts(frame(name, people + about)).get(name.toLowerCase());
            expect(together.get(name.toLowerCase()), frame(`${one} or ${other}`, people + about)).toBe(alone);
          }
        },
      ),
      { ...SETTINGS, numRuns: 500 },
    );
  });
});
