import type { App } from '@slack/bolt';
import type { SlackDeps } from './deps.ts';

/** What a listener needs of the app's manifest; a test holds manifest.yml to it, both ways. */
export interface Needs {
  readonly command?: string;
  readonly events?: readonly string[];
  readonly actions?: readonly string[];
  readonly scopes: readonly string[];
}

/** One way in to the bot. */
export interface Listener {
  readonly needs: Needs;
  register(app: App, deps: SlackDeps): void;
}
