import type { Policy } from '#core';
import type { Message, Slack } from '../slack/index.ts';
import type { Action } from './action.ts';
import { type Asked, createAsked, isDirect } from './asked.ts';
import { keyOf } from './button-key.ts';
import type { Done, Why } from './protocol.ts';
import { readTyped } from './typed-text.ts';
import { explainWhy } from './why.ts';

/** What acting needs. */
export interface ActingDeps {
  readonly slack: Slack;
  readonly bot: { readonly name: string; readonly command: string };
  policy(): Policy;
  /** Let the bot's next answer fail inside the bot. */
  breakNextAnswer(): void;
  today(): string;
}

/** Does what the page asks for, in the name of a person. */
export type Act = (action: Action) => Promise<Done | Why>;

const FINE: Done = { ok: true };
const refused = (why: string): Done => ({ ok: false, why });

/** Makes the part that acts. Whatever Slack would refuse is refused with a sentence. */
export function createActing(deps: ActingDeps): Act {
  const asked = createAsked<Policy>();
  return async (action) => {
    const { slack } = deps;
    try {
      switch (action.do) {
        case 'type':
          return await type(deps, asked, action);
        case 'press': {
          const message = found(slack, action.by, action.in, action.ts);
          const key = keyOf(message, action.button);
          const policy = deps.policy();
          asked.pressed(
            action.button,
            key,
            policy,
            await slack.press({ by: action.by, button: action.button, message }),
          );
          return FINE;
        }
        case 'press-in-modal':
          await slack.press({ by: action.by, button: action.button });
          return FINE;
        case 'close-modal':
          await slack.dismiss({ by: action.by });
          return FINE;
        case 'join':
          await slack.join({ who: action.by, in: action.in });
          return FINE;
        case 'break':
          deps.breakNextAnswer();
          return FINE;
        case 'why': {
          const traced = asked.of(found(slack, action.by, action.in, action.ts));
          const why = traced && explainWhy(traced.origin, traced.policy, deps.today());
          if (!why) return refused('this message rules on nothing: no question was asked of the policy');
          return { ...why, policyOfBefore: traced.policy !== deps.policy() };
        }
      }
    } catch (error) {
      return refused(error instanceof Error ? error.message : String(error));
    }
  };
}

async function type(deps: ActingDeps, asked: Asked<Policy>, action: Action & { do: 'type' }): Promise<Done> {
  const { slack, bot } = deps;
  const typed = readTyped(action.text, slack, bot.name);
  if ('message' in typed) {
    if (!typed.message.trim()) return refused('there is nothing to send');
    const { by, in: place, thread } = action;
    const policy = deps.policy();
    const said = await slack.say({ by, in: place, text: typed.message, ...(thread !== undefined && { thread }) });
    const mention = `<@${slack.botUser}>`;
    if (isDirect(said.message.channel) || typed.message.includes(mention))
      asked.said(said.message, typed.message.replaceAll(mention, '').trim(), policy);
    return FINE;
  }
  const { command, text } = typed;
  if (command === '/invite') return invite(deps, action, text);
  if (command.toLowerCase() !== bot.command)
    return refused(`${command} is not a command here. there is ${bot.command}`);
  if (action.thread !== undefined) return refused(`${command} cannot be used in a thread: mention the bot instead`);
  const policy = deps.policy();
  const done = await slack.command({ by: action.by, in: action.in, command, text });
  asked.command(text, policy, done);
  if (done.failure) return refused(`${command} failed: the bot did not answer in time`);
  return done.status === 200 ? FINE : refused(`${command} failed: the bot answered with ${done.status}`);
}

/** Slack's own command: somebody who is in a channel adds the bot, or somebody else, to it. */
async function invite({ slack, bot }: ActingDeps, action: Action & { do: 'type' }, text: string): Promise<Done> {
  const name = text.replace(/^@/, '').toLowerCase();
  const who = name === bot.name ? 'the bot' : slack.people.find((each) => each.name === name);
  if (!who) return refused(`there is nobody called "${text}". type /invite @${bot.name}`);
  await slack.join({ who, in: action.in, inviter: action.by });
  return FINE;
}

function found(slack: Slack, by: string, place: string, ts: string): Message {
  const message = slack.visibleTo(by, place).find((each) => each.ts === ts);
  if (!message) throw new Error('that message is gone');
  return message;
}
