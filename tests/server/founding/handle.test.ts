import { beforeEach, describe, expect, it } from "vitest";
import type { FoundingStep } from "@/lib/domain/licensing/founding-workflow";
import { ROLES } from "@/lib/domain/organisation/role";
import { handleFoundingRequest } from "@/lib/server/founding/commands";
import { inScope } from "@/lib/server/scope";
import { asOwner, asRole, codeOf, createCenter, NOW, type TestPlace } from "@/tests/support/world";
import { createRequest } from "./founding-world";

let place: TestPlace;
let requestId: string;
beforeEach(async () => {
  place = await createCenter();
  requestId = await createRequest(place);
});

const handled = (step: FoundingStep, version: number, note = "قرار دیدار گذاشته شد") => ({
  requestId,
  version,
  step,
  note,
});
const stored = async () =>
  (
    await asOwner(
      "SELECT status, version, note, handled_by_name, handled_at FROM founding_request WHERE id = $1",
      [requestId],
    )
  )[0];
const eventsOf = () =>
  asOwner("SELECT kind, office_id, before, after, note FROM event WHERE subject_id = $1 ORDER BY id", [
    requestId,
  ]);

it("the office notes a talk with the benefactor, another one, and the end of the request [S1 ب-۱-۶]", async () => {
  const ctx = asRole("officeEmployment", place);
  expect(codeOf(await handleFoundingRequest(ctx, handled("contact", 1)))).toBe("ok");
  expect(codeOf(await handleFoundingRequest(ctx, handled("contact", 2, "دیدار انجام شد")))).toBe("ok");
  expect(codeOf(await handleFoundingRequest(ctx, handled("close", 3, "درخواست مجوز آغاز شد")))).toBe("ok");
  expect(await stored()).toEqual({
    status: "closed",
    version: 4,
    note: "درخواست مجوز آغاز شد",
    handled_by_name: ctx.actor.name,
    handled_at: NOW,
  });
  expect(await eventsOf()).toMatchObject([
    {
      kind: "founding.contacted",
      office_id: place.officeId,
      before: { status: "new" },
      after: { status: "contacted" },
    },
    { kind: "founding.contacted", before: { status: "contacted" }, note: "دیدار انجام شد" },
    { kind: "founding.closed", after: { status: "closed" }, note: "درخواست مجوز آغاز شد" },
  ]);
});

it("what somebody else has noted meanwhile is a conflict that names them; what is closed stays closed", async () => {
  const first = asRole("officeEmployment", place);
  const late = asRole("officeEmployment", place);
  await handleFoundingRequest(first, handled("close", 1));
  expect(await handleFoundingRequest(late, handled("contact", 1))).toMatchObject({
    refusal: { code: "conflict", params: { by: first.actor.name } },
  });
  for (const step of ["contact", "close"] as const)
    expect(codeOf(await handleFoundingRequest(late, handled(step, 2)))).toBe("wrongStep");
  expect(await stored()).toMatchObject({ status: "closed", version: 2 });
  expect(await eventsOf()).toHaveLength(1);
});

it("of ten hands at once one wins", async () => {
  const results = await Promise.all(
    Array.from({ length: 10 }, () =>
      handleFoundingRequest(asRole("officeEmployment", place), handled("close", 1)),
    ),
  );
  expect(results.map(codeOf).sort()).toEqual([...Array<string>(9).fill("conflict"), "ok"]);
  expect(await eventsOf()).toHaveLength(1);
});

describe.each(ROLES)("%s", (role) => {
  const readers = [
    "hqEmployment",
    "hqParticipation",
    "provinceEmployment",
    "provinceParticipation",
    "provinceManager",
    "auditor",
  ];

  it("handles a request only as the office's officer", async () => {
    const code = role === "officeEmployment" ? "ok" : readers.includes(role) ? "notAllowed" : "notFound";
    expect(codeOf(await handleFoundingRequest(asRole(role, place), handled("close", 1)))).toBe(code);
    expect(await stored()).toMatchObject({ status: code === "ok" ? "closed" : "new" });
  });

  it.each(["another office of the province", "another province"])("handles none from %s", async (where) => {
    const elsewhere = await createCenter(where === "another province" ? "IR-29" : "IR-09");
    const code = codeOf(await handleFoundingRequest(asRole(role, elsewhere), handled("close", 1)));
    expect(["notAllowed", "notFound"]).toContain(code);
    expect(await stored()).toMatchObject({ status: "new", version: 1 });
    expect(await eventsOf()).toEqual([]);
  });

  it("sees no row of another province, and changes none, past the command", async () => {
    const ctx = asRole(role, await createCenter("IR-29"));
    const country = ["hqEmployment", "hqParticipation", "auditor", "administrator"].includes(role);
    const rows = await inScope(ctx, (tx) =>
      tx.foundingRequest.findMany({ select: { id: true, provinceId: true } }),
    );
    expect(rows.some(({ id }) => id === requestId)).toBe(country);
    if (country) return;
    expect(rows.filter(({ provinceId }) => provinceId !== "IR-29")).toEqual([]);
    const written = await inScope(ctx, (tx) =>
      tx.foundingRequest.updateMany({ where: { id: requestId }, data: { status: "closed" } }),
    );
    expect(written.count).toBe(0);
  });
});

it("the words of the benefactor are nobody's to change", async () => {
  const ctx = asRole("officeEmployment", place);
  const change = inScope(ctx, (tx) =>
    tx.foundingRequest.updateMany({ where: { id: requestId }, data: { message: "دیگر" } }),
  );
  await expect(change).rejects.toThrow(/permission denied/);
});
