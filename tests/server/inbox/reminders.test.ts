import process from "node:process";
import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { tellReminders } from "@/lib/ops/nightly/tell-reminders";
import { bring } from "@/tests/server/month/month-world";
import { day } from "@/tests/domain/loan/day";
import { asOwner, createCenter, type TestPlace } from "@/tests/support/world";
import { createPerson, kindsTold, toldTo } from "./inbox-world";

const ownerUrl = () => String(process.env.DATABASE_URL);
/** Of Aban 1405: due on day 5, 10, 15 and 20 of Azar. */
const azar = (of: number) => day(`1405/9/${of}`);
const noonOf = (today: CalendarDate) => new Date(`${today}T08:30:00Z`);
const remind = (today: CalendarDate) => tellReminders(ownerUrl(), today, noonOf(today));

let place: TestPlace;
beforeEach(async () => {
  await asOwner("DELETE FROM reminder_day");
  place = await createCenter();
  // A center that has worked since the month it is about owes no earlier one.
  await asOwner("UPDATE center SET started_month = '1405-08' WHERE id = $1", [place.centerId]);
});

describe("reminders of the month [S1 ح]", () => {
  it("go to chair and executive of a center that has not submitted: before, and after", async () => {
    const chair = await createPerson("centerChair", place);
    const executive = await createPerson("centerExecutive", place);
    const member = await createPerson("centerMember", place);
    for (const of of [2, 3, 4, 5, 6, 7, 20]) await remind(azar(of));
    for (const { id } of [chair, executive])
      expect(await kindsTold(id)).toEqual(["month.dueSoon", "month.missing"]);
    expect(await kindsTold(member.id)).toEqual([]);
  });

  it("stop when it has been submitted, and go on to the office and to the province", async () => {
    const chair = await createPerson("centerChair", place);
    const office = await createPerson("officeEmployment", place);
    await bring(place, "submitted");
    await remind(azar(4));
    await remind(azar(9));
    expect(await kindsTold(chair.id)).toEqual([]);
    expect(await toldTo(office.id)).toMatchObject([
      { kind: "review.dueSoon", body: expect.stringContaining("۱ مرکز منتظر بررسی شماست") as string },
    ]);
    await remind(azar(11));
    expect(await kindsTold(office.id)).toEqual(["review.dueSoon", "review.overdue"]);
  });

  it("count what waits for the province", async () => {
    const province = await createPerson("provinceEmployment", { ...place, provinceId: "IR-20" });
    for (let count = 0; count < 2; count += 1) await bring(await createCenter("IR-20"), "officeVerified");
    await remind(azar(14));
    const told = await toldTo(province.id);
    expect(told.filter(({ kind }) => kind.startsWith("confirmation."))).toMatchObject([
      { kind: "confirmation.dueSoon", body: expect.stringContaining("۲ مرکز منتظر تأیید") as string },
    ]);
  });

  it("go to no center before its first month or after its last", async () => {
    const chair = await createPerson("centerChair", place);
    await asOwner("UPDATE center SET started_month = '1405-09' WHERE id = $1", [place.centerId]);
    await remind(azar(5));
    await asOwner("UPDATE center SET started_month = '1403-01', ended_month = '1405-08' WHERE id = $1", [
      place.centerId,
    ]);
    await remind(azar(6));
    expect(await kindsTold(chair.id)).toEqual([]);
  });
});

