import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

/** The parts of manifest.yml that tests look at. */
export interface Manifest {
  readonly display_information: { readonly background_color: string };
  readonly features: {
    readonly app_home: Readonly<Record<string, boolean>>;
    readonly slash_commands: readonly { readonly command: string; readonly usage_hint?: string }[];
  };
  readonly oauth_config: { readonly scopes: Readonly<Record<string, readonly string[]>> };
  readonly settings: {
    readonly event_subscriptions: { readonly bot_events: readonly string[] };
    readonly interactivity: { readonly is_enabled: boolean };
    readonly socket_mode_enabled: boolean;
  };
}

/** Read manifest.yml. `change` changes its text first. */
export function readManifest(change: (text: string) => string = (text) => text): Manifest {
  return parse(change(readFileSync('manifest.yml', 'utf8'))) as Manifest;
}

/** Give every problem that a JSON schema finds in a manifest. */
export function manifestProblems(schema: object, manifest: unknown): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  if (ajv.validate(schema, manifest)) return [];
  return (ajv.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  );
}
