import type { App, BlockAction, ButtonAction, RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { answerAgain, apologise, type Reply } from '#app';
import {
  beginRequest,
  draw,
  fieldsOf,
  type Request,
  replyOrApologise,
  takeTurn,
  tellSent,
  tellUnsent,
} from './answering.ts';
import { decodeKey } from './blocks/actions.ts';
import type { SlackDeps } from './deps.ts';
import { isOutsider } from './incoming.ts';
import type { Message, Surface } from './message.ts';
import { showPrivately } from './send.ts';

/** A press of one of our buttons, acknowledged, by somebody who may press it. */
export interface Press {
  readonly request: Request;
  /** What the button holds. It comes back from Slack, and is not trusted. */
  readonly value: string;
  /** Opens a modal, once, within three seconds. */
  readonly triggerId: string;
  readonly client: WebClient;
  /** The message that the button stands in, as an id. */
  readonly message: string;
  readonly respond: RespondFn;
}

/**
 * Listen to a button. The press is acknowledged first. Of people of other organisations it has no effect, nor of whoever
 * is over the limit. Slack: Interactivity, "block_actions".
 */
export function onPress(app: App, deps: SlackDeps, action: RegExp, handle: (press: Press) => Promise<void>): void {
  app.action<BlockAction<ButtonAction>>(
    action,
    async ({ ack, body, action: { value, action_id: id }, client, respond }) => {
      await ack();
      const person = body.user.id;
      const { container } = body;
      const channel = body.channel?.id ?? String(container['channel_id'] ?? '');
      // Nobody sees a private answer but whom it was for.
      const own = container['is_ephemeral'] === true;
      if (!own && isOutsider(body.user.team_id, deps.bot, undefined)) return;
      const request = beginRequest(deps, id.replace(/-\d+$/, ''), person, channel);
      const turn = await takeTurn(deps, request);
      if (turn === 'wait') return;
      const message = `${channel} ${String(container['message_ts'] ?? '')}`;
      try {
        const press = { request, value: value ?? '', triggerId: body.trigger_id, client, message, respond };
        if (turn === 'tell') await replyTo(deps, press, { kind: 'too-many', limit: deps.limit }, 'private');
        else await handle(press);
      } catch (error) {
        tellUnsent(deps, request, error);
        const apology = draw(deps, request, apologise(deps.answers, request.id), 'private');
        await respond({ response_type: 'ephemeral', replace_original: false, ...apology }).catch(ALREADY_TOLD);
      }
    },
  );
}

/** The answer that a button's key stands for, by the policy of now; `outdated` where the policy no longer has it. */
export function answerOfPress(deps: SlackDeps, { request, value }: Press): Promise<Reply> {
  const key = decodeKey(value);
  return replyOrApologise(deps, request, () => (key ? answerAgain(deps.answers, key) : { kind: 'outdated' }));
}

// The log has it already that this request was not answered.
const ALREADY_TOLD = () => {};

/**
 * Reply to a press, privately to whoever pressed or (`shared`) in the channel. Where the button is too old for Slack to
 * take a reply by it, whoever pressed is told so in another way.
 */
export async function replyTo(deps: SlackDeps, press: Press, reply: Reply, surface: Surface): Promise<void> {
  const { request, respond, client } = press;
  const drawn = draw(deps, request, reply, surface);
  try {
    await respond({
      response_type: surface === 'shared' ? 'in_channel' : 'ephemeral',
      replace_original: false,
      ...NO_PREVIEWS,
      ...drawn,
    });
    tellSent(deps, request, reply);
  } catch (error) {
    tellUnsent(deps, request, error);
    const { channel, person } = request;
    const place = { channel, thread: undefined, person };
    await showPrivately(client, place, isTooOld(error) ? TOO_OLD : UNSURE).catch(ALREADY_TOLD);
  }
}

const NO_PREVIEWS = { unfurl_links: false, unfurl_media: false } as const;

const TOO_OLD = plainMessage('That button no longer works: Slack keeps it for half an hour. Please ask me again.');
// After a time-out, or where Slack broke, the reply may stand there all the same: it is not sent again unasked.
const UNSURE = plainMessage('I could not tell whether Slack took that. If you see nothing of it, please try again.');

function plainMessage(text: string): Message {
  return { text, blocks: [{ type: 'section', text: { type: 'plain_text', text } }] };
}

// Slack answers so for a response address that is over its time or its uses.
function isTooOld(error: unknown): boolean {
  const { statusCode } = error as { readonly statusCode?: unknown };
  return statusCode === 404 || statusCode === 410;
}

/** Tell the log of a modal that was opened. */
export function tellOpened(deps: SlackDeps, { request }: Press, modal: string): void {
  deps.counts.answered(request.surface, modal, (deps.elapsed() - request.began) / 1000);
  deps.log.info({ ...fieldsOf(deps, request), kind: modal }, 'replied');
}
