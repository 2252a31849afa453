import { expect, it } from "vitest";
import { readJson } from "@/lib/web/json-body";

const request = (body: BodyInit, type = "application/json") =>
  new Request("http://portal.test/", { method: "POST", body, headers: { "Content-Type": type } });

it("a small JSON is read, also in several pieces", async () => {
  expect(await readJson(request('{"name":"مریم"}'), 100)).toEqual({ name: "مریم" });
  expect(await readJson(request("[1]", "application/json; charset=utf-8"), 100)).toEqual([1]);
});

it.each([
  ["longer than the limit", '"' + "x".repeat(200) + '"', "application/json"],
  ["a form of another site", "a=1", "application/x-www-form-urlencoded"],
  ["JSON that calls itself text", "{}", "text/plain"],
  ["no JSON", "{", "application/json"],
  ["nothing", "", "application/json"],
])("%s is not read", async (_, body, type) => {
  expect(await readJson(request(body, type), 100)).toBeNull();
});

it("an endless body is left after the limit", async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(1000));
    },
  });
  const asked = new Request("http://portal.test/", {
    method: "POST",
    body: endless,
    headers: { "Content-Type": "application/json" },
    duplex: "half",
  } as RequestInit);
  expect(await readJson(asked, 5_000)).toBeNull();
  expect(sent).toBeLessThan(20);
});
