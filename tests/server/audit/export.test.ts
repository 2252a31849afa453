import { beforeAll, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/organisation/role";
import { exportEvents } from "@/lib/server/audit/export";
import type { EventsQuery } from "@/lib/server/audit/list-query";
import type { Context } from "@/lib/server/scope";
import type { WrittenCell } from "@/lib/server/spreadsheet/writer";
import { asOwner, asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";
import { auditorOf, writeEvent } from "./audit-world";

let place: TestPlace;
let id: string;

beforeAll(async () => {
  place = await createCenter("IR-12");
  id = await writeEvent({
    place,
    kind: "user.changed",
    subject: "user",
    subjectId: "somebody",
    before: { mobile: "09151234567" },
    after: { mobile: "09159876543", name: "=1+1" },
  });
});

async function rowsOf(ctx: Context, query: EventsQuery) {
  const sheet = await exportEvents(ctx, query);
  if (!sheet.ok) throw new Error(sheet.refusal.code);
  const rows: (readonly WrittenCell[])[] = [];
  for await (const row of sheet.value.rows) rows.push(row);
  return rows;
}

it("gives what the list shows: real numbers and days, personal numbers masked", async () => {
  const [row, ...others] = await rowsOf(auditorOf(place, ["IR-12"]), { kind: "user" });
  expect(others).toEqual([]);
  expect(row?.slice(0, 2)).toEqual([Number(id), { date: "2026-11-01" }]);
  expect(row?.at(-1)).toContain("۰۹۱۵•••••۶۷ ← ۰۹۱۵•••••۴۳");
  expect(JSON.stringify(row)).not.toMatch(/0915|1234567/);
});

it("goes through all pages, and leaves a trace that tells by which filters", async () => {
  await asOwner(
    `INSERT INTO event (at, request_id, actor_name, kind, subject, subject_id, province_id)
     SELECT now(), gen_random_uuid(), 'x', 'month.returned', 'month', n::text, 'IR-12' FROM generate_series(1, 2050) n`,
  );
  const ctx = auditorOf(place, ["IR-12"]);
  const rows = await rowsOf(ctx, { kind: "month.returned", from: "1405/01/01" });
  expect(new Set(rows.map(([number]) => number)).size).toBe(2_050);
  const [trace] = await asOwner(
    "SELECT after, province_id FROM event WHERE actor_id = $1 AND kind = 'audit.exported'",
    [ctx.actor.userId],
  );
  expect(trace).toMatchObject({
    province_id: "IR-12",
    after: { kinds: "month.returned", from: "2026-03-21" },
  });
});

it("refuses a day that is none: an export is never wider than what was meant", async () => {
  expect(codeOf(await exportEvents(auditorOf(place), { from: "دیروز" }))).toBe("invalidInput");
});

it.each(ROLES.filter((role) => role !== "auditor"))("%s takes out nothing", async (role) => {
  expect(codeOf(await exportEvents(asRole(role, place), {}))).toBe("notFound");
});
