import type { AllMiddlewareArgs, AnyMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { Reply } from '#app';
import { beginRequest, draw, replyOrApologise, takeTurn, tellSent, tellUnsent } from '../answering.ts';
import type { SlackDeps } from '../deps.ts';
import { handle } from '../handling.ts';
import type { Listener } from '../listener.ts';

/**
 * `/caniuse`, in any case. The answer is the acknowledgement: it is worked out in well under a millisecond, cannot get
 * lost on its way, and costs no second request. Slack: Slash commands, "Responding to a command".
 *
 * It listens as Bolt's middleware does, which sees every request first: as a listener it would be called after Bolt has
 * asked each of the others whether the request is theirs, and that takes longer than the answer.
 */
export const command: Listener = {
  needs: { command: '/caniuse', scopes: ['commands'] },
  register(app, deps) {
    app.use((args) => (isOurs(args) ? answer(deps, args) : args.next()));
  },
};

type Args = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

function isOurs(args: AnyMiddlewareArgs & AllMiddlewareArgs): args is Args {
  return 'command' in args && /^\/caniuse$/i.test(args.command.command);
}

async function answer(deps: SlackDeps, { ack, client, command: asked }: Args): Promise<void> {
  const { user_id: person, channel_id: channel, channel_name: name, text } = asked;
  const request = beginRequest(deps, 'command', person, channel);
  const turn = await takeTurn(deps, request);
  if (turn === 'wait') {
    await ack();
    return;
  }
  const reply: Reply =
    turn === 'tell'
      ? { kind: 'too-many', limit: deps.limit }
      : await replyOrApologise(deps, request, () =>
          handle(deps, client, { person, channel, inChannel: isChannel(channel, name) }, text ?? ''),
        );
  try {
    await ack(deps.acknowledge(draw(deps, request, reply, 'private')));
    tellSent(deps, request, reply);
  } catch (error) {
    tellUnsent(deps, request, error);
  }
}

// Slack names a direct message "directmessage", and a group one "mpdm-…".
function isChannel(id: string, name: string | undefined): boolean {
  return !id.startsWith('D') && name !== 'directmessage' && !name?.startsWith('mpdm-');
}
