import type { MessageView } from '../protocol.ts';
import { Blocks, type Drawing } from './blocks.tsx';
import { BotFace, Eye, Face } from './icons.tsx';
import { typedBlocks } from './prepare-blocks.ts';

export interface MessageProps {
  readonly message: MessageView;
  readonly name: string;
  readonly drawing: Drawing;
  /** How many replies its thread has, where it stands in a channel. */
  readonly replies?: number;
  readonly onPress: (button: string) => void;
  readonly onThread?: () => void;
  readonly onWhy: () => void;
  readonly onAloud: () => void;
}

/** One message, with what can be done with it. */
export function MessageItem({ message, name, drawing, replies = 0, ...on }: MessageProps) {
  const { fromBot, onlyYou, blocks, text, ts, edited } = message;
  return (
    <article className="message" aria-label={`${name}${onlyYou ? ', only visible to you' : ''}`} data-ts={ts}>
      {fromBot ? <BotFace /> : <Face name={name} />}
      <div className="message-body">
        {onlyYou && (
          <p className="only-you">
            <Eye /> Only visible to you
          </p>
        )}
        <p className="message-head">
          <strong>{name}</strong>
          {fromBot && <span className="app-mark">APP</span>}
          <time dateTime={dateOf(ts).toISOString()}>{timeOf(ts)}</time>
        </p>
        <Blocks
          blocks={blocks.length ? blocks : fromBot ? mrkdwn(text) : typedBlocks(text)}
          drawing={drawing}
          onPress={on.onPress}
        />
        {edited && <p className="edited">(edited)</p>}
        {replies > 0 && (
          <button type="button" className="replies" onClick={on.onThread}>
            {replies === 1 ? '1 reply' : `${replies} replies`}
          </button>
        )}
        <div className="message-actions">
          {fromBot && (
            <button type="button" onClick={on.onWhy}>
              Why this answer?
            </button>
          )}
          {fromBot && (
            <button type="button" onClick={on.onAloud}>
              As read aloud
            </button>
          )}
          {on.onThread && !onlyYou && (
            <button type="button" onClick={on.onThread}>
              Reply in thread
            </button>
          )}
        </div>
      </div>
    </article>
  );
}

function mrkdwn(text: string) {
  return [{ type: 'section', text: { type: 'mrkdwn', text } }];
}

function dateOf(ts: string): Date {
  return new Date(Number(ts) * 1000);
}

function timeOf(ts: string): string {
  return dateOf(ts).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
