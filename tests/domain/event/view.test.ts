import { describe, expect, it } from "vitest";
import { checkText, resultOf } from "@/lib/domain/event/chain";
import { eventFilter } from "@/lib/domain/event/filter";
import { eventLine, type RecordedEvent } from "@/lib/domain/event/view";

const event = (override: Partial<RecordedEvent>): RecordedEvent => ({
  id: "12",
  at: new Date("2026-11-11T08:30:00Z"),
  actorId: 3,
  actorName: "مریم رضایی",
  kind: "month.confirmed",
  subject: "month",
  subjectId: "mashhad-1/1405-08",
  before: { status: "officeVerified", version: 2 },
  after: { status: "confirmed", version: 3, payableRial: "1500000000" },
  note: null,
  province: "خراسان رضوی",
  office: "مشهد",
  center: "مرکز یکم",
  ...override,
});

describe("an event in words", () => {
  it("names what happened, when, by whom, to what and where", () => {
    expect(eventLine(event({}))).toMatchObject({
      title: "تأیید کارکرد ماه در استان",
      at: "۲۰ آبان ۱۴۰۵، ساعت ۱۲:۰۰",
      by: "مریم رضایی",
      about: "کارکرد آبان ۱۴۰۵",
      place: "مرکز یکم، مشهد، خراسان رضوی",
    });
  });

  it("says each difference in the words of its field", () => {
    expect(eventLine(event({})).differences).toEqual([
      { field: "وضعیت", before: "منتظر تأیید استان", after: "تأییدشده" },
      { field: "نسخه", before: "۲", after: "۳" },
      { field: "قابل پرداخت", before: "—", after: "۱٬۵۰۰٬۰۰۰٬۰۰۰ ریال" },
    ]);
  });

  it.each<[unknown, unknown, string, string, string]>([
    [{ untilOn: "2026-11-03" }, { untilOn: null }, "تا تاریخ", "۱۲ آبان ۱۴۰۵", "—"],
    [{ endedMonth: null }, { endedMonth: "1405-08" }, "پایان از ماه", "—", "آبان ۱۴۰۵"],
    [{ reputable: true }, { reputable: false }, "معتبر", "بله", "خیر"],
    [null, { grants: [{ role: "auditor" }] }, "نقش‌ها › ۱ › نقش", "—", "نظارت و رسیدگی"],
    [{ mobile: "09151234567" }, { mobile: "09159876543" }, "شماره همراه", "۰۹۱۵•••••۶۷", "۰۹۱۵•••••۴۳"],
    [{ unheardOf: "x" }, { unheardOf: "<b>" }, "unheardOf", "x", "<b>"],
    [{ mobile: "09151234567" }, { mobile: "09151299967" }, "شماره همراه", "۰۹۱۵•••••۶۷", "۰۹۱۵•••••۶۷"],
    [null, { people: [{ nationalId: "0012345679" }] }, "افراد › ۱ › کد ملی", "—", "۰۰۱•••••۷۹"],
  ])("%j to %j", (before, after, field, was, is) => {
    expect(eventLine(event({ before, after })).differences).toEqual([{ field, before: was, after: is }]);
  });

  it("leaves out what said nothing and still says nothing", () => {
    const after = { title: "الف", resourceKind: null, businessPeople: "", people: [] };
    expect(eventLine(event({ before: { people: null }, after })).differences).toEqual([
      { field: "عنوان", before: "—", after: "الف" },
    ]);
  });

  it("shows so many differences at most, and says how many more there are", () => {
    const line = eventLine(event({}), 2);
    expect(line.differences.map(({ field }) => field)).toEqual(["وضعیت", "نسخه"]);
    expect(line).toMatchObject({ hidden: 1, isNew: false });
    expect(eventLine(event({ before: null }))).toMatchObject({ hidden: 0, isNew: true });
  });

  it("leaves out the keys of a row that is kept whole beforehand, but not what was cleared", () => {
    const before = {
      id: "x",
      loggedById: 4,
      loggedAt: "2026-11-03T10:00:00.000Z",
      title: "الف",
      payableRial: "5",
    };
    const fields = eventLine(event({ before, after: { title: "ب" } })).differences.map(({ field }) => field);
    expect(fields).toEqual(["عنوان", "قابل پرداخت"]);
  });

  it("masks personal numbers also in its note and its record, and names the system where nobody acted", () => {
    const line = eventLine(
      event({
        actorId: null,
        actorName: "sign-in",
        kind: "account.locked",
        subject: "user",
        subjectId: "0012345679",
        note: "09151234567",
      }),
    );
    expect(line).toMatchObject({ by: "سامانه", about: "کاربر", code: "۰۰۱•••••۷۹", note: "۰۹۱۵•••••۶۷" });
  });
});

describe("what an address asks for", () => {
  it("reads days in any digits, a concept as all its kinds, a record by both its names", () => {
    expect(
      eventFilter({ from: "۱۴۰۵/۸/۱", to: "1405-08-30", kind: "session", subject: "month", id: "a/1405-08" }),
    ).toMatchObject({
      from: "2026-10-23",
      to: "2026-11-21",
      kinds: ["session.opened", "session.ended"],
      subject: "month",
      id: "a/1405-08",
      unread: [],
    });
  });

  it("tells a day that is none, and lets nonsense find nothing or ask for nothing", () => {
    expect(
      eventFilter({
        from: "31 فروردین",
        to: "1405/12/30",
        kind: "x",
        subject: "month",
        actor: "1e3",
        before: "-1",
      }),
    ).toMatchObject({
      from: null,
      to: null,
      unread: ["from", "to"],
      kinds: [],
      subject: null,
      id: null,
      actor: null,
      before: null,
    });
  });
});

describe("the result of a check", () => {
  const seal = (number: number, holds = true) => ({ seal: number, events: 10, hash: `h${number}`, holds });

  it.each([
    [[], "", "هنوز رویدادی مهر نشده است."],
    [[seal(1), seal(2)], "", "زنجیره پیوسته است: ۲۰ رویداد در ۲ مهر همان‌اند که بوده‌اند."],
    [
      [seal(1), seal(2, false), seal(3)],
      "",
      "زنجیره گسسته است: نخستین مهری که با رویدادهایش نمی‌خواند مهر شمارهٔ ۲ است.",
    ],
    [
      [seal(1, false), seal(2, false)],
      "",
      "زنجیره گسسته است: نخستین مهری که با رویدادهایش نمی‌خواند مهر شمارهٔ ۱ است و ۱ مهر دیگر هم نمی‌خواند.",
    ],
  ])("%j", (seals, noted, text) => {
    expect(checkText(resultOf(seals, noted))).toBe(text);
  });

  it("a noted hash holds while its seal and all before it do", () => {
    const seals = [seal(1), seal(2, false), seal(3)];
    expect(["h1", "h2", "h3", "h9", ""].map((noted) => resultOf(seals, noted).noted)).toEqual([
      "held",
      "absent",
      "absent",
      "absent",
      null,
    ]);
  });
});
