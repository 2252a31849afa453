import net from "node:net";
import { isFrame, type Spoken } from "./statements";
import { ClientMessages, ServerMessages } from "./wire-messages";

export type WireProxy = {
  port: number;
  /** What has been spoken since the last call. */
  take: () => Spoken[];
  stop: () => Promise<void>;
};

/**
 * Stands between a client and PostgreSQL on the loopback and notes every statement with its time. It needs no setting
 * of the server, counts what really travels, and measures every client with the same clock.
 */
export async function startWireProxy(serverPort: number): Promise<WireProxy> {
  const spoken: Spoken[] = [];
  const sockets = new Set<net.Socket>();
  const proxy = net.createServer({ noDelay: true }, (client) => {
    const server = net.connect({ port: serverPort, host: "127.0.0.1", noDelay: true });
    const sent: { statements: string[]; at: number }[] = [];
    let readyAt = 0;
    const fromClient = new ClientMessages((statements) => sent.push({ statements, at: performance.now() }));
    const fromServer = new ServerMessages(() => {
      const batch = sent.shift(); // none for the greeting
      const now = performance.now();
      // Of batches sent together each takes from the end of the one before it.
      const ms = batch ? now - Math.max(batch.at, readyAt) : 0;
      readyAt = now;
      spoken.push(...shared(batch?.statements ?? [], ms));
    });
    client.on("data", (chunk) => {
      fromClient.read(chunk);
      server.write(chunk);
    });
    server.on("data", (chunk) => {
      fromServer.read(chunk);
      client.write(chunk);
    });
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return {
    port: (proxy.address() as net.AddressInfo).port,
    take: () => spoken.splice(0),
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => proxy.close(() => resolve()));
    },
  };
}

/** The time of a batch falls to its own statements; what frames them travels along. */
function shared(statements: string[], ms: number): Spoken[] {
  const own = statements.filter((text) => !isFrame(text)).length;
  return statements.map((text) => {
    if (own === 0) return { text, ms: ms / statements.length };
    return { text, ms: isFrame(text) ? 0 : ms / own };
  });
}
