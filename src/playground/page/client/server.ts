import type { Action } from '../action.ts';
import type { Done, Update, Why } from '../protocol.ts';

const token = document.querySelector<HTMLMetaElement>('meta[name=token]')?.content ?? '';

/** Ask the server to do something. Gives what came of it; a server that is gone is a refusal too. */
export async function ask(action: Action & { do: 'why' }): Promise<Why | Done>;
export async function ask(action: Action): Promise<Done>;
export async function ask(action: Action): Promise<Why | Done> {
  try {
    const response = await fetch('/do', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-token': token },
      body: JSON.stringify(action),
    });
    if (!response.ok) return { ok: false, why: await response.text() };
    return (await response.json()) as Why | Done;
  } catch {
    return { ok: false, why: 'the playground does not answer. was it stopped?' };
  }
}

/** Follow what a person sees. Gives the function that ends it. */
export function follow(person: string, tell: (update: Update) => void, connected: (yes: boolean) => void): () => void {
  const source = new EventSource(`/updates?${new URLSearchParams({ as: person, token })}`);
  source.onopen = () => connected(true);
  source.onerror = () => connected(false);
  source.onmessage = ({ data }) => tell(JSON.parse(data) as Update);
  return () => source.close();
}
