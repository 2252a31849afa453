import type { Page } from "@playwright/test";
import { delegableDutyLabels, type DelegableDuty } from "@/lib/domain/licensing/delegable-duties";
import { licenseActionLabels } from "@/lib/domain/licensing/labels";
import { boardSeatLabels, type BoardSeat } from "@/lib/domain/organisation/board";
import { formatJalaliDate } from "@/lib/domain/shared/calendar-date";
import { refusal, said } from "./support/entry-form";
import { expect, test } from "./support/fixtures";
import { dayFromNow, freshPerson, prepareLicensed, typedDay } from "./support/licensed";
import { ownerRows } from "./support/place";
import { forgetAttempts } from "./support/visitors";

test.describe.configure({ mode: "parallel" });

const seatOf = (page: Page, seat: BoardSeat) =>
  page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 3, name: boardSeatLabels[seat], exact: true }) });

test("a member is replaced or resigns with a date and a reason, and the history stays [S1 ج]", async ({
  openAs,
}) => {
  const [place, other] = [await prepareLicensed(), await prepareLicensed()];
  const [chair, executive, resources] = place.members;
  const page = await openAs(place.people.participation);
  const fill = async (person: { name: string; nationalId: string }, from: string, until: string) => {
    await page.getByLabel("نام و نام خانوادگی").fill(person.name);
    await page.getByLabel("کد ملی").fill(person.nationalId);
    await page.getByLabel("تاریخ انتصاب").fill(from);
    await page.getByLabel("پایان دوره").fill(until);
    await page.getByRole("button", { name: "ثبت انتصاب" }).click();
  };
  await page.goto(`/centers/${place.center}/board`);
  const seat = seatOf(page, "resources");
  await seat.getByRole("link", { name: /انتصاب جانشین یا تمدید/ }).click();
  await fill(other.members[0] ?? freshPerson(""), typedDay(-1), typedDay(30));
  await expect(refusal(page)).toContainText("دلیل جایگزینی را بنویسید.");
  await page.getByLabel("دلیل جایگزینی").fill("جابه‌جایی به شهری دیگر");
  await page.getByRole("button", { name: "ثبت انتصاب" }).click();
  await expect(refusal(page)).toContainText(`این شخص عضو هیئت عامل «${other.centerName}» است.`);
  await page.getByLabel("کد ملی").fill(chair?.nationalId ?? "");
  await page.getByRole("button", { name: "ثبت انتصاب" }).click();
  await expect(refusal(page)).toContainText("هر کس تنها یک سمت دارد");
  await expect(page.getByLabel("دلیل جایگزینی")).toHaveValue("جابه‌جایی به شهری دیگر");
  const successor = freshPerson(`جانشین ${place.office}`);
  await fill(successor, typedDay(-1), typedDay(30));
  await expect(said(page)).toContainText("انتصاب ثبت شد.");
  await expect(seat).toContainText(successor.name);
  await expect(seat).toContainText("رو به پایان");
  await seat.getByText("دارندگان پیشین").click();
  await expect(seat.getByRole("listitem")).toContainText(resources?.name ?? "");
  await expect(seat.getByRole("listitem")).toContainText("جابه‌جایی به شهری دیگر");

  const vacated = seatOf(page, "executive");
  await vacated.getByRole("link", { name: /ثبت کناره‌گیری/ }).click();
  await page.getByLabel("آخرین روز در این سمت").fill(typedDay(1));
  await page.getByLabel("دلیل", { exact: true }).fill("درخواست خود او");
  await page.getByRole("button", { name: "ثبت کناره‌گیری" }).click();
  await expect(refusal(page)).toContainText("تاریخ کناره‌گیری نمی‌تواند در آینده باشد.");
  await page.getByLabel("آخرین روز در این سمت").fill(typedDay(0));
  await page.getByRole("button", { name: "ثبت کناره‌گیری" }).click();
  await expect(said(page)).toContainText("کناره‌گیری ثبت شد.");
  await expect(vacated).toContainText("جای خالی");
  await vacated.getByText("دارندگان پیشین").click();
  await expect(vacated.getByRole("listitem")).toContainText(executive?.name ?? "");
  await expect(vacated.getByRole("listitem")).toContainText("درخواست خود او");

  const reader = await openAs(place.people.executive);
  await reader.goto(`/centers/${place.center}`);
  const board = reader.getByRole("region", { name: "هیئت عامل" });
  await expect(board.getByRole("row").filter({ hasText: boardSeatLabels.executive })).toContainText(
    "جای خالی",
  );
  await expect(board).toContainText(successor.name);
  await expect(board).not.toContainText(executive?.name ?? "");
});

