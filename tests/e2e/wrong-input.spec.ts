import { fillEntry, logEntry, png, refusal, submitEntry } from "./support/entry-form";
import { expect, test } from "./support/fixtures";
import { countEntries, currentMonth, preparePlace } from "./support/place";

test.describe.configure({ mode: "parallel" });

const MEGABYTE = 1024 * 1024;
test("each wrong value is told beside its field, and nothing typed is lost", async ({ openAs }) => {
  const place = await preparePlace();
  const page = await openAs(place.people.executive);
  await page.goto(place.newEntry(1));
  const refused = async (name: string, value: string, message: RegExp) => {
    await fillEntry(page, { service: 1, title: "مشاوره شغلی", description: "شرح خدمت", cost: "۵۰۰" });
    const field = page.getByLabel(name, { exact: name === "مقدار" });
    // Not typed: the browser itself would cut it off.
    await field.evaluate((control, text) => ((control as HTMLInputElement).value = text), value);
    await submitEntry(page);
    await expect(refusal(page).getByRole("link", { name: message })).toBeVisible();
    await expect(refusal(page)).toBeFocused();
    await expect(field).toHaveAccessibleDescription(message);
    if (name !== "عنوان") await expect(page.getByLabel("عنوان")).toHaveValue("مشاوره شغلی");
    if (value.length < MEGABYTE / 2) await expect(field).toHaveValue(value);
  };
  await refused("مقدار", "۰", /مقدار باید از ۱ تا ۱۰۰٬۰۰۰ باشد/);
  await refused("مقدار", "یک", /مقدار باید عدد صحیح باشد/);
  await refused("هزینه یا منابع جذب‌شده", "-۵۰۰", /مبلغ نمی‌تواند منفی باشد/);
  await refused(
    "هزینه یا منابع جذب‌شده",
    "۱۰٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۱",
    /مبلغ باید حداکثر ۱۰٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰ ریال باشد/,
  );
  await refused("عنوان", "آب", /عنوان باید دست‌کم ۳ نویسه باشد/);
  await refused("شرح", "ن".repeat(3_000), /شرح باید حداکثر ۲٬۰۰۰ نویسه باشد/);
  await refused("عنوان", "ن".repeat(MEGABYTE / 2), /عنوان باید حداکثر ۱۲۰ نویسه باشد/); // two bytes a letter
  expect(await countEntries(place.center)).toBe(0);
});

test("a day outside the month, the future and tampered keys are refused", async ({ openAs }) => {
  const [place, other] = [await preparePlace(), await preparePlace()];
  const page = await openAs(place.people.executive);
  const stranger = await openAs(other.people.executive);
  await logEntry(stranger, other.newEntry(1), { service: 1, title: "خدمت دیگری" });
  const foreignEntry = new URL(stranger.url()).pathname.split("/").at(-1) ?? "";

  const send = async (name: string, value: string, address = place.newEntry(1)) => {
    await page.goto(address);
    await fillEntry(page, { service: 1, title: "مشاوره شغلی" });
    await page.locator(`form [name="${name}"]`).evaluate((field, text) => {
      if (field instanceof HTMLSelectElement) field.add(new Option(text, text));
      (field as HTMLInputElement).value = text;
    }, value);
    await submitEntry(page);
  };
  await send("day", "31");
  await expect(refusal(page)).toContainText(/روز/);
  await send("day", "0");
  await expect(refusal(page)).toContainText("روز باید از ۱ تا ۳۱ باشد");
  await send("month", "1499-01");
  await expect(refusal(page)).toContainText(/آینده|آغاز نشده/);
  await send("unit", "ton");
  await expect(refusal(page)).toContainText("واحد را از فهرست برگزینید");
  await send("service", "11");
  await expect(refusal(page)).toContainText("ردیف خدمت را از فهرست برگزینید");
  await send("entryId", "1 OR 1=1");
  await expect(refusal(page)).toContainText(/شناسه|خانه/);
  for (const [name, value] of [
    ["entryId", foreignEntry],
    ["centerId", other.center],
    ["centerId", "mashhad-1"],
  ] as const) {
    await send(name, value);
    await expect(page.getByRole("main")).toContainText("این صفحه یافت نشد");
  }
  const file = { name: "a.png", mimeType: "image/png", buffer: png("foreign") };
  const answer = await page.request.post(`/api/entries/${foreignEntry}/evidence`, { multipart: { file } });
  expect(answer.status()).toBe(404);
  expect(await countEntries(place.center)).toBe(0);
  expect(await countEntries(other.center)).toBe(1);
});

test("a future day of this month cannot be chosen, and is refused when forged", async ({ openAs }) => {
  const { center, people } = await preparePlace();
  const page = await openAs(people.executive);
  await page.goto(`/centers/${center}/months/${currentMonth}/entries/new?service=1`);
  await fillEntry(page, { service: 1, title: "مشاوره شغلی" });
  const days = page.getByLabel("روز");
  const today = Number(await days.locator("option").first().getAttribute("value"));
  await days.evaluate(
    (field, day) => {
      const select = field as HTMLSelectElement;
      select.add(new Option(day, day));
      select.value = day;
    },
    String(today + 1),
  );
  await submitEntry(page);
  await expect(refusal(page)).toContainText(/در آینده باشد|روز دارد|از ۱ تا ۳۱/);
  expect(await countEntries(center)).toBe(0);
});

test("a file that lies about its type or is too large is refused, and the entry stays", async ({
  openAs,
}) => {
  const place = await preparePlace();
  const page = await openAs(place.people.executive);
  await logEntry(page, place.newEntry(1), { service: 1, title: "مشاوره شغلی" });
  const address = new URL(page.url()).pathname;
  const upload = (name: string, mimeType: string, buffer: Buffer) =>
    page.getByLabel("پیوست مدرک").setInputFiles({ name, mimeType, buffer });
  await upload("سند.pdf", "application/pdf", Buffer.from("MZ this is a program"));
  await page.getByRole("button", { name: "پیوست کردن" }).click();
  await expect(refusal(page)).toContainText("نوع این پرونده پذیرفته نیست");
  await upload("خالی.png", "image/png", Buffer.alloc(0));
  await page.getByRole("button", { name: "پیوست کردن" }).click();
  await expect(refusal(page)).toContainText("این پرونده خالی است");
  await upload("بزرگ.png", "image/png", Buffer.concat([png("large"), Buffer.alloc(40 * MEGABYTE)]));
  await page.getByRole("button", { name: "پیوست کردن" }).click();
  await expect(refusal(page)).toContainText("حداکثر ۱۰ مگابایت");

  // The page has refused it before sending; whoever sends it all the same hears it from the server.
  const door = `/api/entries/${address.split("/").at(-1)}/evidence`;
  const buffer = Buffer.alloc(40 * MEGABYTE);
  const file = { name: "large.png", mimeType: "image/png", buffer };
  const answer = await page.request.post(door, { multipart: { file }, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toContain("refused=fileTooLarge");
  await page.goto(address);
  await expect(page.getByRole("main")).toContainText("مدرکی پیوست نشده است");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("مشاوره شغلی");
});
