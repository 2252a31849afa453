import { fillSignIn } from "@/tests/support/personas";
import { attach, savePart } from "./support/application-form";
import { png, refusal, said } from "./support/entry-form";
import { expect, test } from "./support/fixtures";
import { prepareDraft, storedPart } from "./support/licensed";
import { ownerRows, preparePlace } from "./support/place";

test.describe.configure({ mode: "parallel" });

const MEGABYTE = 1024 * 1024;

test("what is typed while the line is dead stays, and is saved once it is back", async ({
  browser,
  sessionOf,
}) => {
  const { place, draft } = await prepareDraft();
  // A window of its own: the browser itself complains about the dead line.
  const context = await browser.newContext({ storageState: await sessionOf(place.people.officer) });
  const page = await context.newPage();
  await page.goto(`/licenses/${draft}/capacity`);
  await page.getByLabel("جمع‌بندی").fill("نوشته در قطعی");
  await context.setOffline(true);
  await page.getByRole("button", { name: /^ذخیره/ }).click();
  await expect(refusal(page)).toContainText("ارتباط با سامانه برقرار نشد.");
  await expect(page.getByLabel("جمع‌بندی")).toHaveValue("نوشته در قطعی");
  await context.setOffline(false);
  await savePart(page);
  expect((await storedPart(draft, "capacity"))?.fields.notes).toBe("نوشته در قطعی");
  await context.close();
});

test("what is typed when the session has ended is there again after signing in", async ({ openAs }) => {
  const { place, draft } = await prepareDraft();
  const page = await openAs(place.people.deputy);
  const address = `/licenses/${draft}/firms`;
  await page.goto(address);
  await page.getByLabel("نام بنگاه").last().fill("بنگاه نیمه‌تمام");
  await ownerRows(
    `UPDATE session SET ended_at = now() WHERE user_id = (SELECT id FROM "user" WHERE username = $1)`,
    [place.people.deputy],
  );
  await page.getByRole("button", { name: /^ذخیره/ }).click();
  await expect(refusal(page)).toContainText("نشست شما پایان یافته است");
  await expect(page.getByLabel("نام بنگاه").last()).toHaveValue("بنگاه نیمه‌تمام");
  await page.goto(address);
  await fillSignIn(page, place.people.deputy);
  await expect(page.getByRole("main").getByRole("status").first()).toContainText(
    "متن ناتمام شما بازگردانده شد",
  );
  await expect(page.getByLabel("نام بنگاه").last()).toHaveValue("بنگاه نیمه‌تمام");
  await savePart(page);
  expect((await storedPart(draft, "firms"))?.rows.map(({ name }) => name)).toContain("بنگاه نیمه‌تمام");
});

test("a file that is too large, empty or no document is refused on the page, and nothing typed is lost", async ({
  openAs,
}) => {
  const { place, draft } = await prepareDraft();
  const page = await openAs(place.people.officer);
  await page.goto(`/licenses/${draft}/board/2`);
  await page.getByLabel("کسب‌وکار").fill("هنوز ذخیره نشده");
  const documents = page.getByRole("region", { name: "مدارک" });
  const upload = async (name: string, mimeType: string, buffer: Buffer, refused: string) => {
    await page.getByLabel("پیوست مدرک").setInputFiles({ name, mimeType, buffer });
    await page.getByRole("button", { name: "پیوست کردن" }).click();
    await expect(refusal(page)).toContainText(refused);
    await expect(page.getByLabel("کسب‌وکار")).toHaveValue("هنوز ذخیره نشده");
    await expect(documents.getByRole("listitem")).toHaveCount(1);
  };
  const large = Buffer.concat([png("large"), Buffer.alloc(40 * MEGABYTE)]);
  await upload("بزرگ.png", "image/png", large, "حداکثر ۱۰ مگابایت");
  const program = Buffer.from("MZ this is a program");
  await upload("سند.pdf", "application/pdf", program, "نوع این پرونده پذیرفته نیست");
  await upload("خالی.png", "image/png", Buffer.alloc(0), "این پرونده خالی است");
  await page.getByRole("button", { name: "ذخیره", exact: true }).click();
  await expect(said(page)).toContainText("ذخیره شد.");
});

