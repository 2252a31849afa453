import { describe, expect, it } from "vitest";
import { calculateAid, encodeBreakdown } from "@/lib/domain/aid/formula";
import { policy1400 } from "@/lib/domain/aid/policy-version";
import {
  confirmMonth,
  reopenMonth,
  returnMonth,
  submitMonth,
  verifyMonth,
} from "@/lib/server/month/commands";
import { reviewMonth } from "@/lib/server/service-entry/review";
import { changeEntry } from "@/lib/server/service-entry/commands";
import { asOwner, asRole, codeOf, createCenter, MONTH, NOW } from "@/tests/support/world";
import { agreedMonth, bring, buildEntry, eventsOf, keyOf, logged, rowOf } from "./month-world";

describe("S1 ح نکته ۳: a center's month goes from the board over the office to the province", () => {
  it("freezes the aid with its policy version, explained row by row, and tells each step in an event", async () => {
    const place = await createCenter();
    await agreedMonth(place, { 2: 3 });
    const [first = "", second = "", third = ""] = await logged(place, [1, 2, 2]);
    expect(codeOf(await submitMonth(asRole("centerExecutive", place), await keyOf(place)))).toBe("ok");
    const office = asRole("officeEmployment", place);
    const entries = [first, second, third].map((entryId) => ({
      entryId,
      decision: "accepted" as const,
      confirmedQuantity: null,
      reason: "",
    }));
    expect(codeOf(await reviewMonth(office, { ...(await keyOf(place)), entries }))).toBe("ok");
    expect(codeOf(await verifyMonth(office, await keyOf(place)))).toBe("ok");
    const province = asRole("provinceEmployment", place);
    expect(codeOf(await confirmMonth(province, { ...(await keyOf(place)), baseAidRial: 2_500_000n }))).toBe(
      "ok",
    );

    const row = await rowOf(place);
    const [policy] = await asOwner<{ id: number }>("SELECT id FROM policy_version");
    const expected = calculateAid({ ...policy1400, id: policy?.id ?? 0 }, [
      { service: 1, target: null, confirmedQuantity: 1, approvedCostRial: 0n },
      { service: 2, target: 3, confirmedQuantity: 2, approvedCostRial: 0n },
    ]);
    expect(expected.payableRial).toBe(1_500_000n + 666_666n);
    expect(row).toMatchObject({
      status: "confirmed",
      payable_rial: "2166666",
      base_aid_rial: "2500000",
      submitted_late: false,
    });
    expect(row.breakdown).toEqual(encodeBreakdown(expected));
    for (const kind of ["month.submitted", "month.verified", "month.confirmed"]) {
      const events = await eventsOf(place, kind);
      expect(events, kind).toHaveLength(1);
      expect(events[0]).toMatchObject({ subject: "month", subject_id: `${place.centerId}/${MONTH}` });
    }
    expect((await eventsOf(place, "month.confirmed"))[0]).toMatchObject({
      before: { status: "officeVerified" },
      after: { status: "confirmed", payableRial: "2166666" },
    });
  });

  it("returns a month with reasons by row; a mended entry is looked at again, the others keep their decision", async () => {
    const place = await createCenter();
    const [mended = "", kept = ""] = await bring(place, "officeVerified", [1, 4]);
    const province = asRole("provinceEmployment", place);
    const reasons = [{ service: 1 as const, reason: "شرح خدمت روشن نیست" }];
    expect(codeOf(await returnMonth(province, { ...(await keyOf(place)), note: "", reasons }))).toBe("ok");
    const returned = await rowOf(place);
    expect(returned).toMatchObject({ status: "returned", verified_by_id: null });
    expect(returned.return_reasons).toMatchObject({
      stage: "province",
      services: { "1": "شرح خدمت روشن نیست" },
    });

    const executive = asRole("centerExecutive", place);
    const [entry] = await asOwner<{ version: number }>("SELECT version FROM service_entry WHERE id = $1", [
      mended,
    ]);
    const change = { centerId: place.centerId, month: MONTH, entryId: mended, version: entry?.version ?? 0 };
    const value = buildEntry(1, { description: "شرحی روشن‌تر" });
    expect(codeOf(await changeEntry(executive, { ...change, value }))).toBe("ok");
    expect(codeOf(await submitMonth(executive, await keyOf(place)))).toBe("ok");
    const decisions = await asOwner<{ id: string; decision: string }>(
      "SELECT id, decision FROM service_entry WHERE center_id = $1",
      [place.centerId],
    );
    expect(Object.fromEntries(decisions.map((row) => [row.id, row.decision]))).toEqual({
      [mended]: "pending",
      [kept]: "accepted",
    });
    expect((await rowOf(place)).return_reasons).toBeNull();
    expect(codeOf(await verifyMonth(asRole("officeEmployment", place), await keyOf(place)))).toBe(
      "entriesUndecided",
    );
  });

  it("reopens a confirmed month only for the province's manager: amounts are cleared here and kept in the event", async () => {
    const place = await createCenter();
    await bring(place, "confirmed", [1]);
    const manager = asRole("provinceManager", place);
    expect(
      codeOf(await reopenMonth(manager, { ...(await keyOf(place)), reason: "هدف ماهانه نادرست بود" })),
    ).toBe("ok");
    expect(await rowOf(place)).toMatchObject({
      status: "officeVerified",
      payable_rial: null,
      breakdown: null,
      targets: [],
    });
    const [event] = await eventsOf(place, "month.reopened");
    expect(event).toMatchObject({
      note: "هدف ماهانه نادرست بود",
      before: { status: "confirmed", payableRial: "1500000" },
    });
  });

  it("counts punctuality by the first submission: day 5 of the next month is on time, day 6 is late", async () => {
    for (const [at, late] of [
      ["2026-11-26T20:29:00Z", false], // 5 Azar, 23:59 in Tehran
      ["2026-11-26T20:31:00Z", true], // 6 Azar, 00:01 in Tehran
    ] as const) {
      const place = await createCenter();
      await logged(place, [1]);
      const chair = asRole("centerChair", place, new Date(at));
      expect(codeOf(await submitMonth(chair, await keyOf(place)))).toBe("ok");
      expect(await rowOf(place)).toMatchObject({ submitted_late: late });
      const note = "مدارک کافی نیست";
      await returnMonth(asRole("officeEmployment", place, new Date(at)), {
        ...(await keyOf(place)),
        note,
        reasons: [],
      });
      const again = asRole("centerChair", place, new Date("2027-01-01T08:00:00Z"));
      expect(codeOf(await submitMonth(again, await keyOf(place)))).toBe("ok");
      expect(await rowOf(place)).toMatchObject({ submitted_late: late });
    }
  });

  it("accepts a month without any service, with nothing to pay", async () => {
    const place = await createCenter();
    expect(
      codeOf(
        await submitMonth(asRole("centerChair", place), {
          centerId: place.centerId,
          month: MONTH,
          version: 0,
        }),
      ),
    ).toBe("ok");
    expect(codeOf(await verifyMonth(asRole("officeEmployment", place), await keyOf(place)))).toBe("ok");
    expect(
      codeOf(
        await confirmMonth(asRole("provinceEmployment", place), { ...(await keyOf(place)), baseAidRial: 0n }),
      ),
    ).toBe("ok");
    expect(await rowOf(place)).toMatchObject({ payable_rial: "0" });
  });

  it("refuses a month that has not begun, or lies outside the center's time", async () => {
    const place = await createCenter();
    const chair = asRole("centerChair", place, NOW);
    const submit = (month: string) =>
      submitMonth(chair, { centerId: place.centerId, month: month as typeof MONTH, version: 0 });
    expect(codeOf(await submit("1405-09"))).toBe("monthNotBegun");
    expect(codeOf(await submit("1402-12"))).toBe("notFound");
  });

  it("separates duties: who logged, submitted or verified does not approve, even holding both roles", async () => {
    const place = await createCenter();
    const both = asRole("centerExecutive", place);
    both.actor.grants.push(
      ...asRole("officeEmployment", place).actor.grants,
      ...asRole("provinceEmployment", place).actor.grants,
    );
    await logged(place, [1], both);
    expect(codeOf(await submitMonth(both, await keyOf(place)))).toBe("ok");
    expect(codeOf(await reviewMonth(both, { ...(await keyOf(place)), entries: [] }))).toBe(
      "sameHandsForbidden",
    );
    expect(codeOf(await verifyMonth(both, await keyOf(place)))).toBe("sameHandsForbidden");
    await asOwner(
      "UPDATE monthly_performance SET status = 'officeVerified', verified_by_id = 1 WHERE center_id = $1",
      [place.centerId],
    );
    expect(codeOf(await confirmMonth(both, { ...(await keyOf(place)), baseAidRial: 0n }))).toBe(
      "sameHandsForbidden",
    );
  });
});
