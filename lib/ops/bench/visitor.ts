import http from "node:http";
import type { Form } from "./form";

export type Answer = { status: number; location: string | null; body: string; ms: number };

const TIMEOUT_MS = 30_000;

class ConnectionClosed extends Error {}

/** A browser without JavaScript: one connection that is kept open, and its cookies. */
export class Visitor {
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  private readonly cookies = new Map<string, string>();

  constructor(private readonly port: number) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** A connection that the server was closing just then is no answer: the page is asked for again on another. */
  get(path: string): Promise<Answer> {
    return this.send("GET", path).catch((error: unknown) => {
      if (error instanceof ConnectionClosed) return this.send("GET", path);
      throw error;
    });
  }

  /** Sends a form as the browser would: all its fields, some of them filled in, as multipart. */
  async submit(form: Form, filled: Record<string, string>): Promise<Answer> {
    const data = new FormData();
    for (const [name, value] of form.fields) if (!(name in filled)) data.append(name, value);
    for (const [name, value] of Object.entries(filled)) data.append(name, value);
    const encoded = new Response(data);
    const type = encoded.headers.get("content-type") ?? "";
    return this.send("POST", form.action, { type, body: Buffer.from(await encoded.arrayBuffer()) });
  }

  close() {
    this.agent.destroy();
  }

  /** The time runs from sending to the last byte. */
  private send(method: string, path: string, content?: { type: string; body: Buffer }): Promise<Answer> {
    const origin = `http://127.0.0.1:${this.port}`;
    const headers: http.OutgoingHttpHeaders = { accept: "text/html", origin, "accept-language": "fa" };
    if (this.cookies.size > 0) headers.cookie = this.cookie;
    if (content)
      Object.assign(headers, { "content-type": content.type, "content-length": content.body.length });
    return new Promise((resolve, reject) => {
      const begun = performance.now();
      const request = http.request(new URL(path, origin), {
        method,
        headers,
        agent: this.agent,
        timeout: TIMEOUT_MS,
      });
      request.on("timeout", () =>
        request.destroy(new Error(`no answer to ${method} ${path} in ${TIMEOUT_MS} ms`)),
      );
      request.on("error", (error: NodeJS.ErrnoException) =>
        reject(request.reusedSocket && error.code === "ECONNRESET" ? new ConnectionClosed() : error),
      );
      request.on("response", (response) => {
        const chunks: Buffer[] = [];
        response.on("error", reject);
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const ms = performance.now() - begun;
          this.keepCookies(response.headers["set-cookie"] ?? []);
          const location = response.headers.location ?? null;
          resolve({
            status: response.statusCode ?? 0,
            location,
            body: Buffer.concat(chunks).toString("utf8"),
            ms,
          });
        });
      });
      request.end(content?.body);
    });
  }

  private keepCookies(lines: string[]) {
    for (const line of lines) {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      if (name === undefined || value === undefined) continue;
      if (value === "" || /;\s*max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
