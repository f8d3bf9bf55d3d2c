import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerReply } from '#app';
import { readSection } from '#core';
import {
  ACTIONS,
  actionId,
  actionPattern,
  decodeKey,
  decodePlace,
  encodeValue,
} from '../../../src/slack/blocks/actions.ts';
import { drawMore } from '../../../src/slack/blocks/draw-more.ts';
import { drawForAuthor, drawReply } from '../../../src/slack/blocks/draw-reply.ts';
import type { Surface } from '../../../src/slack/message.ts';
import { realPolicy } from '../../support/policy.ts';
import { anyAnswer } from './any-answer.ts';
import { answerOf, answerTo } from './replies.ts';

interface Drawn {
  readonly action_id: string;
  readonly value: string;
  readonly text: { readonly text: string };
}

function buttonsOf(reply: AnswerReply, surface: Surface = 'private'): Drawn[] {
  const { blocks } = drawReply(reply, surface);
  return blocks.flatMap((block) => (block.type === 'actions' ? (block.elements as unknown as Drawn[]) : []));
}

function labels(typed: string, surface: Surface = 'private'): string[] {
  return buttonsOf(answerTo(typed), surface).map(({ text }) => text.text);
}

describe('the buttons of an answer', () => {
  test.each<[string, Surface, string[]]>([
    ['whatsapp', 'private', ['Share in channel', 'Read the section']],
    ['whatsapp', 'public', ['Read the section']],
    ['whatsapp', 'direct', ['Read the section']],
    ['whatsapp', 'shared', ['Read the section']],
    ['skype', 'private', ['Share in channel', 'Read the section', 'Did you mean Consumer Skype?']],
    ['can I use FooChat or whatsapp?', 'public', ['Read the section', 'WhatsApp alone']],
    ['zoom or teams', 'public', ['Read the section', 'More', 'Zoom alone', 'Microsoft Teams alone']],
    ['what is for lunch?', 'private', ['Share in channel']],
    ['what is for lunch?', 'public', []],
  ])('%s, on the surface %s: %j', (typed, surface, expected) => expect(labels(typed, surface)).toEqual(expected));

  test('have ids by which a listener knows them', () => {
    const ids = buttonsOf(answerTo('zoom or teams')).map(({ action_id }) => action_id);
    expect(ids).toEqual(['share-answer', 'open-section', 'open-more', 'choose-tool', 'choose-tool-2']);
    expect(ids.filter((id) => actionPattern('choose').test(id))).toHaveLength(2);
    expect(actionPattern('more').test(ACTIONS.share)).toBe(false);
    expect(actionId('choose')).toBe(ACTIONS.choose);
  });

  test('lead to the answer that they promise', () => {
    const [, , other] = buttonsOf(answerTo('skype'));
    const key = decodeKey(other?.value);
    expect(key && answerOf(key).answer).toMatchObject({ verdict: 'not-listed', tools: [{ name: 'Consumer Skype' }] });
    const alone = decodeKey(buttonsOf(answerTo('zoom or teams with sensitive data')).at(-1)?.value);
    expect(alone && answerOf(alone).answer.tools.map(({ name }) => name)).toEqual(['Microsoft Teams']);
  });

  test('lead to the section that is quoted first', () => {
    const reply = answerTo('zoom');
    const place = decodePlace(buttonsOf(reply).find(({ action_id }) => action_id === ACTIONS.section)?.value);
    expect(place && readSection(realPolicy(), place.document, place.line)?.title).toBe('Approved tools');
  });

  test('show every quote where there is more than the message has', () => {
    const reply = answerTo('zoom or teams');
    const whole = JSON.stringify(drawMore(reply).blocks);
    for (const { text } of reply.answer.citations) expect(whole).toContain(text);
  });
});

describe('what a button keeps', () => {
  test('comes back as it was, or is not kept', () => {
    fc.assert(
      fc.property(anyAnswer, ({ key }) => {
        const value = encodeValue(key);
        if (value === undefined) expect(JSON.stringify(key).length).toBeGreaterThan(2000);
        else expect(decodeKey(value)).toEqual(key);
      }),
      { seed: 20201231, numRuns: 50 },
    );
    const place = { document: 'general', line: 7 };
    expect(decodePlace(encodeValue(place))).toEqual(place);
  });

  test('is nothing else', () => {
    const key = answerTo('zoom').key;
    const values: unknown[] = [
      ...[undefined, null, 7, {}, '', '{', 'null', '[]', '"x"', '{"document":"general"}', '{"kind":"tools"}'],
      ...[JSON.stringify({ ...key, more: 1 }), JSON.stringify({ ...key, kind: 'all' })],
      ...[JSON.stringify({ document: 'x', line: 1, more: 1 }), '{"document":"x","line":0}', '{"document":"","line":1}'],
    ];
    for (const value of values) {
      expect(decodeKey(value), String(value)).toBeUndefined();
      expect(decodePlace(value), String(value)).toBeUndefined();
    }
    expect(decodeKey('['.repeat(100_000))).toBeUndefined();
    fc.assert(fc.property(fc.anything(), (value) => decodeKey(value) === undefined && !decodePlace(value)));
  });
});

describe('a notice about personal data in the question', () => {
  const reply = answerTo('can I send QQ123456C on Slack?');
  const notice = 'Your question seems to hold a National Insurance number.';

  test.each<[Surface, boolean]>([
    ['private', true],
    ['direct', true],
    ['public', false],
    ['shared', false],
  ])('on the surface %s is shown: %s; else it goes to its author alone', (surface, shown) => {
    expect(JSON.stringify(drawReply(reply, surface)).includes(notice)).toBe(shown);
    expect(drawForAuthor(reply, surface)?.text.includes(notice) ?? false).toBe(!shown);
  });

  test('is not in the modal of the whole, which others can open', () => {
    expect(JSON.stringify(drawMore(reply))).not.toContain('National Insurance');
  });
});
