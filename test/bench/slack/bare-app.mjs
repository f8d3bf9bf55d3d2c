import bolt from '@slack/bolt';

// A Bolt app that acknowledges every command with "ok": what the bot is measured beside.
const receiver = new bolt.HTTPReceiver({ signingSecret: process.env.SLACK_SIGNING_SECRET ?? '' });
const app = new bolt.App({ receiver, token: 'xoxb-bare', botId: 'B0', botUserId: 'U0' });
app.command('/caniuse', async ({ ack }) => {
  await ack('ok');
});
const server = await receiver.start(0);
const address = server.address();
process.stdout.write(`${typeof address === 'object' ? address?.port : 0}\n`);
