import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, AnswerKey, answerByKey, ask, askWithKey, STRICTNESS, UNNAMED } from '#core';
import { compileWith, GENERAL, realPolicy, TODAY } from '../support/policy.ts';
import { questionsOf } from '../support/questions.ts';

const policy = realPolicy();
const rebuilt = (question: string) => answerByKey(policy, askWithKey(policy, question, TODAY).key, TODAY);

// What a key leaves out on purpose: the question, what is said of it alone, and how a name was written.
const comparable = (answer: Answer | undefined) => {
  const unlisted = answer?.tools.filter(({ conditions }) => conditions === null).map(({ name }) => name) ?? [];
  const text = JSON.stringify({
    ...answer,
    question: '',
    notices: answer?.notices.filter((notice) => !/^Your question|^I read/.test(notice)),
  });
  return unlisted.reduce((all, name) => all.replaceAll(name, 'an unlisted tool'), text);
};

describe('an answer built again from its key', () => {
  test('is the answer, but for the question and how names were written', () => {
    for (const { question } of questionsOf('dev')) {
      const { answer, key } = askWithKey(policy, question, TODAY);
      if (key.tools.includes('')) continue;
      const again = answerByKey(policy, AnswerKey.parse(JSON.parse(JSON.stringify(key))), TODAY);
      expect(comparable(again), question).toBe(comparable(answer));
    }
  });

  test('repeats no word that the policy data do not have', () => {
    const answer = rebuilt('can I use Zorblatt with <!channel> and QQ123456C?');
    expect(answer?.verdict).toBe('not-listed');
    expect(answer?.tools[0]?.name).toBe(UNNAMED);
    expect(JSON.stringify(answer)).not.toMatch(/zorblatt|channel>|QQ123456C/i);
  });

  test('says again that Skype was taken to mean Skype for Business', () => {
    expect(rebuilt('can I use Skype?')?.notices[0]).toContain('I took “Skype” to mean Skype for Business');
  });

  test('is given for the other tool that an ambiguous name may mean', () => {
    const { key, others } = askWithKey(policy, 'skype', TODAY);
    expect(others).toEqual(['Consumer Skype']);
    expect(answerByKey(policy, { ...key, tools: [...others] }, TODAY)?.verdict).toBe('not-listed');
  });

  test('for one tool of several is the ruling which that tool gets alone', () => {
    const { key } = askWithKey(policy, 'can I send case files by WhatsApp or Teams?', TODAY);
    const verdicts = key.tools.map((tool) => answerByKey(policy, { ...key, tools: [tool] }, TODAY)?.verdict);
    expect(verdicts).toEqual(['not-allowed', 'conditional']);
  });

  test('follows the policy of now, not that of then', () => {
    const { key } = askWithKey(policy, 'can I use Microsoft Teams?', TODAY);
    const stricter = compileWith({ [GENERAL]: (text) => text.replaceAll('MOJ use approved', 'Not approved') });
    expect(answerByKey(stricter, key, TODAY)?.verdict).toBe('not-allowed');
  });

  test('is refused where the key names what the policy does not know', () => {
    const { key } = askWithKey(policy, 'whatsapp', TODAY);
    expect(answerByKey(policy, { ...key, tools: ['<!channel>'] }, TODAY)).toBeUndefined();
    expect(answerByKey(policy, { ...key, topics: ['made-up'] }, TODAY)).toBeUndefined();
    expect(answerByKey(policy, { ...key, tools: [] }, TODAY)).toBeUndefined();
    expect(answerByKey(policy, { ...key, kind: 'act' }, TODAY)).toBeUndefined();
  });

  test('is never more permissive than the tool’s ruling with nothing said, whatever the key', () => {
    const bare = new Map(
      [...policy.tools.values()].map(({ name }) => [
        name,
        STRICTNESS.indexOf(ask(policy, name, TODAY).verdict as never),
      ]),
    );
    const { key } = askWithKey(policy, 'whatsapp', TODAY);
    fc.assert(
      fc.property(
        fc.constantFrom(...bare.keys()),
        fc.subarray(['data.personal', 'audience.external', 'device.quantum', 'account.personal'] as const),
        (tool, named) => {
          const verdict = answerByKey(policy, { ...key, tools: [tool], named }, TODAY)?.verdict;
          expect(STRICTNESS.indexOf(verdict as never)).toBeGreaterThanOrEqual(bare.get(tool) ?? 0);
        },
      ),
    );
  });
});
