import net from "node:net";
import { ClientMessages, ServerMessages } from "./wire-messages";

/** One statement as it went over the wire, and the time until the server was ready for the next. */
export type Spoken = { text: string; ms: number };

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
    let waiting: { text: string; begun: number }[] = [];
    const fromClient = new ClientMessages((text) => waiting.push({ text, begun: performance.now() }));
    const fromServer = new ServerMessages(() => {
      const ended = performance.now();
      // Statements sent together share the time until the server is ready again.
      for (const { text, begun } of waiting) spoken.push({ text, ms: (ended - begun) / waiting.length });
      waiting = [];
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
