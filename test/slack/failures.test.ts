import nock from 'nock';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { errorsOf, leaksOf, linesOf } from './log-lines.ts';
import { createScene, type Scene } from './scene.ts';

// Slack's own address, as the bot calls it where no SLACK_API_URL is set. What one try gets there:
type Reply =
  | { readonly status: number; readonly body: string | object; readonly headers?: Record<string, string> }
  | { readonly broken: NodeJS.ErrnoException }
  | { readonly silent: true };

const posted: Reply = { status: 200, body: { ok: true, ts: '1.000001', channel: 'C1' } };
const refusal = (error: string): Reply => ({ status: 200, body: { ok: false, error } });
const broken = (code: string): Reply => ({ broken: Object.assign(new Error(`the text of ${code}`), { code }) });
const later: Reply = { status: 429, body: '', headers: { 'retry-after': '1' } };

const SLACK = 'https://slack.com';
/** Where the bot posted, try by try, and whether with blocks. */
let tries: string[] = [];
let bodies: string[] = [];
let surplus = 0;

function slackSays(replies: readonly Reply[]): void {
  [tries, bodies, surplus] = [[], [], 0];
  for (const reply of replies) {
    const scope = nock(SLACK);
    const call = scope.post('/api/chat.postMessage');
    if ('broken' in reply) call.replyWithError(reply.broken);
    else if ('silent' in reply) call.delay(3000).reply(200, { ok: true });
    else call.reply(reply.status, reply.body, reply.headers);
    scope.on('request', (_request, _interceptor, body: string) => {
      const form = new URLSearchParams(body);
      const place = form.get('channel')?.startsWith('U') ? 'to the person' : 'in the channel';
      tries.push(`${place}${form.has('blocks') ? '' : ', plainly'}`);
      bodies.push(form.get('text') ?? '');
    });
  }
}

let scene: Scene;
beforeAll(async () => {
  nock.disableNetConnect();
  nock.enableNetConnect('127.0.0.1');
  nock.emitter.on('no match', (request: { options?: { hostname?: string }; url?: string }) => {
    if (JSON.stringify(request.options ?? request.url ?? '').includes('slack.com')) surplus++;
  });
  nock(SLACK).post('/api/auth.test').reply(200, { ok: true, user_id: 'U0BOT', bot_id: 'B0BOT', team_id: 'T0MOJ' });
  scene = await createScene({}, { SLACK_API_URL: '', RATE_LIMIT: '9999', TIPS: 'off' }); // a tip asks Slack of the channel's age
});
afterAll(async () => {
  await scene.close();
  nock.emitter.removeAllListeners('no match');
  nock.cleanAll();
  nock.restore();
});

/** Mention the bot, and wait until the log tells what became of it. */
async function mention(): Promise<{ readonly error: object | undefined; readonly status: number }> {
  const from = scene.log.length;
  const done = () => linesOf(scene, from).some(({ request }) => request !== undefined);
  const said = await scene.slack.say({ by: 'staff', in: 'general', mention: true, text: 'WhatsApp for my case file?' });
  await vi.waitFor(() => expect(done()).toBe(true), { timeout: 9000 });
  await new Promise((resolve) => setTimeout(resolve, 20)); // for a second line, which there must not be
  const about = linesOf(scene, from).filter(({ request }) => request !== undefined);
  expect(about).toHaveLength(1);
  const [error] = errorsOf(scene, from);
  return { error, status: said.deliveries[0]?.status ?? 0 };
}

describe('what becomes of an answer that meets a failure of Slack: it is never posted twice', () => {
  const here = 'in the channel';
  const unsent = (more: object) => expect.objectContaining({ msg: 'reply could not be sent', ...more });

  test.each<readonly [string, readonly Reply[], readonly string[], object | undefined]>([
    ['429: posted once, when Slack takes it', [later, posted], [here, here], undefined],
    ['500: may have been posted, and is left', [{ status: 500, body: 'oops' }], [here], unsent({})],
    ['a time-out: may have been posted, and is left', [{ silent: true }], [here], unsent({ cause: 'TimeoutError' })],
    ['the connection breaks: may have been posted, and is left', [broken('ECONNRESET')], [here], unsent({})],
    ['no connection, at first', [broken('ECONNREFUSED'), posted], [here, here], undefined],
    ['channel_not_found', [refusal('channel_not_found'), posted], [here, 'to the person'], undefined],
    ['not_in_channel', [refusal('not_in_channel'), posted], [here, 'to the person'], undefined],
    [
      'nor to the person',
      [refusal('not_in_channel'), refusal('user_not_found')],
      [here, 'to the person'],
      unsent({ slackError: 'user_not_found' }),
    ],
    ['invalid_auth', [refusal('invalid_auth')], [here], unsent({ slackError: 'invalid_auth' })],
    ['msg_too_long', [refusal('msg_too_long'), posted], [here, `${here}, plainly`], undefined],
    ['invalid_blocks', [refusal('invalid_blocks'), posted], [here, `${here}, plainly`], undefined],
    ['a body that is not JSON', [{ status: 200, body: '<html>WhatsApp' }], [here], unsent({})],
    ['429 without a time', [{ status: 429, body: '' }, posted], [here, here], undefined],
  ])('%s', async (_name, replies, expected, error) => {
    const { timeout } = AbortSignal;
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout.call(AbortSignal, Math.min(ms, 500)));
    slackSays(replies);
    const told = await mention();
    expect(told).toEqual({ error, status: 200 });
    expect(tries).toEqual(expected);
    expect(surplus).toBe(0);
    for (const body of bodies) expect(body).toContain('Not allowed.');
  });
});

test('no line of the log has what was typed, what Slack’s body said, a plain id or a token', () => {
  expect(leaksOf(scene, ['whatsapp', 'case file', '<html>', 'the text of'])).toEqual([]);
});
