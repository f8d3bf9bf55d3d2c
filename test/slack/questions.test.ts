import { afterAll, beforeAll, expect, test } from 'vitest';
import { londonDay, readRequest } from '#app';
import { ask, VERDICT_PHRASES, type Verdict } from '#core';
import { realPolicy } from '../support/policy.ts';
import { questionsOf } from '../support/questions.ts';
import { createScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene({}, { RATE_LIMIT: '9999' });
});
afterAll(() => scene.close());

const PHRASES = Object.entries(VERDICT_PHRASES) as [Verdict, string][];

/** Read the verdict as a person does, from the phrase that opens the answer. */
function verdictIn(text: string): Verdict | undefined {
  const opening = text.replace(/^By guidance that expired on [^:]+: /, '');
  return PHRASES.find(([, phrase]) => opening.startsWith(phrase))?.[0];
}

test('every labelled question gets by signed HTTP the verdict that the command line gives', async () => {
  const questions = questionsOf('dev').filter(({ question }) => readRequest(question).kind === 'question');
  expect(questions.length).toBeGreaterThan(200);
  const verdicts = await Promise.all(
    questions.map(async ({ id, question }) => {
      const asked = await scene.slack.command({ by: 'staff', in: 'general', command: '/caniuse', text: question });
      return [id, verdictIn(asked.responses()[0]?.text ?? '')];
    }),
  );
  const today = londonDay(Date.now());
  expect(verdicts).toEqual(questions.map(({ id, question }) => [id, ask(realPolicy(), question, today).verdict]));
});
