import type { Reply } from '#app';
import { beginRequest, draw, tellSent, tellUnsent } from '../answering.ts';
import type { Listener } from '../listener.ts';
import { remember } from '../remember.ts';
import { showPrivately } from '../send.ts';

/**
 * Somebody joins a channel, which is new to them from then on. Where it is the bot, whoever added it gets one private
 * line. Slack: events/member_joined_channel.
 */
export const joined: Listener = {
  needs: { events: ['member_joined_channel'], scopes: ['channels:read', 'groups:read', 'chat:write'] },
  register(app, deps) {
    app.event('member_joined_channel', async ({ event, client }) => {
      const { user, channel, inviter } = event;
      if (deps.tips !== 'off')
        await remember(deps, () => deps.store.noteJoined(deps.hash(channel), deps.hash(user), deps.now()));
      if (user !== deps.bot.userId || !inviter) return;
      if (!(await deps.once(`joined ${channel} ${event.event_ts}`))) return;
      const request = beginRequest(deps, 'joined', inviter, channel);
      const reply: Reply = { kind: 'welcome', tips: deps.tips };
      try {
        await showPrivately(
          client,
          { channel, thread: undefined, person: inviter },
          draw(deps, request, reply, 'private'),
        );
        tellSent(deps, request, reply);
      } catch (error) {
        tellUnsent(deps, request, error);
      }
    });
  },
};