test("a meeting's date is understood in any digits; a day that no calendar has is refused", async ({
  openAs,
}) => {
  const { place, draft } = await prepareDraft();
  const page = await openAs(place.people.officer);
  await page.goto(`/licenses/${draft}/meetings`);
  const date = page.getByLabel("تاریخ نشست").first();
  const result = page.getByLabel("نتیجه").first();
  for (const [typed, message] of [
    ["١٤٠٢/١٢/٣٠", "چنین روزی در این ماه وجود ندارد."], // Arabic digits; 1402 is no leap year
    ["۱۴۰۲/۱۳/۰۱", "تاریخ درست نیست."],
    ["۱۴۹۸/۰۱/۰۱", "تاریخ نمی‌تواند پس از امروز باشد."],
    ["دیروز", "تاریخ را به شکل ۱۴۰۵/۰۸/۱۲ بنویسید."],
  ] as const) {
    await result.fill("نتیجه نوشته‌شده");
    await date.fill(typed);
    await page.getByRole("button", { name: /^ذخیره/ }).click();
    await expect(refusal(page)).toContainText(message);
    await expect(date).toHaveAccessibleDescription(new RegExp(message));
    await expect(date).toHaveValue(typed);
    await expect(result).toHaveValue("نتیجه نوشته‌شده");
  }
  await date.fill("١٤٠٢/١٢/٢٩");
  await savePart(page);
  await expect(date).toHaveValue("۱۴۰۲/۱۲/۲۹");
  expect((await storedPart(draft, "meetings"))?.rows[0]?.date).toBe("2024-03-19");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an application is begun, filled in, documented, and refused while it has gaps", async ({
    openAs,
  }) => {
    const place = await preparePlace();
    const page = await openAs(place.people.officer);
    const name = `مرکز نیکوکاری ${place.office}`;
    await page.goto("/licenses/new");
    await page.getByRole("button", { name: "آغاز درخواست" }).click();
    await expect(refusal(page)).toContainText("نام پیشنهادی مرکز");
    await page.getByLabel("نام پیشنهادی مرکز").fill(name);
    await page.getByRole("button", { name: "آغاز درخواست" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    const address = new URL(page.url()).pathname;
    const form = page.getByRole("region", { name: "فرم امکان‌سنجی" });
    await form.getByRole("link", { name: /نیروهای جهادی/ }).click();
    for (const [index, group] of ["گروه نخست", "گروه دوم"].entries()) {
      const row = page.getByRole("group", { name: `گروه ${["۱", "۲"][index]}` });
      await row.getByLabel("نام گروه").fill(group);
      await row.getByLabel("شمار اعضا").fill(index === 0 ? "هفت" : "۷");
      await row.getByLabel("زمینه کار").fill("ساخت‌وساز");
      await page.getByRole("button", { name: /^ذخیره/ }).click();
      if (index > 0) continue;
      await expect(refusal(page)).toContainText("شمار اعضا باید عدد صحیح باشد");
      await expect(row.getByLabel("نام گروه")).toHaveValue(group);
      await row.getByLabel("شمار اعضا").fill("٧");
      await savePart(page);
    }
    await expect(said(page)).toContainText("ذخیره شد.");
    await attach(page, "پیوست مدرک", "صورت‌جلسه.png");
    await expect(page.getByRole("link", { name: "صورت‌جلسه.png" })).toBeVisible();
    await page.goto(address);
    await expect(form.getByRole("listitem").filter({ hasText: "نیروهای جهادی" })).toContainText("کامل");
    await expect(page.getByRole("main")).toContainText("«مکان پیشنهادی» هنوز پر نشده است.");
    await page.getByRole("button", { name: "فرستادن به استان" }).click();
    await expect(refusal(page)).toContainText("این فرم هنوز");
    await page.getByRole("link", { name: "«مکان پیشنهادی» هنوز پر نشده است." }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("مکان پیشنهادی");
  });
});
