import { randomInt, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { EVIDENCE_KINDS, type EvidenceKind } from "@/lib/domain/entrepreneur/evidence";
import { ROLES, type Role } from "@/lib/domain/organisation/role";
import { voidableTables } from "@/lib/server/entrepreneur/voidable-tables";
import type { Context } from "@/lib/server/scope";
import { recordQueued } from "@/lib/web/queued-recording";
import { createEntrepreneur, type TestCase } from "@/tests/support/cases";
import { buildActor, contextOf, createCenter, type TestPlace } from "@/tests/support/world";
import { CASEWORKER, caseWorld, type CaseWorld, countOf, typed } from "./record-world";

let world: CaseWorld;
/** the entrepreneur's own account; one account has one case */
let owner: number;
beforeEach(async () => {
  owner = randomInt(2_000_000, 2_000_000_000);
  world = await caseWorld({ ownerId: owner });
});

type Sent = { kind?: EvidenceKind; key?: string; user?: number; values?: unknown };

const send = (ctx: Context, { code }: Pick<TestCase, "code">, sent: Sent = {}) => {
  const { kind = "visit", key = randomUUID(), user = ctx.actor.userId, values = typed[kind] } = sent;
  return recordQueued(ctx, { user, key, code, kind, values });
};

describe.each(EVIDENCE_KINDS)("%s", (kind) => {
  it("sent twenty times at once under one key is recorded once, and every answer says so", async () => {
    const { ctx, own } = world;
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(ctx, own, { kind, key })));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(answers.filter(({ body }) => "again" in body && body.again === false)).toHaveLength(1);
    expect(new Set(answers.map(({ body }) => "id" in body && body.id)).size).toBe(1);
    expect(answers.every(({ body }) => "key" in body && body.key === key)).toBe(true);
    expect(await countOf(voidableTables[kind], own)).toBe(1);
    expect(await countOf("recording_key", own)).toBe(1);
  });
});

const hands: readonly Role[] = ["caseworker", "officeEmployment"];
/** They oversee a province; whoever oversees the country changes nothing in it, and is told that there is nothing. */
const overseers: readonly Role[] = ["provinceEmployment", "provinceManager"];

describe.each(ROLES)("%s", (role) => {
  const as = (place: TestPlace, userId?: number) =>
    contextOf(buildActor(role, place, userId ? { userId } : {}));
  const own: Partial<Record<Role, () => number>> = {
    caseworker: () => CASEWORKER,
    entrepreneur: () => owner,
  };

  it("records what it may, and hears no more than that there is nothing where it sees nothing", async () => {
    const ctx = as(world.place, own[role]?.());
    const otherwise = overseers.includes(role) || role === "entrepreneur" ? 403 : 404;
    expect((await send(ctx, world.own)).status).toBe(hands.includes(role) ? 200 : otherwise);
    const sells = hands.includes(role) || role === "entrepreneur";
    expect((await send(ctx, world.own, { kind: "salesInvoice" })).status).toBe(sells ? 200 : otherwise);
  });

  it("of another province finds nobody under the code", async () => {
    const ctx = as(await createCenter("IR-29"));
    expect((await send(ctx, world.own)).status).toBe(404);
    expect((await send(ctx, world.own, { kind: "salesInvoice" })).status).toBe(404);
    expect(await countOf("recording_key", world.own)).toBe(0);
  });
});

it("a caseworker reaches nobody in a colleague's caseload", async () => {
  const other = await createEntrepreneur(world.place, { caseworkerId: 502 });
  expect((await send(world.ctx, other)).status).toBe(404);
  expect(await countOf("visit", other)).toBe(0);
});

it("an entrepreneur sells in the own name only", async () => {
  const other = await createEntrepreneur(world.place, { caseworkerId: CASEWORKER });
  expect(
    (
      await send(contextOf(buildActor("entrepreneur", world.place, { userId: owner })), other, {
        kind: "salesInvoice",
      })
    ).status,
  ).toBe(404);
});

it("wrong input is refused with a message for each field", async () => {
  const { ctx, own } = world;
  const answer = await send(ctx, own, { values: { visitedOn: "۱۴۴۰/۰۱/۰۱" } });
  expect(answer).toMatchObject({
    status: 422,
    body: { fields: { visitedOn: expect.stringContaining("آینده") }, message: expect.any(String) },
  });
  const twice = { kind: "salesInvoice" } as const;
  expect((await send(ctx, own, twice)).status).toBe(200);
  expect(await send(ctx, own, twice)).toMatchObject({
    status: 422,
    body: { fields: { number: expect.stringContaining("همین") } },
  });
});

it("a refused form is recorded under its own key once it is corrected", async () => {
  const { ctx, own } = world;
  const key = randomUUID();
  expect((await send(ctx, own, { key, values: { visitedOn: "" } })).status).toBe(422);
  expect((await send(ctx, own, { key })).status).toBe(200);
  expect(await countOf("visit", own)).toBe(1);
});

it("a key that another person's record has is refused", async () => {
  const { ctx, own, place } = world;
  const other = await createEntrepreneur(place, { caseworkerId: CASEWORKER });
  const key = randomUUID();
  expect((await send(ctx, own, { key })).status).toBe(200);
  expect((await send(ctx, other, { key })).status).toBe(409);
  expect(await countOf("visit", other)).toBe(0);
});

it("what somebody else filled in is not sent in the name of whoever is signed in now", async () => {
  const { ctx, own } = world;
  expect((await send(ctx, own, { user: 502 })).status).toBe(401);
  expect((await recordQueued(null, { user: CASEWORKER })).status).toBe(401);
  expect(await countOf("visit", own)).toBe(0);
});

it.each([
  null,
  "text",
  [],
  {},
  { user: "501" },
  { user: CASEWORKER, key: "no key", code: "x", kind: "visit", values: {} },
  { user: CASEWORKER, key: randomUUID(), code: "x", kind: "wedding", values: {} },
  { user: CASEWORKER, key: randomUUID(), code: "x", kind: "visit", values: { note: ["a", "b"] } },
  { user: CASEWORKER, key: randomUUID(), code: ["x"], kind: "visit", values: {} },
])("%j is no form", async (raw) => {
  expect((await recordQueued(world.ctx, raw)).status).toBe(422);
});
