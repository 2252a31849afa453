import type { Page } from "@playwright/test";
import {
  buildLicenseNumber,
  formatLicenseNumber,
  type LicenseNumber,
} from "@/lib/domain/licensing/license-number";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { expect, test } from "./support/fixtures";
import { refusal } from "./support/entry-form";
import { ownerRows } from "./support/place";
import { forgetAttempts } from "./support/visitors";

type License = {
  number: LicenseNumber;
  application: string;
  center: string;
  chair: string;
  province: string;
};

/** An active license of the demonstration, with what must not be told of it. */
async function someLicense(): Promise<License> {
  const [license] = await ownerRows<License>(
    `SELECT l.number, l.application_number AS application, c.name AS center, b.name AS chair, l.province_id AS province
     FROM license l JOIN center c ON c.id = l.center_id JOIN board_member b ON b.center_id = c.id AND b.seat = 1 AND b.to_on IS NULL
     WHERE l.status = 'active' AND l.province_id = 'IR-09' AND l.valid_until > now() ORDER BY l.number LIMIT 1`,
    [],
  );
  if (!license) throw new Error("the demonstration has no active license in Khorasan Razavi");
  return license;
}

test.beforeEach(forgetAttempts);

test("anybody verifies a license by its number, however it is typed", async ({ page }) => {
  const { number, center, chair } = await someLicense();
  const title = page.getByRole("heading", { level: 2, name: center });
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "استعلام مجوز" }).click();
  await ask(page, ` ${toPersianDigits(number).replaceAll("-", "/")} `);
  await expect(page).toHaveURL(`/verify/${number}`);
  await expect(title).toContainText("فعال");
  await expect(page.getByText(formatLicenseNumber(number), { exact: true })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(chair);

  await page.goto(`/verify/${number.replaceAll("-", "")}`);
  await expect(page).toHaveURL(`/verify/${number}`);
  await expect(title).toBeVisible();
});

test("a mistyped number and an unknown one get a clear answer", async ({ page }) => {
  const { number } = await someLicense();
  await page.goto("/verify");
  const mistyped = number.slice(0, -1) + ((Number(number.at(-1)) + 1) % 10);
  await ask(page, mistyped);
  await expect(page.getByRole("search")).toContainText("رقم کنترل این شماره درست نیست");
  await expect(page.getByLabel("شمارهٔ مجوز")).toHaveValue(mistyped);
  await ask(page, buildLicenseNumber("IR-31", 1399, 9999));
  await expect(page.getByRole("main")).toContainText("مجوزی با این شماره یافت نشد");
});

test("the printed license fills one page and carries its address", async ({ openAs, isMobile }) => {
  const { number, application, center } = await someLicense();
  const page = await openAs("khorasan-razavi.participation");
  await page.goto(`/licenses/${application}/license`);
  const paper = page.getByRole("article", { name: `مجوز ${center}` });
  await expect(paper).toContainText("بند «ب-۳-۱»");
  await expect(paper).toContainText(`/verify/${number}`);
  await expect(paper.getByRole("img", { name: "رمزینهٔ نشانی استعلام این مجوز" })).toBeVisible();
  await expect(page.getByRole("button", { name: "چاپ مجوز" })).toBeVisible();
  if (isMobile) return;
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a benefactor's request reaches the office", async ({ page }) => {
      const name = `نیکوکار ${Date.now()}`;
      await page.goto("/sign-in");
      await page.getByRole("link", { name: "تأسیس مرکز" }).click();
      await expect(page.getByRole("heading", { name: "هشت مسئولیت هیئت عامل" })).toBeVisible();
      await page.getByLabel("استان").selectOption({ label: "خراسان رضوی" });
      await page.getByRole("button", { name: "ادامه" }).click();
      await page.getByLabel("ادارهٔ شهرستان").selectOption({ label: "نیشابور" });
      await page.getByLabel("نام و نام خانوادگی").fill(name);
      await page.getByLabel("شمارهٔ همراه").fill("۱۲۳");
      await page.getByLabel("زمینهٔ فعالیت شما").fill("فیروزه‌تراشی");
      await page.getByLabel("پیام").fill("با چند همکار می‌خواهیم مرکزی برپا کنیم.");
      await page.getByRole("button", { name: "فرستادن درخواست" }).click();
      await expect(refusal(page)).toContainText("شماره همراه باید یازده رقم باشد");
      await expect(page.getByLabel("نام و نام خانوادگی")).toHaveValue(name);
      await page.getByLabel("شمارهٔ همراه").fill("۰۹۱۵۰۰۰۰۰۰۰");
      await page.getByRole("button", { name: "فرستادن درخواست" }).click();
      await expect(page.getByRole("status")).toContainText("درخواست شما به ادارهٔ نیشابور رسید.");
      const rows = await ownerRows("SELECT office_id, status FROM founding_request WHERE name = $1", [name]);
      expect(rows).toEqual([{ office_id: "neyshabur", status: "new" }]);
    });
  });
}

async function ask(page: Page, number: string) {
  await page.getByLabel("شمارهٔ مجوز").fill(number);
  await page.getByRole("button", { name: "استعلام" }).click();
}
