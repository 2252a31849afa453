import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { requestFoundingInput } from "@/lib/domain/licensing/founding-input";
import type { Role } from "@/lib/domain/organisation/role";
import { database } from "@/lib/server/db";
import { findOfficeName, getFoundingPlaces, requestFounding } from "@/lib/server/public/founding";
import { inScope } from "@/lib/server/scope";
import { asOwner, asRole, codeOf, createCenter, NOW, type TestPlace } from "@/tests/support/world";

let here: TestPlace;
let elsewhere: TestPlace;

beforeAll(async () => {
  here = await createCenter("IR-09");
  elsewhere = await createCenter("IR-29");
});

const visitor = (address: string = randomUUID()) => ({ db: database(), address, now: NOW });
const request = (override: Partial<Record<string, string>> = {}) =>
  requestFoundingInput.parse({
    requestId: randomUUID(),
    officeId: here.officeId,
    name: "مهرداد نیک‌پی",
    mobile: "۰۹۱۵ ۰۰۰ ۰۰۰۰",
    field: "فرش",
    message: "می‌خواهیم در شهر خود مرکزی برپا کنیم.",
    ...override,
  });
const rowsOf = (id: string) =>
  asOwner<Record<string, unknown>>("SELECT * FROM founding_request WHERE id = $1", [id]);
const seenBy = async (role: Role, place: TestPlace, id: string) =>
  (
    await inScope(
      asRole(role, place),
      (tx) => tx.$queryRaw<unknown[]>`SELECT id FROM founding_request WHERE id = ${id}::uuid`,
    )
  ).length;

describe("a benefactor's request", () => {
  it("lies with the office as it was written, and waits there", async () => {
    const input = request();
    expect(codeOf(await requestFounding(visitor(), input))).toBe("ok");
    expect(await rowsOf(input.requestId)).toMatchObject([
      {
        office_id: here.officeId,
        province_id: "IR-09",
        name: "مهرداد نیک‌پی",
        mobile: "09150000000",
        field: "فرش",
        status: "new",
        version: 1,
      },
    ]);
  });

  it("is seen by the office and those above it, and by nobody else", async () => {
    const input = request();
    await requestFounding(visitor(), input);
    for (const role of ["officeEmployment", "provinceEmployment", "hqEmployment"] as const)
      expect(await seenBy(role, here, input.requestId), role).toBe(1);
    for (const role of ["centerChair", "centerMember"] as const)
      expect(await seenBy(role, here, input.requestId), role).toBe(0);
    for (const role of ["officeEmployment", "provinceEmployment"] as const)
      expect(await seenBy(role, elsewhere, input.requestId), `${role} elsewhere`).toBe(0);
    const { rows } = await database().pool.query("SELECT id FROM founding_request");
    expect(rows).toEqual([]);
  });

  it("sent twice, even at once, is one request", async () => {
    const input = request();
    const address = randomUUID();
    const both = await Promise.all([1, 2].map(() => requestFounding(visitor(address), input)));
    expect(both.map(codeOf)).toEqual(["ok", "ok"]);
    expect(codeOf(await requestFounding(visitor(address), { ...input, name: "دیگری" }))).toBe("ok");
    expect(await rowsOf(input.requestId)).toMatchObject([{ name: "مهرداد نیک‌پی" }]);
  });

  it("to an office that does not exist is refused beside the field", async () => {
    const input = request({ officeId: "no-such-office" });
    expect(await requestFounding(visitor(), input)).toMatchObject({
      ok: false,
      refusal: { code: "invalidInput", fields: { officeId: expect.any(String) } },
    });
    expect(await rowsOf(input.requestId)).toEqual([]);
  });

  it("is refused from the sixth of an hour on, and nothing is kept", async () => {
    const address = randomUUID();
    for (let count = 0; count < 5; count += 1)
      expect(codeOf(await requestFounding(visitor(address), request()))).toBe("ok");
    const input = request();
    expect(await requestFounding(visitor(address), input)).toMatchObject({
      ok: false,
      refusal: { code: "rateLimited", params: { minutes: 60 } },
    });
    expect(await rowsOf(input.requestId)).toEqual([]);
    expect(codeOf(await requestFounding(visitor(), input))).toBe("ok");
  });
});

describe("the places to choose from", () => {
  it("are all provinces, and the offices of one", async () => {
    const { provinces, offices } = await getFoundingPlaces(database(), "IR-09");
    expect(provinces).toHaveLength(31);
    expect(offices.map(({ id }) => id)).toContain(here.officeId);
    expect(offices.map(({ id }) => id)).not.toContain(elsewhere.officeId);
  });

  it.each(["", "IR-99", "\0", "' OR 1=1--"])("%j has no offices and no name", async (text) => {
    expect((await getFoundingPlaces(database(), text)).offices).toEqual([]);
    expect(await findOfficeName(database(), text)).toBeNull();
  });

  it("an office is called by its name", async () => {
    expect(await findOfficeName(database(), here.officeId)).toBe("دفتر آزمون");
  });
});
