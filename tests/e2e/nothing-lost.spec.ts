import { fillSignIn } from "@/tests/support/personas";
import { fillEntry, logEntry, refusal, said, submitEntry } from "./support/entry-form";
import { expect, test } from "./support/fixtures";
import { countEntries, ownerRows, preparePlace } from "./support/place";

test.describe.configure({ mode: "parallel" });

test("a form sent twice logs once; a form filled in again after going back logs another", async ({
  openAs,
}) => {
  const place = await preparePlace();
  const page = await openAs(place.people.executive);
  await page.goto(place.newEntry(1));
  await fillEntry(page, { service: 1, title: "خدمت نخست" });
  const sent = page.waitForRequest((request) => request.method() === "POST");
  await page.getByRole("button", { name: "ثبت خدمت", exact: true }).dblclick();
  await expect(said(page)).toContainText("خدمت ثبت شد.");
  expect(await countEntries(place.center)).toBe(1);

  const request = await sent;
  const again = await page.request.fetch(request.url(), {
    method: "POST",
    headers: await request.allHeaders(),
    data: request.postDataBuffer() ?? "",
    maxRedirects: 0,
  });
  expect(again.status()).toBeLessThan(400);
  expect(await countEntries(place.center)).toBe(1);

  await page.goBack();
  await page.getByLabel("عنوان").waitFor();
  await fillEntry(page, { service: 1, title: "خدمت دوم" });
  await submitEntry(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("خدمت دوم");
  expect(await countEntries(place.center)).toBe(2);

  await page.goto(place.monthPath);
  await page.getByRole("button", { name: "ارسال ماه" }).dblclick();
  await expect(said(page)).toContainText("ماه ارسال شد.");
  const events = await ownerRows("SELECT 1 FROM event WHERE kind = 'month.submitted' AND center_id = $1", [
    place.center,
  ]);
  expect(events).toHaveLength(1);
});

test("who comes second is told who was faster, and nothing is overwritten", async ({ openAs }) => {
  const place = await preparePlace();
  const { people, monthPath } = place;
  const [executive, chair] = [await openAs(people.executive), await openAs(people.chair)];
  await logEntry(executive, place.newEntry(1), { service: 1, title: "مشاوره شغلی" });
  const entry = new URL(executive.url()).pathname;
  const mend = async (page: typeof chair, title: string) => {
    await page.getByLabel("عنوان").fill(title);
    await page.getByRole("button", { name: "ذخیرهٔ تغییر" }).click();
  };
  await executive.goto(`${entry}/edit`);
  await chair.goto(`${entry}/edit`);
  await mend(chair, "عنوان رئیس");
  await expect(said(chair)).toContainText("تغییر ذخیره شد.");
  await mend(executive, "عنوان مدیر");
  await expect(refusal(executive)).toContainText(`همین حالا همکار chair ${place.office} تغییر داد`);
  await expect(executive.getByLabel("عنوان")).toHaveValue("عنوان مدیر");
  await executive.goto(entry);
  await expect(executive.getByRole("heading", { level: 1 })).toHaveText("عنوان رئیس");

  await executive.goto(monthPath);
  await logEntry(chair, place.newEntry(3), { service: 3, title: "ودیعه کارگاه" });
  await executive.getByRole("button", { name: "ارسال ماه" }).click();
  await expect(refusal(executive)).toContainText(`همین حالا همکار chair ${place.office} تغییر داد`);
  await executive.reload();
  await expect(executive.getByRole("button", { name: "ارسال ماه" })).toBeVisible();
});

test("what is being typed outlives a reload and an ended session", async ({ openAs }) => {
  const place = await preparePlace();
  const page = await openAs(place.people.member);
  await page.goto(place.newEntry(1));
  await fillEntry(page, { service: 1, title: "نوشته نیمه‌تمام", cost: "۷۰۰", women: "۲" });
  await page.reload();
  await expect(page.getByRole("main").getByRole("status").first()).toContainText(
    "متن ناتمام شما بازگردانده شد",
  );
  await expect(page.getByLabel("عنوان")).toHaveValue("نوشته نیمه‌تمام");
  await expect(page.getByLabel("هزینه یا منابع جذب‌شده")).toHaveValue("۷۰۰");

  await ownerRows(
    `UPDATE session SET ended_at = now() WHERE user_id = (SELECT id FROM "user" WHERE username = $1)`,
    [place.people.member],
  );
  await submitEntry(page);
  await expect(refusal(page)).toContainText("نشست شما پایان یافته است");
  await expect(page.getByLabel("عنوان")).toHaveValue("نوشته نیمه‌تمام");
  expect(await countEntries(place.center)).toBe(0);

  await page.goto(place.newEntry(1));
  await fillSignIn(page, place.people.member);
  await expect(page.getByLabel("عنوان")).toHaveValue("نوشته نیمه‌تمام");
  await submitEntry(page);
  await expect(said(page)).toContainText("خدمت ثبت شد.");
  expect(await countEntries(place.center)).toBe(1);
});