test("the province delegates duties, a part of the twelfth among them, and the center sees them [S1 د]", async ({
  openAs,
}) => {
  const place = await prepareLicensed();
  const page = await openAs(place.people.employment);
  const duty = (key: DelegableDuty) => page.getByRole("checkbox", { name: delegableDutyLabels[key] });
  await page.goto(`/centers/${place.center}/duties`);
  for (const key of ["6", "12-3"] as const) await duty(key).check();
  await page.getByLabel("تاریخ اجرا").fill(typedDay(-3));
  await page.getByRole("button", { name: "ثبت مأموریت‌ها" }).click();
  await expect(said(page)).toContainText("مأموریت‌های مرکز ثبت شد.");
  await duty("6").uncheck();
  await page.getByRole("button", { name: "ثبت مأموریت‌ها" }).click();
  await expect(page.getByRole("table", { name: "مأموریت‌های پیشین" })).toContainText(
    delegableDutyLabels["6"],
  );

  const chair = await openAs(place.people.chair);
  await chair.goto(`/centers/${place.center}`);
  const duties = chair.getByRole("region", { name: "مأموریت‌های واگذارشده" });
  await expect(duties).toContainText(delegableDutyLabels["12-3"]);
  await expect(duties).not.toContainText(delegableDutyLabels["6"]);
  await duties.getByRole("link", { name: "همهٔ مأموریت‌ها" }).click();
  await expect(chair.getByRole("row").filter({ hasText: delegableDutyLabels["12-3"] }).first()).toContainText(
    "واگذارشده از",
  );
  await expect(chair.getByRole("button", { name: "ثبت مأموریت‌ها" })).toHaveCount(0);
});

test("a license is suspended, resumed, renewed and revoked, and anybody is told how it stands", async ({
  openAs,
  page: visitor,
}) => {
  const place = await prepareLicensed();
  const page = await openAs(place.people.participation);
  const step = async (action: keyof typeof licenseActionLabels, typed: Record<string, string> = {}) => {
    const form = page.getByRole("region", { name: "اقدام بر مجوز" }).locator(`form#${action}`);
    const button = form.getByRole("button", { name: licenseActionLabels[action] });
    if (!(await button.isVisible())) await form.locator("summary").click();
    for (const [label, value] of Object.entries(typed)) await form.getByLabel(label).fill(value);
    await button.click();
  };
  const verdict = async (text: string | RegExp) => {
    await forgetAttempts();
    await visitor.goto(`/verify/${place.license}`);
    await expect(visitor.getByRole("main")).toContainText(text);
  };
  await page.goto(`/licenses/${place.application}`);
  await step("suspend", { "تعلیق تا پایان": typedDay(20) });
  await expect(refusal(page)).toContainText("دلیل");
  await expect(page.getByLabel("تعلیق تا پایان")).toHaveValue(typedDay(20));
  await step("suspend", { "دلیل تعلیق": "نداشتن مکان مناسب" });
  await expect(said(page)).toContainText("مجوز تعلیق شد.");
  await verdict(/فعالیت این مرکز تا پایان .* تعلیق شده است/);
  await expect(visitor.getByRole("heading", { level: 2 })).toContainText("تعلیق‌شده");
  await expect(visitor.getByRole("main")).not.toContainText("نداشتن مکان مناسب");

  await step("resume");
  await expect(said(page)).toContainText("تعلیق پایان یافت و مجوز دوباره فعال است.");
  await verdict("این مجوز معتبر است");

  await step("renew", { "معتبر تا پایان": typedDay(900) });
  await expect(said(page)).toContainText("مجوز تمدید شد.");
  await page.getByRole("link", { name: "برگهٔ مجوز" }).click();
  const [renewed] = await ownerRows<{ until: string }>(
    "SELECT valid_until::text AS until FROM license WHERE number = $1",
    [place.license],
  );
  expect(renewed?.until).toBe(dayFromNow(900));
  await expect(page.getByRole("article", { name: `مجوز ${place.centerName}` })).toContainText(
    formatJalaliDate(dayFromNow(900)),
  );

  await page.goto(`/licenses/${place.application}`);
  await step("revoke", { "دلیل لغو": "تخلف از شیوه‌نامه" });
  await expect(said(page)).toContainText("مجوز لغو شد.");
  await expect(page.getByRole("region", { name: "اقدام بر مجوز" })).toHaveCount(0);
  await verdict("این مجوز لغو شده است و دیگر اعتباری ندارد.");
  await page.goto(`/centers/${place.center}`);
  await expect(page.getByRole("region", { name: "مجوز" })).toContainText("لغوشده");
  const board = page.getByRole("region", { name: "هیئت عامل" });
  await expect(board.getByText("جای خالی")).toHaveCount(place.members.length);
  await expect(board).not.toContainText(place.members[0]?.name ?? "");
});
