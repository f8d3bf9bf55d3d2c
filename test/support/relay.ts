import { connect, createServer, type Socket } from 'node:net';

/** Stands between a client and a server, and can lose all that they say, as a network does. */
export interface Relay {
  /** The server's address, by way of the relay. */
  readonly url: string;
  fallSilent(): void;
  /** Carry on what new connections say. Those that were open stay silent. */
  speak(): void;
  close(): Promise<void>;
}

/** Open a relay to a server. */
export async function openRelay(to: URL): Promise<Relay> {
  let silent = false;
  const open = new Set<Socket>();
  const relay = createServer((near) => {
    const far = connect(Number(to.port), to.hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => open.delete(socket));
    }
    let lost = silent;
    const carry = (from: Socket, onto: Socket) =>
      from.on('data', (data) => {
        lost ||= silent;
        if (!lost) onto.write(data);
      });
    carry(near, far);
    carry(far, near);
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  const address = relay.address();
  const url = new URL(to);
  url.port = String(typeof address === 'object' ? address?.port : '');
  return {
    url: url.href,
    fallSilent() {
      silent = true;
    },
    speak() {
      silent = false;
    },
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => relay.close(resolve));
    },
  };
}
