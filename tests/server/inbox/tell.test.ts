import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Message } from "@/lib/domain/inbox/message";
import { refuse } from "@/lib/domain/shared/result";
import { tell, tellAll } from "@/lib/server/inbox/tell";
import { confirmMonth, returnMonth } from "@/lib/server/month/commands";
import { inScope } from "@/lib/server/scope";
import { bring, keyOf } from "@/tests/server/month/month-world";
import { asRole, codeOf, createCenter, MONTH, type TestPlace } from "@/tests/support/world";
import { createPerson, kindsTold, toldTo } from "./inbox-world";

let place: TestPlace;
beforeEach(async () => {
  place = await createCenter();
});

const messageOf = (): Message => ({
  kind: "account.toConfirm",
  onceKey: `test:${randomUUID()}`,
  title: "عنوان",
  body: "متن",
  href: "/centers",
});

describe("telling", () => {
  it("narrows the place to the reach of each role", async () => {
    const people = {
      chair: await createPerson("centerChair", place),
      office: await createPerson("officeEmployment", place),
      province: await createPerson("provinceEmployment", place),
      country: await createPerson("hqEmployment", place),
      member: await createPerson("centerMember", place),
      far: await createPerson("provinceEmployment", await createCenter("IR-29")),
    };
    await inScope(asRole("provinceManager", place), (tx) =>
      tell(
        tx,
        asRole("provinceManager", place),
        messageOf(),
        ["centerChair", "officeEmployment", "provinceEmployment", "hqEmployment"],
        place,
      ),
    );
    for (const name of ["chair", "office", "province", "country"] as const)
      expect(await kindsTold(people[name].id), name).toEqual(["account.toConfirm"]);
    for (const name of ["member", "far"] as const) expect(await kindsTold(people[name].id), name).toEqual([]);
  });

  it("tells once whoever has two of the roles", async () => {
    const both = await createPerson("centerChair", place);
    const message = messageOf();
    for (let time = 0; time < 2; time += 1)
      await inScope(asRole("officeEmployment", place), (tx) =>
        tell(tx, asRole("officeEmployment", place), message, ["centerChair", "centerExecutive"], place),
      );
    expect(await kindsTold(both.id)).toHaveLength(1);
  });

  it("many at once tells each its own, once", async () => {
    const places = await Promise.all(Array.from({ length: 3 }, () => createCenter()));
    const chairs = await Promise.all(places.map((of) => createPerson("centerChair", of)));
    const told = places.map((of, index) => ({
      message: { ...messageOf(), title: `پیام ${index}` },
      roles: ["centerChair", "centerExecutive"] as const,
      place: of,
    }));
    const ctx = asRole("provinceEmployment", place);
    for (let time = 0; time < 2; time += 1) await inScope(ctx, (tx) => tellAll(tx, ctx, told));
    for (const [index, { id }] of chairs.entries())
      expect(await toldTo(id)).toMatchObject([{ title: `پیام ${index}` }]);
    await inScope(ctx, (tx) => tellAll(tx, ctx, []));
  });

  it("is undone with the command that is refused", async () => {
    const chair = await createPerson("centerChair", place);
    const office = asRole("officeEmployment", place);
    await inScope(office, async (tx) => {
      await tell(tx, office, messageOf(), ["centerChair"], place);
      return refuse("conflict");
    });
    expect(await kindsTold(chair.id)).toEqual([]);
  });
});

describe("the board is told what becomes of its month [S1 ح]", () => {
  it("that it was returned, with the reason, each time", async () => {
    const chair = await createPerson("centerChair", place);
    const member = await createPerson("centerMember", place);
    await bring(place, "submitted");
    const input = { ...(await keyOf(place)), note: "رسید خرید پیوست نیست.", reasons: [] };
    expect(codeOf(await returnMonth(asRole("officeEmployment", place), input))).toBe("ok");
    expect(await toldTo(chair.id)).toMatchObject([
      {
        kind: "month.returned",
        title: "کارکرد آبان ۱۴۰۵ بازگردانده شد",
        body: "رسید خرید پیوست نیست.",
        href: `/centers/${place.centerId}/months/${MONTH}`,
      },
    ]);
    expect(await kindsTold(member.id)).toEqual([]);
  });

  it("that it was confirmed, with the amount; a double press tells once", async () => {
    const executive = await createPerson("centerExecutive", place);
    await bring(place, "officeVerified");
    const ctx = asRole("provinceEmployment", place);
    const input = { ...(await keyOf(place)), baseAidRial: 0n };
    await confirmMonth(ctx, input);
    await confirmMonth(ctx, input);
    expect(await toldTo(executive.id)).toMatchObject([
      { kind: "month.confirmed", body: "مبلغ قابل پرداخت: ۲٬۵۰۰٬۰۰۰ ریال." },
    ]);
  });

  it("nothing when the step is refused", async () => {
    const chair = await createPerson("centerChair", place);
    await bring(place, "submitted");
    const stale = { ...(await keyOf(place)), version: 0, note: "رسید خرید پیوست نیست.", reasons: [] };
    expect(codeOf(await returnMonth(asRole("officeEmployment", place), stale))).toBe("conflict");
    expect(await kindsTold(chair.id)).toEqual([]);
  });
});
