import { beforeAll, describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/organisation/role";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { getMonthHead } from "@/lib/server/month/head-query";
import { getMonthPage } from "@/lib/server/month/queries";
import { bring, logged } from "@/tests/server/month/month-world";
import { asOwner, asRole, createCenter, MONTH, type TestPlace } from "@/tests/support/world";

const stages = ["open", "submitted", "returned", "officeVerified", "confirmed"] as const;
const places = new Map<string, TestPlace>();
let elsewhere: TestPlace;

beforeAll(async () => {
  for (const stage of stages) {
    const place = await createCenter();
    places.set(stage, place);
    if (stage === "open") await logged(place, [1]);
    else await bring(place, stage === "returned" ? "submitted" : stage, [1]);
    if (stage === "returned")
      await asOwner("UPDATE monthly_performance SET status = 'returned' WHERE center_id = $1", [
        place.centerId,
      ]);
  }
  elsewhere = await createCenter("IR-29");
});

describe.each(stages)("what a form is told of a month that is %s", (stage) => {
  it.each(ROLES)("is for %s what the month's page tells", async (role) => {
    const place = places.get(stage) ?? elsewhere;
    for (const seat of [place, elsewhere]) {
      const ctx = asRole(role, seat);
      const [head, page] = [
        await getMonthHead(ctx, place.centerId, MONTH),
        await getMonthPage(ctx, place.centerId, MONTH),
      ];
      expect(head && { title: head.title, center: head.centerName, log: head.mayLog }).toEqual(
        page && { title: page.title, center: page.center.name, log: page.may.log },
      );
    }
  });
});

it("tells nothing of months that the center does not owe", async () => {
  const ctx = asRole("centerChair", elsewhere);
  for (const month of ["1402-12", "1405-09"])
    expect(await getMonthHead(ctx, elsewhere.centerId, jalaliMonth(month))).toBeNull();
  expect(await getMonthHead(ctx, "no-such-center", MONTH)).toBeNull();
});
