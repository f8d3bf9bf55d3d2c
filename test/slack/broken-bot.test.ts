import { afterEach, describe, expect, test } from 'vitest';
import { createAnswerer } from '#app';
import { createSlack, type Message, type Slack } from '#playground';
import { type RunningSlack, type SlackWorld, startSlack } from '#slack';
import { createOnce } from '#store';
import { openLog } from '../../src/log.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { realPolicy, TODAY } from '../support/policy.ts';
import { errorsOf, leaksOf } from './log-lines.ts';
import { MANIFEST_SCOPES } from './scene.ts';

// A bot with a part that breaks, put together by hand.
let slack: Slack;
let bot: RunningSlack;
let log: string[];
afterEach(async () => {
  await bot.stop(1000);
  await slack.close();
});

realPolicy(); // compiled before Slack waits

async function start(broken: Partial<SlackWorld>): Promise<void> {
  log = [];
  slack = await createSlack({ transport: 'http', scopes: MANIFEST_SCOPES });
  const { botToken, signingSecret, apiUrl } = slack;
  const answers = { policy: realPolicy, today: () => TODAY, kept: [] };
  let ids = 0;
  bot = await startSlack(
    { botToken, transport: { kind: 'http', signingSecret }, port: 0, apiUrl },
    {
      answers,
      answer: createAnswerer(answers),
      store: createMemoryStore(),
      tips: 'off',
      once: createOnce(),
      rateLimit: async () => 'go',
      limit: 30,
      log: openLog('trace', { write: (line) => void log.push(line) }),
      counts: { answered: () => {}, failed: () => {} },
      hash: () => 'hashed',
      newId: () => `request-${++ids}`,
      elapsed: () => performance.now(),
      ready: async () => null,
      now: () => Date.now(),
      ...broken,
    },
  );
  slack.connectTo(`http://127.0.0.1:${bot.port}/slack/events`);
}

const SECRET = 'case file of Jim';
const bang = () => {
  throw new Error(`cannot answer "${SECRET}"`);
};
const textOf = (message: Message | undefined) => message?.text ?? '';

describe('a failure inside the bot', () => {
  test('gets an apology with help and the id that the log has: command, mention and direct message', async () => {
    await start({ answer: bang });
    const asked = await slack.command({ by: 'staff', in: 'general', command: '/caniuse', text: SECRET });
    await slack.say({ by: 'staff', in: 'general', mention: true, text: SECRET });
    await slack.say({ by: 'staff', in: 'dm-staff', text: SECRET });
    await slack.settled();
    const said = [
      asked.responses()[0],
      slack.visibleTo('staff', 'general').filter(({ botId, thread }) => botId && thread)[0],
      slack.visibleTo('staff', 'dm-staff').filter(({ botId }) => botId)[0],
    ].map(textOf);
    const errors = errorsOf({ log });
    expect(errors.map(({ msg }) => msg)).toEqual(Array(3).fill('question could not be answered'));
    for (const [at, { request = 'none' }] of errors.entries()) {
      expect(said[at]).toContain(request);
      expect(said[at]).toContain('security@justice.gov.uk');
    }
    expect(leaksOf({ log, slack }, [SECRET, 'jim'])).toEqual([]);
  });

  test('of a button gets the same', async () => {
    let broken = false;
    const answers = {
      policy: () => (broken ? ({ ...realPolicy(), tools: null } as never) : realPolicy()),
      today: () => TODAY,
      kept: [],
    };
    await start({ answers, answer: createAnswerer(answers) });
    const asked = await slack.command({ by: 'staff', in: 'general', command: '/caniuse', text: 'skype' });
    broken = true;
    const pressed = await slack.press({ by: 'staff', button: 'choose-tool', message: asked.responses()[0] as Message });
    await slack.settled();
    const [error, ...more] = errorsOf({ log });
    expect(more).toEqual([]);
    expect(textOf(pressed.responses()[0])).toContain(error?.request);
  });

  test('of what counts the turns does not keep anybody from an answer', async () => {
    await start({ rateLimit: async () => bang() });
    const asked = await slack.command({ by: 'staff', in: 'general', command: '/caniuse', text: 'zoom' });
    expect(textOf(asked.responses()[0])).toContain('Zoom');
    const { ts } = await slack.say({ by: 'staff', in: 'general', mention: true, text: 'zoom' });
    await slack.settled();
    expect(slack.visibleTo('staff', 'general').filter(({ thread }) => thread === ts)).toHaveLength(1);
    expect(errorsOf({ log }).map(({ msg }) => msg)).toEqual(Array(2).fill('turns could not be counted'));
    expect(leaksOf({ log, slack }, [SECRET, 'zoom'])).toEqual([]);
  });
});
