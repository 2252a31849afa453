import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/organisation/role";
import { addOutlet, markOutlet } from "@/lib/server/outlet/commands";
import { getOutlets } from "@/lib/server/outlet/query";
import { asOwner, asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";

let here: TestPlace;
let there: TestPlace;
beforeAll(async () => {
  here = await createCenter("IR-09");
  there = await createCenter("IR-29");
});

const make = async (provinceId: string | null, reputable = false) => {
  const name = `بازار ${randomUUID()}`;
  const [made] = await asOwner<{ id: number }>(
    "INSERT INTO outlet (province_id, name, kind, reputable) VALUES ($1, $2, 'shop', $3) RETURNING id",
    [provinceId, name, reputable],
  );
  return { id: made?.id ?? 0, name };
};
const rowOf = async (id: number) =>
  (await asOwner("SELECT reputable, version FROM outlet WHERE id = $1", [id]))[0];
const readers = [
  "hqEmployment",
  "provinceEmployment",
  "provinceManager",
  "officeEmployment",
  "auditor",
  "caseworker",
];

describe.each(ROLES)("%s", (role) => {
  it("marks and adds only as the employment department of the province (decision)", async () => {
    const ctx = asRole(role, here);
    const [own, far, country] = [await make("IR-09"), await make("IR-29"), await make(null)];
    const may = role === "provinceEmployment";
    for (const [{ id }, allowed] of [
      [own, may],
      [far, false],
      [country, false],
    ] as const) {
      expect(codeOf(await markOutlet(ctx, { id, version: 1, reputable: true }))).toBe(
        allowed ? "ok" : "notAllowed",
      );
      expect(await rowOf(id)).toEqual(
        allowed ? { reputable: true, version: 2 } : { reputable: false, version: 1 },
      );
    }
    const input = { name: `تازه ${randomUUID()}`, kind: "platform" as const };
    expect(codeOf(await addOutlet(ctx, { ...input, provinceId: "IR-09" }))).toBe(may ? "ok" : "notAllowed");
    expect(codeOf(await addOutlet(ctx, { ...input, provinceId: "IR-29" }))).toBe("notAllowed");
  });

  it("reads those of the country and of its province where entrepreneurs are its business", async () => {
    const [own, far, country] = [await make("IR-09"), await make("IR-29"), await make(null)];
    const view = await getOutlets(asRole(role, here));
    expect(view !== null).toBe(readers.includes(role));
    if (!view) return;
    const names = view.lines.map(({ name }) => name);
    const everywhere = role === "hqEmployment" || role === "auditor";
    expect(names).toContain(country.name);
    expect(names).not.toContain(far.name);
    expect(names.includes(own.name)).toBe(!everywhere);
    expect(view.provinces !== null).toBe(everywhere);
    expect(view.provinceId).toBe(role === "provinceEmployment" ? "IR-09" : null);
    expect((await getOutlets(asRole(role, here), "IR-29"))?.lines.some(({ name }) => name === far.name)).toBe(
      everywhere,
    );
  });
});

it("one name stands once in a province, however it is spelled, and not beside that of the whole country", async () => {
  const ctx = asRole("provinceEmployment", here);
  const [own, country] = [await make("IR-09"), await make(null)];
  for (const { name } of [own, country])
    expect(
      await addOutlet(ctx, {
        provinceId: "IR-09",
        kind: "shop",
        name: name.replace("بازار ", "بازار\u200c"),
      }),
    ).toMatchObject({
      refusal: { code: "duplicate", fields: { name: expect.any(String) } },
    });
  const fresh = { provinceId: "IR-09", kind: "shop" as const, name: `تازه ${randomUUID()}` };
  const results = await Promise.all([1, 2].map(() => addOutlet(ctx, fresh)));
  expect(results.map(codeOf).sort()).toEqual(["duplicate", "ok"]);
});

it("of two who mark at once the second is told, and the same mark again is done already", async () => {
  const { id } = await make("IR-09", true);
  const ctx = asRole("provinceEmployment", here);
  expect(codeOf(await markOutlet(ctx, { id, version: 1, reputable: false }))).toBe("ok");
  expect(codeOf(await markOutlet(ctx, { id, version: 1, reputable: false }))).toBe("ok");
  expect(await markOutlet(ctx, { id, version: 1, reputable: true })).toMatchObject({
    refusal: { code: "conflict", params: { by: ctx.actor.name } },
  });
  expect(
    codeOf(await markOutlet(asRole("provinceEmployment", there), { id, version: 2, reputable: true })),
  ).toBe("notAllowed");
  expect(
    await asOwner("SELECT kind FROM event WHERE subject = 'outlet' AND subject_id = $1", [String(id)]),
  ).toHaveLength(1);
});
