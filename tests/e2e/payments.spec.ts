import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { formatNumber } from "@/lib/domain/shared/rial";
import { formatSheba } from "@/lib/domain/shared/sheba";
import { newSheba } from "@/tests/support/payment";
import { refusal, said } from "./support/entry-form";
import { expect, test } from "./support/fixtures";
import { confirmMonth, PAYABLE_RIAL } from "./support/payable";
import { monthsAgo, preparePlace } from "./support/place";

/** Each screen size pays months of its own, in which nobody else makes a batch. */
const months = {
  desktop: [monthsAgo(8), monthsAgo(7)],
  phone: [monthsAgo(6), monthsAgo(5)],
} as const;
const CORRECTION = 500_000n;

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

test("a confirmed month is paid once, by several hands, and corrected in the next", async ({ openAs }, {
  project,
}) => {
  const [month, next] = months[project.name === "phone" ? "phone" : "desktop"];
  const place = await preparePlace();
  const { people, centerName } = place;
  await confirmMonth(place, month);
  await confirmMonth(place, next);
  const sheba = newSheba();
  const bankReference = `${project.name}-${place.office}`.toUpperCase();
  const employment = await openAs(people.employment);
  const manager = await openAs(people.manager);
  const row = (page: Page) => page.getByRole("row").filter({ hasText: centerName }).first();

  await test.step("participation enters the account, employment confirms it", async () => {
    const participation = await openAs(people.participation);
    await participation.goto(`/payments/accounts?q=${place.office}`);
    await participation.getByRole("link", { name: `ثبت حساب ${centerName}` }).click();
    await participation.getByLabel("شبا").fill(`${sheba.slice(0, -1)}${(Number(sheba.at(-1)) + 1) % 10}`);
    await participation.getByLabel("نام بانک").fill("بانک ملی ایران");
    await participation.getByLabel("صاحب حساب").fill(centerName);
    await press(participation, "ثبت حساب");
    await expect(refusal(participation)).toContainText("شبا درست نیست");
    await participation.getByLabel("شبا").fill(formatSheba(sheba));
    await press(participation, "ثبت حساب");
    await expect(said(participation)).toContainText("منتظر تأیید");
    await employment.goto(`/payments/accounts?q=${place.office}`);
    await expect(main(employment)).toContainText(formatSheba(sheba));
    await press(employment, `تأیید حساب ${centerName}`);
    await expect(said(employment)).toContainText("حساب تأیید شد");
  });

  await test.step("employment makes the batch with two quick clicks; another person approves it", async () => {
    await employment.goto("/payments");
    await employment.getByRole("link", { name: formatMonth(month), exact: true }).click();
    await expect(row(employment)).toContainText(formatNumber(PAYABLE_RIAL));
    await employment.getByRole("button", { name: "تهیهٔ فهرست پرداخت" }).dblclick();
    await expect(said(employment)).toContainText("فهرست پرداخت تهیه شد.");
    await expect(main(employment)).toContainText("تهیه‌کننده نمی‌تواند تأییدکننده باشد");
    await expect(employment.getByRole("button", { name: "تأیید فهرست" })).toHaveCount(0);
    await manager.goto(new URL(employment.url()).pathname);
    await press(manager, "تأیید فهرست");
    await expect(said(manager)).toContainText("فهرست تأیید شد.");
  });

  await test.step("the list goes to the bank, and its answer is written down", async () => {
    await employment.reload();
    const [file] = await Promise.all([employment.waitForEvent("download"), press(employment, "خروجی CSV")]);
    const line = (await readFile(await file.path(), "utf8"))
      .split("\r\n")
      .find((text) => text.includes(place.center));
    expect(line).toContain(`,${sheba},${centerName},بانک ملی ایران,${PAYABLE_RIAL},`);
    await employment.getByLabel("شمارهٔ پیگیری بانک").fill("۱۲");
    await press(employment, "ثبت پرداخت");
    await expect(refusal(employment)).toContainText("شماره پیگیری از ۴ تا ۴۰");
    await employment.getByLabel("شمارهٔ پیگیری بانک").fill(bankReference.toLowerCase());
    await press(employment, "ثبت پرداخت");
    await expect(said(employment)).toContainText("پرداخت ثبت شد.");
    await expect(main(employment)).toContainText(bankReference);
  });

  await test.step("the center sees it, with the account only by its end", async () => {
    const chair = await openAs(people.chair);
    await chair.goto(`/centers/${place.center}/months/${month}`);
    const payment = chair.getByRole("region", { name: "پرداخت", exact: true });
    await expect(payment).toContainText("پرداخت شد");
    await expect(payment).toContainText(bankReference);
    await expect(payment).toContainText(`${formatNumber(PAYABLE_RIAL)} ریال`);
    await chair.goto(`/centers/${place.center}`);
    await expect(chair.getByRole("region", { name: "پرداخت‌ها" })).toContainText(bankReference);
    await expect(main(chair)).not.toContainText(formatSheba(sheba));
    await expect(main(chair)).toContainText("••••");
  });

  await test.step("a correction waits for the next month, and its batch says why it pays less", async () => {
    await employment.getByRole("link", { name: `ثبت اصلاح ${centerName}` }).click();
    await employment.getByLabel(/^کاهش/).check();
    await employment.getByLabel("مبلغ اصلاح").fill("۹۹۹٬۹۹۹٬۹۹۹");
    await employment.getByLabel("دلیل اصلاح").fill("یک خدمت دو بار شمرده شده بود.");
    await press(employment, "ثبت اصلاح");
    await expect(refusal(employment)).toContainText("کمک ماه نمی‌تواند کمتر از صفر شود");
    await employment.getByLabel("مبلغ اصلاح").fill(formatNumber(CORRECTION));
    await press(employment, "ثبت اصلاح");
    await expect(said(employment)).toContainText("اصلاح ثبت شد");
    await employment.goto(`/payments?month=${next}`);
    await expect(row(employment)).toContainText(formatNumber(-CORRECTION));
    await press(employment, "تهیهٔ فهرست پرداخت");
    await expect(row(employment)).toContainText(formatNumber(PAYABLE_RIAL - CORRECTION));
    await expect(main(employment)).toContainText("یک خدمت دو بار شمرده شده بود.");
  });
});
