import { expect, test } from 'vitest';
import { ask } from '#core';
import { compileWith, GENERAL, TODAY } from '../support/policy.ts';

// Of the row of WhatsApp, the condition.
function whatsappWith(condition: string) {
  const policy = compileWith({
    [GENERAL]: (text) =>
      text.replace(/^(\| WhatsApp \|[^|]*\|)[^|]*\|/m, (_, before: string) => `${before} ${condition} |`),
  });
  return ask(policy, 'can I use whatsapp?', TODAY);
}

test('a condition that nobody has explained is quoted, and is not told as a yes', () => {
  const { verdict, sentence, citations } = whatsappWith('Consult the wizard of the tower');
  expect(verdict).toBe('conditional');
  expect(sentence).toContain(
    'I cannot judge what the quoted row says of WhatsApp: read it, and ask before you use it.',
  );
  expect(sentence).not.toContain('You may use');
  expect(citations[0]?.text).toBe('Consult the wizard of the tower');
});

test('a condition that says no is a no', () => {
  expect(whatsappWith('Not to be used').verdict).toBe('not-allowed');
});
