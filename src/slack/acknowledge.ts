import type { RespondArguments } from '@slack/bolt';
import type { Message } from './message.ts';

/** Makes, of a message for one person alone, what a command is acknowledged with. Slack: Slash commands, "Message responses". */
export type Acknowledge = (message: Message) => RespondArguments | string;

/** Over the socket an acknowledgement is an object: the library makes its JSON, with an envelope around it. */
export function acknowledgeWithObject(message: Message): RespondArguments {
  return { response_type: 'ephemeral', ...message };
}

const kept = new WeakMap<Message, string>();

/**
 * Over HTTP it is the body of the response. Given its JSON, Bolt sends just that: so it is made once for a message that
 * many people get, and in ASCII, which goes to the socket as it is. `WholeResponse` names its type.
 */
export function acknowledgeWithJson(message: Message): string {
  let json = kept.get(message);
  if (json === undefined) {
    json = JSON.stringify(acknowledgeWithObject(message)).replace(BEYOND_ASCII, escaped);
    kept.set(message, json);
  }
  return json;
}

const BEYOND_ASCII = /[\u0080-\uffff]/g;

function escaped(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
