import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent } from 'undici';

/** A careless load balancer: it brings each of Slack's requests to every process, as it came. */
export interface Fan {
  readonly url: string;
  /** The ports of the processes. */
  readonly ports: Set<number>;
  /** How many requests were brought to a process that took them. */
  readonly taken: () => number;
  close(): Promise<void>;
}

/** Open a fan. It tells Slack that a request was taken where one process took it. */
export async function openFan(): Promise<Fan> {
  const agent = new Agent({ connections: 50 });
  const ports = new Set<number>();
  let taken = 0;
  const bring = async (port: number, { headers }: IncomingMessage, body: string): Promise<number> => {
    const { host: _, connection: __, 'content-length': ___, 'transfer-encoding': ____, ...kept } = headers;
    try {
      const origin = `http://127.0.0.1:${port}`;
      const answer = await agent.request({ origin, path: '/slack/events', method: 'POST', headers: kept, body });
      await answer.body.dump();
      if (answer.statusCode === 200) taken += 1;
      return answer.statusCode;
    } catch {
      // The process was killed.
      return 0;
    }
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const statuses = await Promise.all([...ports].map((port) => bring(port, request, body)));
    response.writeHead(statuses.includes(200) ? 200 : 503).end();
  });
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1', backlog: 2048 }, resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
    ports,
    taken: () => taken,
    async close() {
      await agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
