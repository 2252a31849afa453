import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { httpGateway } from "@/lib/server/sms/http";
import { codeOf } from "@/tests/support/world";

const MOBILE = "09151234567";
const TEXT = "کد ورود: 123456";

type Received = { headers: http.IncomingHttpHeaders; body: Record<string, unknown> };
let answers: ((response: ServerResponse) => void)[] = [];
let received: Received[] = [];
let server: http.Server;

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString("utf8")) as Record<string, unknown>;
}

beforeEach(async () => {
  [answers, received] = [[], []];
  server = http.createServer((request, response) => {
    void bodyOf(request).then((body) => {
      received.push({ headers: request.headers, body });
      (answers.shift() ?? json({ accepted: true }))(response);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  vi.restoreAllMocks();
});

const json = (body: unknown, status = 200) => text(JSON.stringify(body), status);
const text =
  (body: string, status = 200) =>
  (response: ServerResponse) =>
    void response.writeHead(status, { "Content-Type": "application/json" }).end(body);
const silence = () => {};

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`;
const send = (settings: { token?: string; sender?: string; timeoutMs?: number } = {}) =>
  httpGateway({ url: url(), timeoutMs: 2_000, ...settings }).send(MOBILE, TEXT);

it("posts number, text and sender as JSON, with the token, and is content with a plain yes", async () => {
  expect(codeOf(await send({ token: "a-secret", sender: "3000" }))).toBe("ok");
  expect(received).toMatchObject([
    {
      headers: { "content-type": "application/json", authorization: "Bearer a-secret" },
      body: { to: MOBILE, text: TEXT, sender: "3000", id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    },
  ]);
});

it("sends neither token nor sender where none is set", async () => {
  await send();
  expect(received[0]?.headers.authorization).toBeUndefined();
  expect(received[0]?.body).not.toHaveProperty("sender");
});

it("tries once more after a failure of the moment, under the same id", async () => {
  answers = [json({}, 500)];
  expect(codeOf(await send())).toBe("ok");
  expect(received).toHaveLength(2);
  expect(received[0]?.body).toEqual(received[1]?.body);
});

it.each([
  ["500", () => json({ error: "down" }, 500), 2],
  ["no answer in time", () => silence, 2],
  ["a page in place of an answer", () => text("<html>welcome</html>"), 2],
  ["an answer that does not say accepted", () => json({ accepted: "yes" }), 2],
  ["a refused token: asking again would not help", () => json({}, 401), 1],
])("refuses in plain words after %s", async (_case, answer, tries) => {
  answers = [answer(), answer()];
  expect(codeOf(await send({ timeoutMs: 300 }))).toBe("messageNotSent");
  expect(received).toHaveLength(tries);
});

it("follows nobody elsewhere with a person's number", async () => {
  const elsewhere = (response: ServerResponse) => void response.writeHead(307, { Location: "/other" }).end();
  answers = [elsewhere, elsewhere];
  expect(codeOf(await send())).toBe("messageNotSent");
  expect(received.map(({ body }) => body.to)).toEqual([MOBILE, MOBILE]);
});

it("refuses where nobody listens", async () => {
  const address = url();
  await new Promise((done) => server.close(done));
  expect(codeOf(await httpGateway({ url: address }).send(MOBILE, TEXT))).toBe("messageNotSent");
});

it("writes neither number nor text into the log", async () => {
  answers = [text(`{"echo": "${MOBILE} 123456"}`, 500), text(MOBILE)];
  await send();
  const logged = JSON.stringify(vi.mocked(console.error).mock.calls);
  expect(logged).toContain("sms gateway");
  expect(logged).not.toMatch(/0915|123456|کد/);
});
