import { endForArchive } from '#app';
import { beginRequest, draw, tellSent, tellUnsent } from '../answering.ts';
import type { Listener } from '../listener.ts';
import { remember } from '../remember.ts';
import { post } from '../send.ts';

/** A channel is created: it is new to everybody. Slack: events/channel_created. */
export const created: Listener = {
  needs: { events: ['channel_created'], scopes: ['channels:read'] },
  register(app, deps) {
    app.event('channel_created', async ({ event: { channel } }) => {
      if (deps.tips === 'off') return;
      await remember(deps, () => deps.store.noteCreated(deps.hash(channel.id), deps.now()));
    });
  },
};

/**
 * A channel is archived: its retention reminder ends, and whoever archived it is told once to transfer what there is.
 * Slack: events/channel_archive, events/group_archive.
 */
export const archived: Listener = {
  needs: { events: ['channel_archive', 'group_archive'], scopes: ['channels:read', 'groups:read', 'chat:write'] },
  register(app, deps) {
    const end = async (channel: string, person: string, client: Parameters<typeof post>[0]) => {
      const request = beginRequest(deps, 'archived', person, channel);
      try {
        const { store, answers } = deps;
        const reply = await endForArchive({ store, policy: answers.policy }, deps.hash(channel), deps.now());
        if (!reply) return;
        await post(client, { channel: person, thread: undefined, person }, draw(deps, request, reply, 'direct'));
        tellSent(deps, request, reply);
      } catch (error) {
        tellUnsent(deps, request, error);
      }
    };
    app.event('channel_archive', ({ event, client }) => end(event.channel, event.user, client));
    app.event('group_archive', ({ event, client }) => end(event.channel, event.user, client));
  },
};
