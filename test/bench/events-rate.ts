import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent } from 'undici';
import { signedHeaders } from '#playground';
import { BOT, SECRET, start } from './slack/process.ts';

const EVENTS = 4000;
const WARM_UP = 1000;
const AT_ONCE = 20;

/** Send message events to the built bot, with its database in a file of SQLite, and tell how many a second it is done with. */
export async function rateOfBot(path: string, round: number): Promise<number> {
  let tips = 0;
  // The little of Slack that the bot calls.
  const slack = createServer((request, response) => {
    if (request.url?.endsWith('chat.postEphemeral')) tips += 1;
    request.resume();
    response.setHeader('content-type', 'application/json');
    const user = { id: 'U1', team_id: 'T0', is_bot: false };
    response.end(
      JSON.stringify({ ok: true, user_id: 'U0BOT', bot_id: 'B0BOT', team_id: 'T0', user, message_ts: '1.2' }),
    );
  });
  await new Promise<void>((resolve) => slack.listen(0, '127.0.0.1', resolve));
  const bot = await start(BOT, {
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_APP_TOKEN: '',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: `http://127.0.0.1:${(slack.address() as AddressInfo).port}/api/`,
    PORT: '0',
    METRICS_PORT: '',
    HASH_KEY: 'a key for the bench alone',
    DATABASE_URL: `sqlite:${path}`,
    LOG_LEVEL: 'info',
  });
  const agent = new Agent({ connections: AT_ONCE });
  const send = async (event: object) => {
    const body = JSON.stringify({ type: 'event_callback', team_id: 'T0', event_id: 'Ev1', event });
    const { statusCode, body: answer } = await agent.request({
      origin: `http://127.0.0.1:${bot.port}`,
      path: '/slack/events',
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signedHeaders(SECRET, Math.floor(Date.now() / 1000), body) },
      body,
    });
    await answer.dump();
    if (statusCode !== 200) throw new Error(`the bot answers an event with ${statusCode}`);
  };
  const newChannel = `C0NEW${round}`;
  await send({ type: 'channel_created', channel: { id: newChannel, name: 'new', created: 1, creator: 'U1' } });
  const post = (at: number) =>
    send({
      type: 'message',
      channel_type: 'channel',
      // One in ten is somebody's first post in the new channel.
      channel: at % 10 === 0 ? newChannel : `C0OLD${at % 1000}`,
      user: `U${round}X${at}`,
      text: 'hello',
      ts: `1795327363.${String(at).padStart(6, '0')}`,
    });
  const sendAll = async (from: number, to: number) => {
    let next = from;
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (next < to) await post(next++);
      }),
    );
    // An event is acknowledged before it is handled: the last tip says that all are.
    const until = performance.now() + 30_000;
    while (tips < to / 10 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 2));
    if (tips !== to / 10) throw new Error(`${tips} tips of ${to / 10}`);
  };
  await sendAll(0, WARM_UP);
  const began = performance.now();
  await sendAll(WARM_UP, WARM_UP + EVENTS);
  const rate = EVENTS / ((performance.now() - began) / 1000);
  await bot.stop();
  await agent.destroy();
  slack.closeAllConnections();
  slack.close();
  return rate;
}
