import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { confirmMonth, submitMonth } from "@/lib/server/month/commands";
import { logEntry } from "@/lib/server/service-entry/commands";
import { asOwner, asRole, codeOf, createCenter, MONTH } from "@/tests/support/world";
import { bring, buildEntry, eventsOf, keyOf, logged, rowOf } from "./month-world";

const FIFTY = Array.from({ length: 50 }, (_, index) => index);
const tally = (codes: string[]) =>
  Object.fromEntries(
    [...new Set(codes)].map((code) => [code, codes.filter((other) => other === code).length]),
  );

describe("many hands at once leave one transition and one event", () => {
  it("fifty people confirm one month: one wins, the others are told by whom", async () => {
    const place = await createCenter();
    await bring(place, "officeVerified");
    const key = await keyOf(place);
    const results = await Promise.all(
      FIFTY.map(() => confirmMonth(asRole("provinceEmployment", place), { ...key, baseAidRial: 0n })),
    );
    expect(tally(results.map(codeOf))).toEqual({ ok: 1, conflict: 49 });
    expect(await rowOf(place)).toMatchObject({ status: "confirmed", version: key.version + 1 });
    const events = await eventsOf(place, "month.confirmed");
    expect(events).toHaveLength(1);
    const told = results.flatMap((result) => (result.ok ? [] : [result.refusal.params?.by]));
    expect(new Set(told)).toEqual(new Set([events[0]?.actor_name]));
  });

  it("one person confirms fifty times (a double click, retries): done once, and told so each time", async () => {
    const place = await createCenter();
    await bring(place, "officeVerified");
    const key = await keyOf(place);
    const ctx = asRole("provinceEmployment", place);
    const results = await Promise.all(FIFTY.map(() => confirmMonth(ctx, { ...key, baseAidRial: 0n })));
    expect(tally(results.map(codeOf))).toEqual({ ok: 50 });
    expect(await eventsOf(place, "month.confirmed")).toHaveLength(1);
    expect((await rowOf(place)).version).toBe(key.version + 1);
  });

  it("fifty submissions of one month by two people", async () => {
    const place = await createCenter();
    await logged(place, [1, 5]);
    const key = await keyOf(place);
    const people = [asRole("centerChair", place), asRole("centerExecutive", place)];
    const results = await Promise.all(
      FIFTY.map((index) => submitMonth(people[index % 2] ?? people[0]!, key)),
    );
    expect(tally(results.map(codeOf))).toEqual({ ok: 25, conflict: 25 });
    expect(await eventsOf(place, "month.submitted")).toHaveLength(1);
  });

  it("one form sent fifty times logs one entry", async () => {
    const place = await createCenter();
    const ctx = asRole("centerMember", place);
    const form = { centerId: place.centerId, month: MONTH, entryId: randomUUID(), value: buildEntry(3) };
    const results = await Promise.all(FIFTY.map(() => logEntry(ctx, form)));
    expect(tally(results.map(codeOf))).toEqual({ ok: 50 });
    const [count] = await asOwner<{ entries: number }>(
      "SELECT count(*)::integer AS entries FROM service_entry WHERE center_id = $1",
      [place.centerId],
    );
    expect(count?.entries).toBe(1);
    expect(await eventsOf(place, "entry.logged")).toHaveLength(1);
  });

  it("entries logged while the month is being submitted are in it or refused, never lost and never slipped in after", async () => {
    const place = await createCenter();
    await logged(place, [1]);
    const key = await keyOf(place);
    const member = asRole("centerMember", place);
    const log = () =>
      logEntry(member, {
        centerId: place.centerId,
        month: MONTH,
        entryId: randomUUID(),
        value: buildEntry(6),
      });
    const [submitted, ...entries] = await Promise.all([
      submitMonth(asRole("centerChair", place), key),
      ...FIFTY.slice(0, 20).map(log),
    ]);
    const accepted = entries.filter((result) => result.ok).length;
    const [count] = await asOwner<{ entries: number }>(
      "SELECT count(*)::integer AS entries FROM service_entry WHERE center_id = $1",
      [place.centerId],
    );
    expect(count?.entries).toBe(1 + accepted);
    // What the chair saw is what is submitted: an entry that came first makes the page stale.
    expect(codeOf(submitted)).toBe(accepted > 0 ? "conflict" : "ok");
    expect((await rowOf(place)).status).toBe(accepted > 0 ? "open" : "submitted");
    if (accepted === 0) expect(tally(entries.map(codeOf))).toEqual({ wrongState: 20 });
  });
});
