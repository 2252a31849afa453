import { createServer } from "node:net";

/** Far from the ports that databases, web servers and their tools usually take. */
const FIRST = 54_100;
const COUNT = 900;
const ATTEMPTS = 50;

/** Why nobody can listen there, as the system's error code; null when one can. */
export function listenError(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

const isFree = async (port: number) => (await listenError(port, "127.0.0.1")) === null;

/** A port that nobody listens on: the preferred one if possible, else one chosen at random from our range. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await isFree(preferred))) return preferred;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = FIRST + Math.floor(Math.random() * COUNT);
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port between ${FIRST} and ${FIRST + COUNT - 1}.`);
}