describe("reminders of the report [S1 ط]", () => {
  const provinceId = "IR-16";
  const reportOf = (month: string, sent: boolean) =>
    asOwner(
      `INSERT INTO monthly_report (province_id, month, revision, narrative, written_by_name, written_at, status, number, figures, sent_by_id, sent_by_name, sent_at,
         sent_late, open_months)
       SELECT $1, $2, 1, '{}', 'نویسنده', now(), s.status, s.number, s.figures, s.by_id, s.by_name, s.at, s.late, s.months
       FROM (VALUES ('sent'::report_status, $3, '{}'::jsonb, 1, 'فرستنده', now(), false, 0), ('draft', NULL, NULL, NULL, NULL, NULL, NULL, NULL))
         AS s (status, number, figures, by_id, by_name, at, late, months)
       WHERE s.status = $4::report_status`,
      [provinceId, month, randomUUID(), sent ? "sent" : "draft"],
    );

  it("go to the province before its last day, then every five days, and once to headquarters with its name", async () => {
    await createCenter(provinceId);
    await reportOf("1405-07", true);
    const province = await createPerson("provinceEmployment", { ...place, provinceId });
    const headquarters = await createPerson("hqEmployment", place);
    await reportOf("1405-08", false);
    for (let of = 17; of <= 30; of += 1) await remind(azar(of));
    expect((await toldTo(province.id)).map(({ onceKey }) => onceKey)).toEqual([
      `report.dueSoon:${provinceId}:1405-08`,
      ...[21, 26].map((of) => `report.missing:${provinceId}:1405-08:${azar(of)}`),
    ]);
    const late = (await toldTo(headquarters.id)).filter(({ onceKey }) => onceKey === "report.late:1405-08");
    expect(late).toHaveLength(1);
    const [named] = await asOwner<{ name: string }>("SELECT name FROM province WHERE id = $1", [provinceId]);
    expect(late[0]?.body).toContain(named?.name);
  });

  it("stop when it has been sent", async () => {
    await createCenter("IR-17");
    const province = await createPerson("provinceEmployment", { ...place, provinceId: "IR-17" });
    await asOwner(
      `INSERT INTO monthly_report (province_id, month, revision, narrative, written_by_name, written_at, status, number, figures, sent_by_id, sent_by_name, sent_at, sent_late, open_months)
       SELECT 'IR-17', m, 1, '{}', 'نویسنده', now(), 'sent', 'آزمون ' || m, '{}', 1, 'فرستنده', now(), false, 0 FROM unnest('{1405-07,1405-08}'::text[]) m`,
    );
    for (const of of [19, 21, 26]) await remind(azar(of));
    expect((await kindsTold(province.id)).filter((kind) => kind.startsWith("report."))).toEqual([]);
  });
});

describe("a day's reminders", () => {
  it("are told once: of several portals that begin together one does it, and another time does nothing", async () => {
    const chair = await createPerson("centerChair", place);
    const told = await Promise.all(Array.from({ length: 4 }, () => remind(azar(4))));
    expect(told.filter((count) => count !== null)).toHaveLength(1);
    expect(await remind(azar(4))).toBeNull();
    expect(await kindsTold(chair.id)).toEqual(["month.dueSoon"]);
  });

  it("are told all or none: killed in the middle, they are told the next time", async () => {
    const chair = await createPerson("centerChair", place);
    const holder = new pg.Client({ connectionString: ownerUrl() });
    await holder.connect();
    await holder.query("BEGIN; LOCK TABLE reminder_day IN SHARE MODE"); // the last statement of the day waits here
    const [running] = [remind(azar(4)).catch((error: Error) => error.message)];
    await expect
      .poll(() =>
        asOwner(
          "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'INSERT INTO reminder_day%'",
        ),
      )
      .toHaveLength(1);
    await asOwner(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'INSERT INTO reminder_day%'",
    );
    expect(await running).toMatch(/terminat/i);
    await holder.end();
    expect(await kindsTold(chair.id)).toEqual([]);
    expect(await remind(azar(4))).toBeGreaterThan(0);
    expect(await kindsTold(chair.id)).toEqual(["month.dueSoon"]);
  });

  it("are caught up on a later day after a standstill, but not a week too late", async () => {
    const chair = await createPerson("centerChair", place);
    await remind(azar(13));
    expect(await kindsTold(chair.id)).toEqual([]);
    await remind(azar(12));
    expect(await kindsTold(chair.id)).toEqual(["month.missing"]);
    await remind(addDays(azar(12), -1));
    expect(await kindsTold(chair.id)).toEqual(["month.missing"]);
  });
});
